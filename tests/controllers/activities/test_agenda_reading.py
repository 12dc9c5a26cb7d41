"""The page Today as its controller reads it: bounded sections, the day's figures, the next meeting, a week."""

from datetime import UTC, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk, call, euros, in_days

from salesdesk.controllers.activities import agenda_controller
from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.activities.agenda_controller import AgendaController
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda.agenda import Section, days_of

MEETING = ActivityKind.MEETING


@pytest.fixture
def agenda(desk: Desk) -> AgendaController:
    return AgendaController(desk.workspace)


def sections(agenda: AgendaController, limit: int = 10) -> dict[Section, tuple[int, int]]:
    """Lines shown and counted, by section."""
    parts = agenda.parts(dict.fromkeys(Section, limit))
    return {part.section: (len(part.lines), part.count) for part in parts}


def test_only_sections_with_something_are_there(desk: Desk, agenda: AgendaController) -> None:
    for days in (-1, 0, 1, 3, 30):
        desk.put(action=days)
    assert sections(agenda) == dict.fromkeys(Section, (1, 1))
    desk.workspace.undo()
    assert AgendaController(desk.workspace).parts({}) == []


def test_a_section_is_read_as_far_as_it_is_shown(desk: Desk, agenda: AgendaController) -> None:
    for _deal in range(5):
        desk.put(action=40)
    assert sections(agenda, 2) == {Section.LATER: (2, 5)}
    assert sections(agenda, 5) == {Section.LATER: (5, 5)}


def test_what_is_planned_meanwhile_is_counted(desk: Desk, agenda: AgendaController) -> None:
    for planned in range(1, 4):
        desk.put(action=-2)
        assert sections(agenda, 1) == {Section.LATE: (1, planned)}
        assert agenda.figures().total.of == planned


def test_counting_stops_somewhere(desk: Desk, agenda: AgendaController, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agenda_controller, 'COUNT_LIMIT', 3)
    for _deal in range(5):
        desk.put(action=-2)
    assert sections(agenda, 2) == {Section.LATE: (2, 3)}


@pytest.mark.parametrize('weekday', range(7))
def test_every_day_belongs_to_one_section(weekday: int) -> None:
    today = in_days(weekday)
    for ahead in range(-20, 20):
        day = today + timedelta(ahead)
        holding = [section for section in Section if days_of(section, today)[0] <= day <= days_of(section, today)[1]]
        assert len(holding) == 1


def test_closed_deals_are_no_work(desk: Desk, agenda: AgendaController) -> None:
    won, gone = desk.put(action=0), desk.put(action=0)
    desk.closing.win(won, TODAY, euros(10))
    desk.deals.delete(gone)
    assert sections(agenda) == {}


def test_the_day_counts_what_is_done_and_what_waits(desk: Desk, agenda: AgendaController) -> None:
    first = desk.put(action=0)
    desk.put(action=-3)
    desk.put(action=1)
    desk.activities.complete(desk.activities.planned_of(first)[0].id, Done(ActivityResult.ANSWERED))
    figures = agenda.figures()
    assert (figures.total.done, figures.total.of) == (1, 2)
    assert figures.by_kind[ActivityKind.EMAIL].of == 0
    assert [line.activity.result for line in agenda.done_today()] == [ActivityResult.ANSWERED]


@pytest.mark.parametrize(
    ('minute', 'minutes', 'is_next'), [(540, None, True), (520, None, True), (500, None, False), (500, 60, True)]
)
def test_the_next_meeting_is_the_one_she_is_in_or_that_comes(
    desk: Desk, agenda: AgendaController, minute: int, minutes: int | None, is_next: bool
) -> None:
    desk.activities.plan(desk.put(), NewAction(MEETING, TODAY, minute, minutes=minutes))
    later = desk.put()
    desk.activities.plan(later, NewAction(MEETING, in_days(3)))
    found = agenda.next_meeting()
    assert found is not None
    assert (found.activity.deal_id != later) == is_next


def test_a_meeting_far_off_is_not_the_next(desk: Desk, agenda: AgendaController) -> None:
    desk.activities.plan(desk.put(), NewAction(MEETING, in_days(20)))
    assert agenda.next_meeting() is None


@pytest.mark.parametrize(
    ('now', 'minute', 'minutes'),
    [
        # Summer began at two in Paris, and ended at three.
        (datetime(2026, 3, 28, 23, tzinfo=UTC), 9 * 60, 8 * 60),
        (datetime(2026, 10, 24, 22, tzinfo=UTC), 9 * 60, 10 * 60),
        (datetime(2026, 10, 24, 22, 0, 59, tzinfo=UTC), 60, 60),
        (datetime(2026, 6, 9, 7, tzinfo=UTC), 8 * 60, -60),
    ],
)
def test_until_a_meeting_hours_are_counted_as_they_pass(
    desk: Desk, agenda: AgendaController, now: datetime, minute: int, minutes: int
) -> None:
    desk.clock.set(now)
    day = now.astimezone(desk.clock.zone).date()
    deal_id = desk.put()
    desk.activities.plan(deal_id, NewAction(MEETING, day, minute))
    line = agenda.waiting(desk.activities.planned_of(deal_id)[0].id)
    assert line is not None
    assert agenda.minutes_until(line) == minutes


def test_a_week_holds_what_is_planned_and_what_was_done(desk: Desk, agenda: AgendaController) -> None:
    deal_id = desk.put(action=2)
    desk.put(action=9)
    desk.activities.log(deal_id, ActivityKind.CALL, Done(), NOW - timedelta(hours=1))
    assert [line.done_at is None for line in agenda.week(TODAY)] == [True, False]
    assert len(agenda.week(in_days(7))) == 1


def test_more_than_a_thousand_late_ones_are_moved_at_once(desk: Desk) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        for number in range(1005):
            work.database.execute(
                'INSERT INTO activity (id, deal_id, kind, due_on, subject, is_next, created_at, outcome)'
                ' VALUES (?, ?, ?, ?, ?, 0, 0, ?)', (number + 1, deal_id, 'call', '2026-06-01', '', ''),
            )  # fmt: skip
    assert desk.activities.move_late_to_today() == 1005


def test_the_people_of_a_deal_begin_with_its_contact(desk: Desk) -> None:
    deal_id = desk.put(organization='Girardeau', contact='Zoé Girardeau')
    desk.put(organization='Girardeau', contact='Anne Girardeau')
    desk.put(organization='Ailleurs', contact='Paul Loin')
    assert [name for _id, name in desk.activities.people_of(deal_id)] == ['Zoé Girardeau', 'Anne Girardeau']


def test_a_call_planned_for_today_is_read_with_its_deal(desk: Desk, agenda: AgendaController) -> None:
    desk.activities.plan(desk.put('Atelier', organization='Girardeau'), call(0, 600, 'Relancer'))
    (part,) = agenda.parts(dict.fromkeys(Section, 5))
    assert (part.lines[0].deal_title, part.lines[0].organization) == ('Atelier', 'Girardeau')
