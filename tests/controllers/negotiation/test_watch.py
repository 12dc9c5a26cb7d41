"""What she has to keep an eye on: what comes into the list on which day, and how each is settled and undone."""

from datetime import date, timedelta
from typing import Any

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.controllers.negotiation.negotiation import Negotiation
from salesdesk.controllers.negotiation.watch_controller import WatchController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind


@pytest.fixture
def book(desk: Desk) -> Negotiation:
    return Negotiation(desk.workspace)


@pytest.fixture
def watch(book: Negotiation) -> WatchController:
    return book.watch


def keep(desk: Desk, *records: Any) -> None:
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)


def promise(deal_id: int, days: int | None, side: Side = Side.THEIRS, **fields: Any) -> Promise:
    return Promise(1, deal_id, side, 'Accès', NOW, in_days(days) if days is not None else None, **fields)


def offer(deal_id: int, days: int | None, number: int = 1, state: ProposalState = ProposalState.SENT) -> Proposal:
    until = in_days(days) if days is not None else None
    return Proposal(number, deal_id, number, state, NOW, 'Relance LED', sent_at=NOW, valid_until=until)


def contract(deal_id: int, days: int, **fields: Any) -> Contract:
    return Contract(1, deal_id, 'Maintenance', NOW, notice_on=in_days(days), **fields)


def warning(desk: Desk, deal_id: int, **fields: Any) -> DealWarning:
    keep(desk, Rule(9, 'Montant', Trigger(TriggerKind.WON), (), (), NOW))
    return DealWarning(1, deal_id, 9, 'À voir', NOW, **fields)


def kinds(watch: WatchController) -> list[WatchKind]:
    return [one.kind for one in watch.watched()]


@pytest.mark.parametrize(
    ('record', 'is_watched'),
    [
        pytest.param(lambda deal: promise(deal, -1), True, id='a promise due yesterday'),
        pytest.param(lambda deal: promise(deal, 0), False, id='due today it is not late'),
        pytest.param(lambda deal: promise(deal, None), False, id='without a day it never is'),
        pytest.param(lambda deal: promise(deal, -1, Side.MINE), False, id='hers is in the agenda'),
        pytest.param(lambda deal: promise(deal, -1, kept_on=TODAY), False, id='kept, if late'),
        pytest.param(lambda deal: promise(deal, -1, broken_on=TODAY), False, id='broken'),
        pytest.param(lambda deal: promise(deal, -1, deleted_at=NOW), False, id='a promise deleted'),
        pytest.param(lambda deal: offer(deal, 3), True, id='an offer for three more days'),
        pytest.param(lambda deal: offer(deal, 4), False, id='for four more days'),
        pytest.param(lambda deal: offer(deal, 0), True, id='on its last day'),
        pytest.param(lambda deal: offer(deal, -1), False, id='expired'),
        pytest.param(lambda deal: offer(deal, None), False, id='without an end'),
        pytest.param(lambda deal: offer(deal, 1, state=ProposalState.ACCEPTED), False, id='answered'),
        pytest.param(lambda deal: contract(deal, 30), True, id='notice in thirty days'),
        pytest.param(lambda deal: contract(deal, 31), False, id='notice in thirty-one'),
        pytest.param(lambda deal: contract(deal, -400), True, id='notice long past'),
        pytest.param(lambda deal: contract(deal, 3, deleted_at=NOW), False, id='a contract deleted'),
    ],
)
def test_each_is_watched_in_its_time(desk: Desk, watch: WatchController, record: Any, is_watched: bool) -> None:
    keep(desk, record(desk.put()))
    assert bool(watch.watched()) is is_watched


def test_a_warning_is_watched_until_she_has_seen_it(desk: Desk, watch: WatchController) -> None:
    keep(desk, warning(desk, desk.put()))
    assert [(one.kind, one.text, one.on) for one in watch.watched()] == [(WatchKind.WARNING, 'À voir', TODAY)]
    watch.see(1)
    assert watch.watched() == []
    desk.workspace.undo()
    assert kinds(watch) == [WatchKind.WARNING]


