"""Dates and instants in cells."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.cells.day_cells import DAY_FIRST, MONTH_FIRST, DayReader, order_shown
from salesdesk.i18n.dates import DateError

SUMMER = timezone(timedelta(hours=2))
FRENCH = DayReader(DAY_FIRST, SUMMER, 2026)
AMERICAN = DayReader(MONTH_FIRST, UTC, 2026)


def said(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat().replace('+00:00', 'Z')


@pytest.mark.parametrize(
    'cell',
    ['2026-06-12', '2026/6/12', '20260612', '12/06/2026', '12.06.2026', '12-6-2026', '12/06/26', '12 juin 2026',
     'vendredi 12 juin 2026', '12-Jun-26', '12 Jun. 2026', 'Jun 12, 2026', 'June 12th 2026', 'Fri, Jun 12 2026',
     '46185'],
)  # fmt: skip
def test_a_date_alone_is_noon_utc(cell: str) -> None:
    assert said(FRENCH.instant(cell)) == '2026-06-12T12:00:00Z'
    assert FRENCH.day(cell) == date(2026, 6, 12)


@pytest.mark.parametrize(
    'cell', ['06/12/2026', '6/12/26', '06-12-2026', 'June 12, 2026', '12 June 2026', '2026-06-12', '46185.0']
)
def test_the_month_may_come_first(cell: str) -> None:
    assert AMERICAN.day(cell) == date(2026, 6, 12)


@pytest.mark.parametrize(
    ('cell', 'instant'),
    [
        ('2026-06-12T10:00:00Z', '2026-06-12T10:00:00Z'),
        ('2026-06-12 10:00:00 UTC', '2026-06-12T10:00:00Z'),
        ('2026-06-12T10:00:00.123Z', '2026-06-12T10:00:00.123000Z'),
        ('2026-06-12T10:00:00-05:00', '2026-06-12T15:00:00Z'),
        ('2026-06-12T10:00+0530', '2026-06-12T04:30:00Z'),
        ('2026-06-12 10:00:00', '2026-06-12T08:00:00Z'),
        ('2026-06-12 10:00', '2026-06-12T08:00:00Z'),
        ('12/06/2026 14:30', '2026-06-12T12:30:00Z'),
        ('12/06/2026 à 14h30', '2026-06-12T12:30:00Z'),
        ('12/06/2026 2:30 PM', '2026-06-12T12:30:00Z'),
        ('12/06/2026, 12:05 a.m.', '2026-06-11T22:05:00Z'),
        ('12 juin 2026 10:00', '2026-06-12T08:00:00Z'),
        ('Jun 12, 2026 at 10:00', '2026-06-12T08:00:00Z'),
        ('46185.5', '2026-06-12T10:00:00Z'),
        ('46185,25', '2026-06-12T04:00:00Z'),
        ('1969-07-20T20:17:00Z', '1969-07-20T20:17:00Z'),
    ],
)
def test_a_time_is_exact_and_local_where_no_zone_is_given(cell: str, instant: str) -> None:
    assert said(FRENCH.instant(cell)) == instant


def test_the_day_of_an_instant_is_the_readers_own() -> None:
    assert FRENCH.day('2026-06-11T23:30:00Z') == date(2026, 6, 12)
    assert FRENCH.day('2026-06-12 23:30') == date(2026, 6, 12)


def test_midnight_is_how_programs_write_a_day() -> None:
    assert DayReader(MONTH_FIRST, timezone(timedelta(hours=-5)), 2026).day('2026-06-12T00:00:00Z') == date(2026, 6, 12)


def test_two_digit_years_lie_around_this_one() -> None:
    assert [FRENCH.day(f'01/01/{year:02}').year for year in (26, 46, 47, 99, 0)] == [2026, 2046, 1947, 1999, 2000]


@pytest.mark.parametrize(
    'cell', ['31/02/2026', '2026-02-31', '2026-13-01', '00/01/2026', '29 février 2026', '06/25/2026']
)
def test_a_day_no_calendar_has_is_impossible(cell: str) -> None:
    with pytest.raises(DateError) as refusal:
        FRENCH.instant(cell)
    assert refusal.value.code == 'date_impossible'


@pytest.mark.parametrize(
    'cell', ['2026-06-12 25:00', '2026-06-12 10:75', '2026-06-12T10:00:00+99:00', '2026-06-12 13:00pm0']
)
def test_an_hour_no_clock_shows_is_refused(cell: str) -> None:
    with pytest.raises(DateError) as refusal:
        FRENCH.instant(cell)
    assert refusal.value.code in ('date_impossible', 'date_unreadable')


@pytest.mark.parametrize('cell', ['01/01/1850', '12/06/0026', '2500-01-01', '0001-01-01T00:00:00Z'])
def test_a_year_out_of_this_world_is_refused(cell: str) -> None:
    with pytest.raises(DateError) as refusal:
        FRENCH.instant(cell)
    assert refusal.value.code == 'date_out_of_range'


@pytest.mark.parametrize(
    'cell', ['abc', '12', '06/12', '12/06-2026', 'juin 2026', '12 brumaire 2026', '1234', '99999.9.9', '12 %']
)
def test_what_is_no_date_is_unreadable(cell: str) -> None:
    with pytest.raises(DateError) as refusal:
        FRENCH.instant(cell)
    assert refusal.value.code == 'date_unreadable'


@pytest.mark.parametrize(
    ('cells', 'order', 'both_ways'),
    [
        (['12/06/2026', '25/06/2026'], DAY_FIRST, True),
        (['12/06/2026', '06/25/2026'], MONTH_FIRST, True),
        (['12/06/2026', '01/02/2026'], '', True),
        (['12/12/2026', '2026-06-12', 'juin', ''], '', False),
        (['25/06/2026', '26/06/2026', '06/25/2026'], DAY_FIRST, False),
        (['25.06.2026 10:00'], DAY_FIRST, False),
    ],
)
def test_a_day_above_twelve_gives_the_order_away(cells: list[str], order: str, both_ways: bool) -> None:
    assert order_shown(cells) == (order, both_ways)


@given(st.text('0123456789/-.: TZPMàjuinJan,h+', max_size=24))
def test_any_cell_is_a_date_or_refused(cell: str) -> None:
    with suppress(DateError):
        day = FRENCH.day(cell)
        assert abs(FRENCH.instant(cell) // 86_400_000 - (day - date(1970, 1, 1)).days) <= 1


@given(st.integers(-2_000_000_000_000, 7_000_000_000_000))
def test_instants_written_by_programs_come_back(milliseconds: int) -> None:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    assert FRENCH.instant(moment.isoformat()) == milliseconds
    assert FRENCH.instant(f'{moment:%d/%m/%Y %H:%M:%S}.{moment.microsecond:06} Z') == milliseconds
