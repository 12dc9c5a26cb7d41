"""What is planned and done in a town full of deals, against a slow agenda: which lines, in which order, with whom."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from many_people import People
from stored_records import NOW, Stock

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.agenda.agenda import agenda_order
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.contact import ContactPoint, PointKind
from salesdesk.domain.folding import fold
from salesdesk.storage.agenda_query import (
    count_attempts,
    count_done_between,
    count_planned_between,
    read_done_between,
    read_line,
    read_next_meeting,
    read_people_of,
    read_planned,
    read_planned_between,
    read_planned_of,
    read_snoozed_between,
    read_waiting,
)

Town = tuple[Stock, People]
TODAY = NOW.date()
SPANS = [
    (TODAY, TODAY),
    (TODAY - timedelta(3), TODAY + timedelta(2)),
    (date.min, date.max),
    (TODAY + timedelta(99), date.max),
]


def ids(lines: list[AgendaLine]) -> list[int]:
    return [line.id for line in lines]


def alive(world: People) -> list[Activity]:
    """Neither is in the trash, the activity nor its deal."""
    kept = {found.id for found in world.deals if found.deleted_at is None}
    return [each for each in world.activities if each.deleted_at is None and each.deal_id in kept]


def waiting(world: People) -> list[Activity]:
    """The earliest first; of deals that are open still."""
    open_deals = {found.id for found in world.deals if found.is_open}
    planned = [each for each in alive(world) if each.done_at is None and each.deal_id in open_deals]
    return sorted(planned, key=agenda_order)


def done(world: People, start: datetime, end: datetime) -> list[Activity]:
    return [each for each in alive(world) if each.done_at and start <= each.done_at < end]


def test_what_waits_comes_in_the_order_of_the_agenda(town: Town) -> None:
    stock, world = town
    wanted = [each.id for each in waiting(world)]
    assert len(wanted) > 8
    assert ids(read_planned(stock.database)) == wanted
    assert ids(read_planned(stock.database, limit=3)) == wanted[:3]
    until = [each.id for each in waiting(world) if each.due_on <= TODAY]
    assert ids(read_planned(stock.database, until=TODAY)) == until


@pytest.mark.parametrize(('first', 'last'), SPANS)
def test_days_hold_what_is_due_from_the_first_to_the_last(town: Town, first: date, last: date) -> None:
    stock, world = town
    wanted = [each for each in waiting(world) if first <= each.due_on <= last]
    assert ids(read_planned_between(stock.database, first, last)) == [each.id for each in wanted]
    assert ids(read_planned_between(stock.database, first, last, 2)) == [each.id for each in wanted[:2]]
    assert count_planned_between(stock.database, first, last, 500) == Counter(each.kind for each in wanted)
    assert sum(count_planned_between(stock.database, first, last, 2).values()) == min(2, len(wanted))


def test_what_was_done_comes_latest_first_whatever_became_of_the_deal(town: Town) -> None:
    stock, world = town
    for days in (1, 3, 9):
        start, end = NOW - timedelta(days), NOW
        wanted = done(world, start, end)
        shown = read_done_between(stock.database, start, end)
        latest = sorted(wanted, key=lambda each: (each.done_at, each.id), reverse=True)
        assert ids(shown) == [each.id for each in latest]
        assert ids(read_done_between(stock.database, start, end, 1)) == [each.id for each in latest[:1]]
        assert count_done_between(stock.database, start, end) == Counter(each.kind for each in wanted)


def test_an_instant_belongs_to_the_span_it_begins(town: Town) -> None:
    stock, world = town
    at = next(each.done_at for each in alive(world) if each.done_at)
    step = timedelta(milliseconds=1)
    here = [each.id for each in alive(world) if each.done_at == at]
    assert sorted(ids(read_done_between(stock.database, at, at + step))) == here
    assert ids(read_done_between(stock.database, at - step, at)) == []


@pytest.mark.parametrize('minute', [0, 495, 510, 571, 1439])
def test_the_next_meeting_is_the_first_that_is_not_over(town: Town, minute: int) -> None:
    stock, world = town
    for ahead in range(-4, 5):
        first = TODAY + timedelta(ahead)
        meetings = [each for each in waiting(world) if each.kind is ActivityKind.MEETING and each.due_on >= first]
        still = [
            each for each in meetings
            if each.due_on > first or each.due_minute is None or each.due_minute + (each.minutes or 30) > minute
        ]  # fmt: skip
        found = read_next_meeting(stock.database, first, date.max, minute, 30)
        assert (found.id if found else None) == (still[0].id if still else None)


def test_what_was_put_off_to_these_hours_is_found_by_its_instant(town: Town) -> None:
    stock, world = town
    start, end = NOW - timedelta(days=2), NOW
    wanted = {
        each.id
        for each in waiting(world)
        if each.snoozed_until and start < each.snoozed_until <= end and each.due_on <= TODAY
    }
    assert set(ids(read_snoozed_between(stock.database, start, end, TODAY))) == wanted


def test_a_line_names_the_person_of_the_activity_else_of_the_deal(town: Town) -> None:
    stock, world = town
    people = {each.id: each for each in world.people}
    companies = {each.id: each for each in world.companies}
    deals = {found.id: found for found in world.deals}
    for each in alive(world):
        line, deal = read_line(stock.database, each.id), deals[each.deal_id]
        assert line is not None
        person = people.get(each.contact_id or deal.contact_id or 0)
        company = companies.get(deal.organization_id or 0)
        assert (line.contact, line.phone) == ((person.name, person.phone) if person else ('', ''))
        assert (line.organization, line.deal_title) == (company.name if company else '', deal.title)
        assert (line.activity, line.amount, line.stage_id) == (each, deal.amount, deal.stage_id)
        assert line.address == address_of(world, person.id if person else 0, deal.organization_id)


def address_of(world: People, contact_id: int, organization_id: int | None) -> str:
    """Hers before that of the company, the first one of each."""

    def first(points: list[ContactPoint]) -> list[ContactPoint]:
        kept = [each for each in points if each.kind is PointKind.ADDRESS and each.deleted_at is None]
        return sorted(kept, key=lambda each: each.position)

    hers = first([each for each in world.points if each.contact_id == contact_id])
    theirs = first([each for each in world.points if organization_id and each.organization_id == organization_id])
    # Two of one place in the order: whichever, the card shows one of them.
    found = hers or theirs
    return found[0].value if found else ''


def test_only_what_is_planned_on_an_open_deal_waits(town: Town) -> None:
    stock, world = town
    expected = {each.id for each in waiting(world)}
    for each in world.activities:
        assert (read_waiting(stock.database, each.id) is not None) == (each.id in expected)
    assert read_line(stock.database, 1) is None


def test_what_a_deal_waits_for_comes_in_order(town: Town) -> None:
    stock, world = town
    for found in world.deals:
        own = [
            each for each in world.activities if each.deal_id == found.id and not each.done_at and not each.deleted_at
        ]
        assert read_planned_of(stock.database, found.id) == sorted(own, key=agenda_order)


def test_calls_in_vain_are_counted_since_somebody_answered(town: Town) -> None:
    stock, world = town
    counts = []
    for found in world.deals:
        calls = [
            each for each in world.activities
            if each.deal_id == found.id and each.kind is ActivityKind.CALL and each.done_at and not each.deleted_at
        ]  # fmt: skip
        answered = max((each.done_at for each in calls if each.result is ActivityResult.ANSWERED), default=None)
        vain = [each for each in calls if each.result is ActivityResult.NO_ANSWER]
        counts.append(sum(answered is None or each.done_at > answered for each in vain))
        assert count_attempts(stock.database, found.id) == counts[-1]
    assert max(counts) > 0


def test_an_activity_may_be_with_the_contact_then_those_who_take_part_then_colleagues(town: Town) -> None:
    stock, world = town
    for found in world.deals:
        part = {role.contact_id for role in world.roles if role.deal_id == found.id}
        known = [
            each for each in world.people
            if each.deleted_at is None
            and (each.id == found.contact_id or each.id in part
                 or (found.organization_id and each.organization_id == found.organization_id))
        ]  # fmt: skip
        known.sort(key=lambda one: (one.id != found.contact_id, one.id not in part, fold(one.name)))
        shown = read_people_of(stock.database, found.id)
        assert sorted(shown) == sorted((each.id, each.name) for each in known)
        assert [fold(name) for _id, name in shown] == [fold(each.name) for each in known]
        assert read_people_of(stock.database, found.id, limit=1) == shown[:1]