@pytest.mark.parametrize('fields', [{'deleted_at': NOW}, {'lost_at': NOW}])
def test_nothing_is_watched_of_a_deal_that_is_lost_or_gone(
    desk: Desk, watch: WatchController, fields: dict[str, Any]
) -> None:
    deal_id = desk.put(**fields)
    keep(desk, promise(deal_id, -1), offer(deal_id, 1), contract(deal_id, 1))
    assert watch.watched() == []


def test_of_a_won_deal_only_what_was_agreed_is_watched(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put(won_at=NOW)
    keep(desk, promise(deal_id, -1), offer(deal_id, 1), contract(deal_id, 1))
    assert kinds(watch) == [WatchKind.PROMISE, WatchKind.CONTRACT]


def test_an_offer_that_a_later_version_replaced_is_not_watched(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put()
    keep(desk, offer(deal_id, 1, 1), offer(deal_id, 20, 2))
    assert watch.watched() == []


def test_the_oldest_day_stands_first_with_its_deal(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put('Hall', organization='Layon', amount=euros(90))
    keep(desk, promise(deal_id, -2), offer(deal_id, 1), contract(deal_id, -9), warning(desk, deal_id))
    assert kinds(watch) == [WatchKind.CONTRACT, WatchKind.PROMISE, WatchKind.WARNING, WatchKind.PROPOSAL]
    first = watch.watched()[0]
    assert (first.deal_title, first.organization, first.amount, first.on) == ('Hall', 'Layon', euros(90), in_days(-9))
    assert [one.is_late(TODAY) for one in watch.watched()] == [True, True, False, False]


def only(watch: WatchController) -> Watched:
    (one,) = watch.watched()
    return one


def test_a_promise_is_put_off_and_brought_back(desk: Desk, watch: WatchController) -> None:
    keep(desk, promise(desk.put(), -1))
    watch.put_off(only(watch), TODAY)
    assert watch.watched() == []
    assert desk.workspace.reading().get(Promise, 1).due_on == TODAY
    desk.workspace.undo()
    assert only(watch).on == in_days(-1)


def test_an_offer_is_valid_longer(desk: Desk, watch: WatchController) -> None:
    keep(desk, offer(desk.put(), 1))
    watch.put_off(only(watch), in_days(10))
    assert (watch.watched(), desk.workspace.reading().get(Proposal, 1).valid_until) == ([], in_days(10))


def test_nothing_is_put_off_to_a_day_that_has_passed(desk: Desk, watch: WatchController) -> None:
    keep(desk, promise(desk.put(), -1))
    with pytest.raises(FieldInvalid, match='put_off'):
        watch.put_off(only(watch), in_days(-1))


def test_a_contract_put_off_is_an_action_of_its_day_and_comes_back_when_that_is_done(
    desk: Desk, watch: WatchController
) -> None:
    deal_id = desk.put()
    keep(desk, contract(deal_id, 20))
    watch.put_off(only(watch), in_days(6))
    (planned,) = desk.activities.planned_of(deal_id)
    assert (planned.kind, planned.subject, planned.due_on) == (ActivityKind.TASK, 'Notice: Maintenance', in_days(6))
    assert watch.watched() == []
    desk.activities.delete(planned.id)
    assert only(watch).kind is WatchKind.CONTRACT


def test_of_a_won_deal_the_action_is_planned_where_the_customer_is_looked_after(
    desk: Desk, watch: WatchController
) -> None:
    sold, after = desk.put(won_at=NOW), desk.put('Suivi')
    keep(desk, contract(sold, 20))
    assert not only(watch).deal_is_open
    with pytest.raises(FieldInvalid, match='reminder'):
        watch.put_off(only(watch), in_days(1))
    keep(desk, DealLink(1, sold, after, LinkKind.AFTER_SALES, NOW))
    assert only(watch).deal_is_open
    watch.put_off(only(watch), in_days(1))
    assert [one.due_on for one in desk.activities.planned_of(after)] == [in_days(1)]
    assert watch.watched() == []


def test_a_reminder_falls_on_a_day_on_which_she_works(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put()
    keep(desk, contract(deal_id, 20), DayOff(1, date(2026, 6, 15), date(2026, 6, 15)))
    watch.put_off(only(watch), date(2026, 6, 13))
    (planned,) = desk.activities.planned_of(deal_id)
    assert planned.due_on == date(2026, 6, 16)


def test_days_off_are_not_offered_for_what_is_planned(desk: Desk, watch: WatchController) -> None:
    days = [date(2026, 6, 12), date(2026, 6, 13), date(2026, 6, 14), date(2026, 6, 15)]
    keep(desk, contract(desk.put(), 20), promise(desk.put(), -1))
    by_kind = {one.kind: watch.offered(one, days) for one in watch.watched()}
    assert by_kind == {WatchKind.CONTRACT: [days[0], days[3]], WatchKind.PROMISE: days}


@pytest.mark.parametrize(
    ('notice', 'planned'),
    [(date(2026, 9, 2), date(2026, 8, 3)), (date(2026, 9, 1), date(2026, 8, 3)), (in_days(3), TODAY)],
)
def test_a_new_contract_plans_its_reminder_a_month_before_its_notice_if_she_wants(
    desk: Desk, book: Negotiation, notice: date, planned: date
) -> None:
    deal_id = desk.put()
    book.contracts.add(deal_id, ContractForm('Entretien', notice_on=notice), remind=True)
    assert [one.due_on for one in desk.activities.planned_of(deal_id)] == [planned]
    desk.workspace.undo()
    assert (book.contracts.of_deal(deal_id), desk.activities.planned_of(deal_id)) == ([], [])


def test_a_contract_without_a_notice_plans_nothing(desk: Desk, book: Negotiation) -> None:
    deal_id = desk.put()
    with pytest.raises(FieldInvalid, match='notice_on'):
        book.contracts.add(deal_id, ContractForm('Entretien'), remind=True)
    assert book.contracts.of_deal(deal_id) == []


def test_an_action_of_another_name_leaves_the_contract_where_it_is(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put()
    keep(desk, contract(deal_id, 20))
    desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, TODAY, subject='Rappeler'))
    assert only(watch).kind is WatchKind.CONTRACT


def test_a_notice_that_is_settled_leaves_its_day_in_the_note(desk: Desk, watch: WatchController) -> None:
    keep(desk, contract(desk.put(), -3, note='Deux sites'))
    watch.settle_notice(1)
    kept = desk.workspace.reading().get(Contract, 1)
    assert (kept.notice_on, watch.watched()) == (None, [])
    assert kept.note == 'Deux sites\nNotice settled on 9 Jun 2026; its last day was 6 Jun 2026.'
    desk.workspace.undo()
    assert only(watch).on == in_days(-3)


def test_a_renewed_contract_is_not_watched_until_the_renewal_is_taken_back(desk: Desk, watch: WatchController) -> None:
    keep(desk, contract(desk.put(), 10, start_on=date(2025, 7, 1), end_on=date(2026, 6, 30)))
    FollowingDeals(desk.workspace, desk.book).renew(1)
    assert watch.watched() == []
    desk.workspace.undo()
    assert only(watch).kind is WatchKind.CONTRACT


def test_days_go_by(desk: Desk, watch: WatchController) -> None:
    keep(desk, promise(desk.put(), 2))
    desk.clock.set(NOW + timedelta(days=2))
    assert watch.watched() == []
    desk.clock.set(NOW + timedelta(days=3))
    assert kinds(watch) == [WatchKind.PROMISE]
