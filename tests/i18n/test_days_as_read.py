"""Days as one says them: near ones by a word, this month's by the weekday, long ones where there is room."""

from datetime import date, datetime, timedelta

import pytest
from babel.dates import format_date
from both_languages import in_both, in_language, plain
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.dates import parse_day
from salesdesk.i18n.formats import date_text, day_text, moment_text, weekday_text
from salesdesk.i18n.long_dates import long_day_text, long_moment_text, month_name
from salesdesk.i18n.translator import LANGUAGES, use_language
from salesdesk.i18n.waits import wait_text

TUESDAY = date(2026, 6, 9)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ('ahead', 'french', 'english'),
    [
        (-1, 'hier', 'yesterday'),
        (0, 'aujourd’hui', 'today'),
        (1, 'demain', 'tomorrow'),
        (2, 'jeu. 11', 'Thu 11'),
        (13, 'lun. 22', 'Mon 22'),
        (14, '23 juin', '23 Jun'),
        (-2, 'dim. 7', 'Sun 7'),
        (-6, 'mer. 3', 'Wed 3'),
        (-7, '2 juin', '2 Jun'),
        (22, '1er juil.', '1 Jul'),
        (206, '1er janv. 2027', '1 Jan 2027'),
        (-161, '30 déc. 2025', '30 Dec 2025'),
    ],
)
def test_a_day_is_said_from_today(ahead: int, french: str, english: str) -> None:
    said = in_both(lambda: day_text(TUESDAY + timedelta(ahead), TUESDAY))
    assert [text.replace("'", '’') for text in said] == [french, english]


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(-60, 60), st.integers(-60, 60))
def test_no_two_days_around_today_are_said_the_same(today: date, one: int, other: int) -> None:
    for language in LANGUAGES:
        use_language(language)
        first, second = today + timedelta(one), today + timedelta(other)
        assert (day_text(first, today) == day_text(second, today)) == (first == second)


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_day_that_is_read_can_be_typed(day: date, language: str) -> None:
    shown = in_language(language, lambda: date_text(day))
    assert parse_day(shown, TUESDAY, language) == day


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_long_day_that_is_read_can_be_typed(day: date, language: str) -> None:
    shown = in_language(language, lambda: long_day_text(day, date(1800, 1, 1)))
    assert parse_day(shown, TUESDAY, language) == day


@given(DAYS)
def test_weekdays_and_months_have_the_names_of_cldr(day: date) -> None:
    french = in_language('fr', lambda: long_day_text(day, day))
    english = in_language('en', lambda: long_day_text(day, day))
    assert french.replace('1er', '1') == format_date(day, 'EEEE d MMMM', locale='fr').replace('1er', '1')
    assert english == format_date(day, 'EEEE d MMMM', locale='en')


@given(DAYS)
def test_cut_names_are_those_of_cldr_too(day: date) -> None:
    french = in_language('fr', lambda: weekday_text(day, with_year=True))
    english = in_language('en', lambda: weekday_text(day, with_year=True))
    assert french.replace('1er', '1') == format_date(day, 'EEE d MMM y', locale='fr')
    assert english == format_date(day, 'EEE d MMM y', locale='en')


def test_a_long_day_names_its_year_where_it_is_another_one() -> None:
    assert in_both(lambda: long_day_text(date(2026, 1, 1), TUESDAY)) == ['jeudi 1er janvier', 'Thursday 1 January']
    assert in_both(lambda: long_day_text(date(2027, 8, 2), TUESDAY)) == ['lundi 2 août 2027', 'Monday 2 August 2027']


def test_a_long_day_has_its_hour_where_one_is_set() -> None:
    thursday = date(2026, 6, 11)
    assert in_both(lambda: long_moment_text(thursday, 600, TUESDAY)) == [
        'jeudi 11 juin à 10:00',
        'Thursday 11 June at 10:00',
    ]
    assert in_both(lambda: long_moment_text(thursday, None, TUESDAY)) == ['jeudi 11 juin', 'Thursday 11 June']
    assert in_both(lambda: long_moment_text(thursday, 0, TUESDAY))[0] == 'jeudi 11 juin à 0:00'


def test_a_moment_is_a_day_and_an_hour() -> None:
    moment = datetime(2026, 6, 8, 18, 2)  # noqa: DTZ001 - what the clock on the wall shows
    assert in_both(lambda: moment_text(moment, TUESDAY)) == ['hier 18:02', 'yesterday 18:02']
    assert in_both(lambda: moment_text(moment.replace(2025, hour=9), TUESDAY))[1] == '8 Jun 2025 9:02'


def test_months_are_named_in_full() -> None:
    assert in_both(lambda: ' '.join(month_name(month) for month in (1, 2, 8, 12))) == [
        'janvier février août décembre',
        'January February August December',
    ]


@pytest.mark.parametrize(
    ('minutes', 'french', 'english'),
    [
        (-5, 'maintenant', 'now'),
        (0, 'maintenant', 'now'),
        (1, 'dans 1 min', 'in 1 min'),
        (59, 'dans 59 min', 'in 59 min'),
        (60, 'dans 1 h', 'in 1 h'),
        (61, 'dans 1 h 01', 'in 1 h 01'),
        (80, 'dans 1 h 20', 'in 1 h 20'),
        (1_439, 'dans 23 h 59', 'in 23 h 59'),
        (1_440, 'dans 1 jour', 'in 1 day'),
        (2_879, 'dans 1 jour', 'in 1 day'),
        (2_880, 'dans 2 jours', 'in 2 days'),
        (1_440_000, 'dans 1 000 jours', 'in 1,000 days'),
    ],
)
def test_a_wait_is_said_in_its_largest_unit(minutes: int, french: str, english: str) -> None:
    assert [plain(text) for text in in_both(lambda: wait_text(minutes))] == [french, english]
