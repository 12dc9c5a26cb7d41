"""The week's grid: where an activity stands, and how those that overlap share the width."""

from datetime import UTC, date, datetime

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import all_day_of, blocks_of

DAY = date(2026, 6, 9)


def line(id_: int, minute: int | None, minutes: int | None = None, done_at: datetime | None = None) -> AgendaLine:
    activity = Activity(
        id_, 1, ActivityKind.CALL, DAY, minute, '', False, datetime(2026, 6, 1, tzinfo=UTC), done_at, minutes=minutes
    )
    return AgendaLine(activity, 'Atelier', '', '', '', '', 1, 1, None)


def lanes(*lines: AgendaLine) -> dict[int, tuple[int, int]]:
    return {block.line.id: (block.lane, block.lanes) for block in blocks_of(lines, UTC)}


def test_one_takes_the_whole_width() -> None:
    (block,) = blocks_of([line(1, 600, 90)], UTC)
    assert (block.start, block.end, block.lane, block.lanes) == (600, 690, 0, 1)


def test_without_a_duration_it_takes_half_an_hour_and_a_short_one_can_be_read() -> None:
    ends = [block.end for block in blocks_of([line(1, 600), line(2, 700, 5)], UTC)]
    assert ends == [630, 725]


def test_what_overlaps_stands_side_by_side() -> None:
    assert lanes(line(1, 600, 60), line(2, 630), line(3, 640)) == {1: (0, 3), 2: (1, 3), 3: (2, 3)}


def test_a_lane_that_is_free_again_is_used_again() -> None:
    assert lanes(line(1, 600, 120), line(2, 610), line(3, 650)) == {1: (0, 2), 2: (1, 2), 3: (1, 2)}


def test_what_only_touches_does_not_share() -> None:
    assert lanes(line(1, 600, 30), line(2, 630, 30)) == {1: (0, 1), 2: (0, 1)}


def test_nothing_lasts_beyond_midnight() -> None:
    assert blocks_of([line(1, 1430, 60)], UTC)[0].end == 1440


def test_without_an_hour_it_stands_above() -> None:
    lines = [line(1, None), line(2, 600)]
    assert [found.id for found in all_day_of(lines, DAY, UTC)] == [1]
    assert [block.line.id for block in blocks_of(lines, UTC)] == [2]


def test_what_was_done_stands_where_it_was_done() -> None:
    done = line(1, None, done_at=datetime(2026, 6, 9, 22, 30, tzinfo=UTC))
    assert [block.start for block in blocks_of([done], UTC)] == [1350]
