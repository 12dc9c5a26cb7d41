"""Days and hours as the seller types them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.dates import DateError, months_later, parse_day, parse_time
from salesdesk.i18n.month_names import month_named, weekday_named

MONDAY = date(2026, 6, 15)


def day(text: str, language: str = 'fr', today: date = MONDAY) -> str:
    return parse_day(text, today, language).isoformat()


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('2026-06-12', '2026-06-12'),
        ('2027-1-5', '2027-01-05'),
        ('12 juin', '2026-06-12'),
        ('12 juin 2027', '2027-06-12'),
        ('1er juillet', '2026-07-01'),
        ('le 12 août', '2026-08-12'),
        ('12 AOUT', '2026-08-12'),
        ('vendredi 12 juin', '2026-06-12'),
        ('June 12th, 2026', '2026-06-12'),
        ('jun 12', '2026-06-12'),
        ('Thu, 18 June', '2026-06-18'),
        ('3 sept.', '2026-09-03'),
        ('25/06', '2026-06-25'),
        ('06/25', '2026-06-25'),
        ('25.06.27', '2027-06-25'),
        ('25-6-2027', '2027-06-25'),
    ],
)
def test_dates_with_one_reading_are_the_same_in_both_languages(text: str, expected: str) -> None:
    assert day(text) == day(text, 'en') == expected


def test_day_or_month_comes_first_as_the_language_has_it() -> None:
    assert day('12/06/2026', 'fr') == '2026-06-12'
    assert day('12/06/2026', 'en') == '2026-12-06'


def test_a_day_without_a_year_is_not_half_a_year_past() -> None:
    assert day('12/06') == '2026-06-12'
    assert day('01/01') == '2026-01-01'
    assert day('02/12', today=date(2026, 7, 1)) == '2026-12-02'
    assert day('28/12', today=date(2026, 1, 5)) == '2026-12-28'
    assert day('05/01', today=date(2026, 12, 28)) == '2027-01-05'


def test_a_leap_day_is_the_next_one_there_is() -> None:
    assert day('29/02') == '2028-02-29'
    assert day('29 février', today=date(2028, 2, 1)) == '2028-02-29'
    assert day('29/02', today=date(2028, 3, 5)) == '2028-02-29'
    assert day('29/02', today=date(2028, 12, 1)) == '2032-02-29'
    assert day('29 feb', today=date(2096, 12, 1)) == '2104-02-29'


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ("aujourd'hui", '2026-06-15'),
        ('aujourd’hui', '2026-06-15'),
        ('today', '2026-06-15'),
        ('demain', '2026-06-16'),
        ('Tomorrow', '2026-06-16'),
        ('après-demain', '2026-06-17'),
        ('hier', '2026-06-14'),
        ('dans 3 jours', '2026-06-18'),
        ('in 3 days', '2026-06-18'),
        ('dans une semaine', '2026-06-22'),
        ('in a week', '2026-06-22'),
        ('dans 2 mois', '2026-08-15'),
        ('in a year', '2027-06-15'),
        ('+7', '2026-06-22'),
        ('+ 2 s', '2026-06-29'),
        ('+2w', '2026-06-29'),
        ('+1m', '2026-07-15'),
        ('fin du mois', '2026-06-30'),
        ('end of month', '2026-06-30'),
        ('la semaine prochaine', '2026-06-22'),
        ('next week', '2026-06-22'),
        ('le mois prochain', '2026-07-01'),
    ],
)
def test_days_are_told_from_today(text: str, expected: str) -> None:
    assert day(text) == day(text, 'en') == expected


@pytest.mark.parametrize(
    ('text', 'language', 'expected'),
    [
        ('Mar 12, 2026', 'en', '2026-03-12'),
        ('Mar 12, 2026', 'fr', '2026-03-12'),
        ('mar 18', 'en', '2026-03-18'),
        ('mar 16 juin', 'fr', '2026-06-16'),
        ('mar. 16 juin 2026', 'en', '2026-06-16'),
        ('Tue, Mar 17, 2026', 'en', '2026-03-17'),
    ],
)
def test_mar_is_march_or_mardi_as_it_is_meant(text: str, language: str, expected: str) -> None:
    assert day(text, language) == expected


def test_a_french_mar_and_a_number_is_not_taken_for_march() -> None:
    with pytest.raises(DateError):
        day('mar 18', 'fr')


def test_a_weekday_is_the_next_one_to_come() -> None:
    assert day('jeudi') == day('thu') == day('ce jeudi') == '2026-06-18'
    assert day('lundi') == '2026-06-22'
    assert day('mar') == day('Tues') == '2026-06-16'


def test_next_tuesday_lies_in_the_week_after_this_one() -> None:
    assert day('next tue') == day('mardi prochain') == '2026-06-23'
    assert day('mardi prochain', today=date(2026, 6, 19)) == '2026-06-23'


@pytest.mark.parametrize('text', ['31/02/2026', '31/02', '32 juin', '13/13', '2026-13-01', '0/5', '+9999y'])
def test_a_day_no_calendar_has_is_impossible(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        day(text)
    assert refusal.value.code == 'day_impossible'


@pytest.mark.parametrize('text', ['', 'abc', '12', 'in', '+', 'in a', '12 brumaire', '12/06/202', 'next', 'prochain'])
def test_what_is_no_day_is_unreadable(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        day(text)
    assert refusal.value.code == 'day_unreadable'


@given(st.text(), st.sampled_from(['fr', 'en']))
def test_any_text_is_a_day_or_refused(text: str, language: str) -> None:
    with suppress(DateError):
        assert isinstance(parse_day(text, MONDAY, language), date)


@given(st.dates(date(1970, 1, 1), date(2150, 12, 31)), st.sampled_from(['fr', 'en']))
def test_a_day_written_out_is_read_again(wanted: date, language: str) -> None:
    order = '%d/%m/%Y' if language == 'fr' else '%m/%d/%Y'
    assert parse_day(wanted.strftime(order), MONDAY, language) == wanted
    assert parse_day(wanted.isoformat(), MONDAY, language) == wanted


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_weekdays_fall_within_the_next_seven_days(today: date, weekday: int) -> None:
    name = ('lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche')[weekday]
    found = parse_day(name, today, 'fr')
    assert found.weekday() == weekday
    assert timedelta(days=1) <= found - today <= timedelta(days=7)


def test_a_month_later_ends_with_that_month() -> None:
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 12, 15), 2) == date(2027, 2, 15)


@pytest.mark.parametrize(
    ('text', 'hour', 'minute'),
    [('10h', 10, 0), ('10h30', 10, 30), ('10 h 30', 10, 30), ('10h30min', 10, 30), ('14:00', 14, 0), ('9.30', 9, 30),
     ('9', 9, 0), ('2pm', 14, 0), ('2:30 PM', 14, 30), ('12am', 0, 0), ('12 p.m.', 12, 0), ('midi', 12, 0),
     ('noon', 12, 0)],
)  # fmt: skip
def test_hours_are_read_in_both_habits(text: str, hour: int, minute: int) -> None:
    assert parse_time(text) == (hour, minute)


@pytest.mark.parametrize('text', ['', 'a', '25h', '24:00', '10h60', '10h3', '13pm', '0am', '1430', '10m'])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_time(text)
    assert refusal.value.code == 'time_unreadable'


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_can_be_typed(hour: int, minute: int) -> None:
    assert parse_time(f'{hour}h{minute:02}') == parse_time(f'{hour:02}:{minute:02}') == (hour, minute)


def test_names_of_months_and_days_forgive_accents_case_and_points() -> None:
    assert month_named('Févr.') == month_named('FEBRUARY') == 2
    assert month_named('brumaire') is None
    assert weekday_named('Jeu.') == weekday_named('thursday') == 3
    assert weekday_named('someday') is None
