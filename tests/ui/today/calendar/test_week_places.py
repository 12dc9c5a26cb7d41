"""Where everything of a week stands: what is drawn somewhere is found there again, whatever the size and the scroll."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from building import NOW, PARIS, TODAY, in_days
from hypothesis import given
from hypothesis import strategies as st
from made_lines import made_line
from PySide6.QtCore import QPointF, QRectF

from salesdesk.domain.agenda.agenda import week_of
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import DAY, all_day_of, blocks_of
from salesdesk.ui.today.calendar.week_painter import first_hour
from salesdesk.ui.today.calendar.week_places import DAY_HEAD, HOUR, HOURS_WIDTH, MOST_ALL_DAY, STEP, Moment, WeekPlaces

WEEK = week_of(TODAY)
quarters = st.integers(0, DAY // STEP - 1).map(lambda quarter: quarter * STEP)
widths, scrolls = st.integers(500, 2400), st.integers(0, 600)
weekdays = st.integers(-1, 5)


def places(lines: Sequence[AgendaLine] = (), width: float = 1000, scroll: float = 0, most: int = 4) -> WeekPlaces:
    """The week of the ninth of June with these lines in it."""
    all_day = {day: all_day_of(lines, day, PARIS) for day in WEEK}
    return WeekPlaces(WEEK, width, 700, scroll, all_day, blocks_of(lines, PARIS), most)


@given(day=weekdays, minute=quarters, width=widths, scroll=scrolls)
def test_a_slot_is_found_where_it_is_drawn(day: int, minute: int, width: int, scroll: int) -> None:
    week, moment = places(width=width, scroll=scroll), Moment(in_days(day), minute)
    rect = week.slot_rect(moment, 30)
    if rect.top() >= week.grid_top:
        assert week.moment_at(rect.topLeft()) == moment


@given(day=weekdays, minute=quarters, held=st.floats(0, 40))
def test_a_block_goes_by_its_top_wherever_the_hand_holds_it(day: int, minute: int, held: float) -> None:
    week, moment = places(), Moment(in_days(day), minute)
    hand = week.slot_rect(moment, 60).topLeft() + QPointF(5, held)
    assert week.moment_at(hand, held) == moment


@given(day=weekdays, row=st.integers(0, 3), width=widths, scroll=scrolls)
def test_above_the_hours_a_day_has_none_however_far_one_has_scrolled(
    day: int, row: int, width: int, scroll: int
) -> None:
    full = places([made_line(on=in_days(day)) for _line in range(4)], width, scroll)
    assert full.moment_at(full.all_day_rect(in_days(day), row).center()) == Moment(in_days(day), None)


@pytest.mark.parametrize(
    'point',
    [QPointF(HOURS_WIDTH - 1, 300), QPointF(-5, 300), QPointF(1001, 300), QPointF(500, -1)],
    ids=['on the hours', 'left of all', 'right of all', 'above all'],
)
def test_beside_the_week_there_is_no_moment(point: QPointF) -> None:
    assert places().moment_at(point) is None


@pytest.mark.parametrize('width', [HOURS_WIDTH, HOURS_WIDTH - 20, 0])
def test_a_view_too_narrow_for_days_has_no_moments(width: int) -> None:
    assert places(width=width).moment_at(QPointF(30, 300)) is None


@pytest.mark.parametrize(('y', 'minute'), [(-400, 0), (24 * HOUR + 400, DAY - STEP)], ids=['above', 'below'])
def test_a_hand_beyond_the_day_drops_at_its_edge(y: float, minute: int) -> None:
    week = places(scroll=600)
    held_at = week.grid_top + 1 - (week.y_of(0) + y)
    assert week.moment_at(QPointF(500, week.grid_top + 1), held_at) == Moment(in_days(2), minute)


activities = st.lists(
    st.tuples(weekdays, st.none() | st.integers(0, DAY - 1), st.none() | st.integers(1, 600)), max_size=14
)


def lines_of(rows: list[tuple[int, int | None, int | None]]) -> list[AgendaLine]:
    return [made_line(on=in_days(day), minute=minute, minutes=minutes) for day, minute, minutes in rows]


@given(rows=activities, width=st.integers(600, 2000))
def test_no_activity_covers_another(rows: list[tuple[int, int | None, int | None]], width: int) -> None:
    week = places(lines_of(rows), width)
    rects = [rect for line in week.in_order() if (rect := week.rect_of(line.id)) is not None]
    inner = [rect.adjusted(0.1, 0.1, -0.1, -0.1) for rect in rects]
    assert not any(one.intersects(other) for at, one in enumerate(inner) for other in inner[:at])


@given(rows=activities)
def test_what_is_shown_is_found_under_its_middle(rows: list[tuple[int, int | None, int | None]]) -> None:
    week = places(lines_of(rows))
    for line in week.in_order():
        rect = week.rect_of(line.id)
        assert rect is not None
        found = week.line_at(rect.center())
        assert found is not None
        assert found.id == line.id


@given(rows=activities)
def test_the_reading_order_has_every_hour_once_and_goes_by_days(
    rows: list[tuple[int, int | None, int | None]],
) -> None:
    lines = lines_of(rows)
    order = places(lines).in_order()
    assert len({line.id for line in order}) == len(order)
    assert {line.id for line in lines if line.due_minute is not None} <= {line.id for line in order}
    assert [line.due_on for line in order] == sorted(line.due_on for line in order)


@given(rows=activities)
def test_every_block_stays_in_its_own_column(rows: list[tuple[int, int | None, int | None]]) -> None:
    week = places(lines_of(rows))
    for block in week.blocks:
        left = week.left_of(block.day)
        rect = week.block_rect(block)
        assert left <= rect.left() < rect.right() <= left + week.day_width


@pytest.mark.parametrize(('count', 'shown', 'rows'), [(0, 0, 1), (1, 1, 1), (4, 4, 4), (5, 3, 4), (30, 3, 4)])
def test_a_crowded_day_keeps_a_row_to_say_how_many_more(count: int, shown: int, rows: int) -> None:
    week = places([made_line() for _line in range(count)])
    assert (len(week.shown_all_day(TODAY)), week.all_day_rows) == (shown, rows)
    assert week.is_more_at(week.all_day_rect(TODAY, MOST_ALL_DAY - 1).center()) is (count > MOST_ALL_DAY)


def test_only_the_crowded_day_has_more_behind_it() -> None:
    week = places([made_line() for _line in range(9)])
    assert not week.is_more_at(week.all_day_rect(in_days(1), MOST_ALL_DAY - 1).center())
    assert week.grid_top == places([made_line() for _line in range(4)]).grid_top


def test_what_is_hidden_behind_more_has_no_place() -> None:
    lines = [made_line() for _line in range(6)]
    week = places(lines)
    assert [week.rect_of(line.id) is not None for line in lines] == [True, True, True, False, False, False]
    assert week.rect_of(-1) is None


def test_a_block_scrolled_away_is_not_under_the_heads() -> None:
    line = made_line(minute=60)
    week = places([line], scroll=200)
    rect = week.rect_of(line.id)
    assert rect is not None
    assert rect.bottom() < week.grid_top
    assert week.line_at(rect.center()) is None


@pytest.mark.parametrize(
    ('minutes', 'height'), [(None, 22), (5, 18), (30, 22), (60, 46), (90, 70)], ids=lambda value: str(value)
)
def test_a_block_is_as_high_as_it_lasts_and_never_too_low_to_read(minutes: int | None, height: int) -> None:
    line = made_line(minute=600, minutes=minutes)
    rect = places([line]).rect_of(line.id)
    assert rect is not None
    assert rect.height() == height


def test_what_lasts_over_midnight_ends_with_its_day() -> None:
    line = made_line(minute=23 * 60, minutes=300)
    week = places([line])
    rect = week.rect_of(line.id)
    assert rect is not None
    assert rect.bottom() == week.y_of(DAY) - 1


def test_what_was_done_stands_where_it_was_done() -> None:
    line = made_line(on=in_days(-1), minute=480, done_at=NOW + timedelta(days=1, minutes=30))
    week = places([line])
    rect = week.rect_of(line.id)
    assert rect is not None
    assert week.moment_at(rect.topLeft()) == Moment(in_days(1), 570)


@pytest.mark.parametrize(
    ('minutes', 'hour'), [([], 7.5), ([540], 7.5), ([480], 7.5), ([450], 7.0), ([360, 900], 5.5), ([0], 0), ([20], 0)]
)
def test_the_week_opens_at_the_morning_or_at_the_first_activity_before_it(minutes: list[int], hour: float) -> None:
    assert first_hour(places([made_line(minute=minute) for minute in minutes])) == hour * HOUR


def test_the_hours_begin_under_the_heads_and_the_row_without_hours() -> None:
    empty = places()
    assert empty.y_of(0) == empty.grid_top > DAY_HEAD
    assert empty.slot_rect(Moment(TODAY, None), 30) == empty.all_day_rect(TODAY, 0)
    assert empty.slot_rect(Moment(TODAY, 0), 30) == QRectF(
        empty.left_of(TODAY) + 2, empty.grid_top + 1, empty.day_width - 4, 22
    )
