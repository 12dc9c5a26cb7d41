"""My day: done and planned by kind, as the side of the page Today shows them."""

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from planned_building import NEW_YORK, PARIS, Planned, utc

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.day_figures import Progress, day_figures

TODAY = date(2026, 6, 9)
CALL, EMAIL, MEETING, TASK = ActivityKind
DONE = Planned(9, TODAY - timedelta(4), done_at=utc('2026-06-09 07:05'))


def waiting(kind: ActivityKind, *ahead: int) -> list[Planned]:
    return [Planned(days, TODAY + timedelta(days), kind=kind) for days in ahead]


def test_the_day_of_the_design() -> None:
    activities = [*waiting(CALL, -6, -5, -1, 0, 0, 0, 1), *waiting(EMAIL, 0, 3), *waiting(MEETING, 0, 0, 2),
                  DONE, replace(DONE, kind=EMAIL)]  # fmt: skip
    figures = day_figures(activities, TODAY, PARIS)
    assert figures.total == Progress(2, 11)
    assert dict(figures.by_kind) == {
        CALL: Progress(1, 7), EMAIL: Progress(1, 2), MEETING: Progress(0, 2), TASK: Progress(0, 0),
    }  # fmt: skip


@pytest.mark.parametrize(('zone', 'done'), [(PARIS, 1), (UTC, 0), (NEW_YORK, 0)])
def test_a_day_begins_at_the_sellers_midnight(zone: object, done: int) -> None:
    late_at_night = replace(DONE, done_at=utc('2026-06-08 22:30'))
    assert day_figures([late_at_night], TODAY, zone).total == Progress(done, done)


def test_what_was_done_ahead_counts_and_what_was_removed_does_not() -> None:
    ahead = replace(DONE, due_on=TODAY + timedelta(9))
    removed = [replace(each, deleted_at=utc('2026-06-09 07:00')) for each in (DONE, *waiting(CALL, 0))]
    assert day_figures([ahead, *removed], TODAY, PARIS).total == Progress(1, 1)


def test_a_free_day_has_nothing_of_nothing() -> None:
    assert day_figures([], TODAY, PARIS).total == Progress()
