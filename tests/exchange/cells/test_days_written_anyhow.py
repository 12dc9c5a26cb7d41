"""A day written in any of the ways people and programs write it is the same day again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.cells.day_cells import DAY_FIRST, MONTH_FIRST, DayReader, order_shown
from salesdesk.i18n.dates import DateError
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.long_dates import long_day_text
from salesdesk.i18n.translator import use_language

PARIS, MONTREAL, AUCKLAND = ZoneInfo('Europe/Paris'), ZoneInfo('America/Montreal'), ZoneInfo('Pacific/Auckland')
ZONES = st.sampled_from([UTC, PARIS, MONTREAL, AUCKLAND])
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
LONG_AGO = date(1800, 1, 1)


def in_language(language: str, said: Callable[[date], str]) -> Callable[[date], str]:
    def written(day: date) -> str:
        use_language(language)
        return said(day)

    return written


WAYS: dict[str, Callable[[date], str]] = {
    'iso': date.isoformat,
    'with slashes': lambda day: f'{day.year}/{day.month}/{day.day}',
    'with points': lambda day: f'{day.year}.{day.month:02}.{day.day:02}',
    'without marks': lambda day: f'{day:%Y%m%d}',
    'iso and midnight': lambda day: f'{day}T00:00:00',
    'iso and midnight in UTC': lambda day: f'{day} 00:00:00Z',
    'iso and midnight elsewhere': lambda day: f'{day}T00:00:00.000+02:00',
    'french, cut': in_language('fr', date_text),
    'french, in full': in_language('fr', lambda day: long_day_text(day, LONG_AGO)),
    'english, cut': in_language('en', date_text),
    'english, in full': in_language('en', lambda day: long_day_text(day, LONG_AGO)),
    'american': lambda day: f'{day:%b} {day.day}, {day.year}',
    'american, in full': lambda day: f'{day:%A}, {day:%B} {day.day}, {day.year}',
    'by databases': lambda day: f'{day.day:02}-{day:%b}-{day.year}',
}


def reader(order: str = DAY_FIRST, zone: timezone | ZoneInfo = UTC, this_year: int = 2026) -> DayReader:
    return DayReader(order, zone, this_year)


@pytest.mark.parametrize('way', WAYS)
@given(day=DAYS)
def test_a_day_is_the_one_that_was_written(way: str, day: date) -> None:
    text = WAYS[way](day)
    assert reader(DAY_FIRST).day(text) == reader(MONTH_FIRST).day(text) == day


@given(DAYS, st.sampled_from('/.-'), st.booleans())
def test_the_order_of_the_column_decides(day: date, mark: str, padded: bool) -> None:
    two = '02' if padded else ''
    french = f'{day.day:{two}}{mark}{day.month:{two}}{mark}{day.year}'
    american = f'{day.month:{two}}{mark}{day.day:{two}}{mark}{day.year}'
    assert reader(DAY_FIRST).day(french) == day
    assert reader(MONTH_FIRST).day(american) == day


@given(st.dates(date(1947, 1, 1), date(2046, 12, 31)))
def test_two_digits_of_a_year_mean_one_of_the_hundred_around_this_one(day: date) -> None:
    assert reader(this_year=2026).day(f'{day:%d/%m/%y}') == day


@given(st.dates(date(1954, 10, 4), date(2173, 10, 13)))
def test_a_day_number_is_the_one_a_spreadsheet_shows(day: date) -> None:
    number = (day - date(1899, 12, 30)).days
    assert reader().day(str(number)) == day


@given(st.integers(20_000, 90_000), st.integers(0, 86_399))
def test_a_day_number_with_a_part_is_exact_to_the_second(number: int, second: int) -> None:
    cell = f'{number + second / 86_400:.9f}'
    wanted = datetime(1899, 12, 30, tzinfo=UTC) + timedelta(days=number, seconds=second)
    got = datetime.fromtimestamp(reader().instant(cell) / 1000, UTC)
    # A day alone is noon.
    assert got == (wanted if second else wanted + timedelta(hours=12))


HOURS: dict[str, Callable[[time], str]] = {
    'twenty-four hours': lambda hour: f'{hour:%H:%M}',
    'french': lambda hour: f'{hour.hour}h{hour.minute:02}',
    'twelve hours': lambda hour: f'{hour:%I:%M %p}',
    'twelve hours, small': lambda hour: f'{hour:%I:%M}{"a.m." if hour.hour < 12 else "p.m."}',
    'with seconds': lambda hour: f'{hour:%H:%M:%S}',
}


@pytest.mark.parametrize('way', HOURS)
@given(day=DAYS, minute=st.integers(0, 1439), zone=ZONES)
def test_an_hour_is_taken_where_she_is(way: str, day: date, minute: int, zone: ZoneInfo) -> None:
    hour = time(*divmod(minute, 60))
    wanted = datetime.combine(day, hour, zone)
    for written in (f'{day:%d/%m/%Y} {HOURS[way](hour)}', f'{day.isoformat()} {HOURS[way](hour)}'):
        ms = reader(zone=zone).instant(written)
        assert ms == (wanted - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@given(st.datetimes(datetime(1901, 1, 1), datetime(2198, 1, 1)), st.integers(-14 * 60, 14 * 60), ZONES)  # noqa: DTZ001
def test_an_hour_with_its_zone_is_the_same_everywhere(moment: datetime, offset: int, zone: ZoneInfo) -> None:
    at = moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=timezone(timedelta(minutes=offset)))
    ms = reader(zone=zone).instant(at.isoformat(timespec='milliseconds'))
    assert ms == (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@given(st.datetimes(datetime(1901, 1, 1), datetime(2198, 1, 1)), ZONES)  # noqa: DTZ001
def test_the_day_of_an_instant_is_the_one_on_her_calendar(moment: datetime, zone: ZoneInfo) -> None:
    at = moment.replace(microsecond=0, tzinfo=UTC)
    if at.time() != time(0):
        assert reader(zone=zone).day(at.isoformat()) == at.astimezone(zone).date()


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 12)), max_size=8), st.sampled_from('/.-'))
def test_a_column_shows_its_order_by_its_days_above_twelve(pairs: list[tuple[int, int]], mark: str) -> None:
    cells = [f'{day}{mark}{month}{mark}2026' for day, month in pairs]
    order, both = order_shown(cells)
    assert order == (DAY_FIRST if any(day > 12 for day, _month in pairs) else '')
    assert both == any(day <= 12 and day != month for day, month in pairs)


@pytest.mark.parametrize('cell', ['30/02/2026', '2027-02-29', '31 juin 2026', 'Feb 30, 2026', '20260230', '00/01/2026'])
def test_a_day_of_no_calendar_is_said_to_be_none(cell: str) -> None:
    for order in (DAY_FIRST, MONTH_FIRST):
        with pytest.raises(DateError) as refused:
            reader(order).day(cell)
        assert refused.value.code == 'date_impossible'
