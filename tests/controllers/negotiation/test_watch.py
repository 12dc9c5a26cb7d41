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
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind
from salesdesk.storage.closing.deal_records import read_records_of


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
        pytest.param(lambda deal: contract(deal, 3, settled_on=TODAY), False, id='notice settled'),
        pytest.param(lambda deal: contract(deal, 3, asked_again_on=in_days(1)), False, id='put off to tomorrow'),
        pytest.param(lambda deal: contract(deal, 3, asked_again_on=TODAY), True, id='put off to today'),
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


@pytest.mark.parametrize('fields', [{}, {'won_at': NOW}], ids=['open', 'won'])
def test_a_contract_put_off_is_asked_about_again_on_that_day(
    desk: Desk, watch: WatchController, fields: dict[str, Any]
) -> None:
    keep(desk, contract(desk.put(**fields), 20))
    watch.put_off(only(watch), in_days(6))
    assert watch.watched() == []
    desk.clock.set(NOW + timedelta(days=5))
    assert watch.watched() == []
    desk.clock.set(NOW + timedelta(days=6))
    assert only(watch).on == in_days(20)
    desk.workspace.undo()
    assert desk.workspace.reading().get(Contract, 1) == contract(only(watch).deal_id, 20)


def test_a_contract_is_not_put_off_past_a_notice_that_can_still_be_given(desk: Desk, watch: WatchController) -> None:
    keep(desk, contract(desk.put(), 2))
    assert watch.offered(only(watch), [in_days(1), in_days(2), in_days(3)]) == [in_days(1), in_days(2)]
    with pytest.raises(FieldInvalid, match='too_late'):
        watch.put_off(only(watch), in_days(3))
    desk.clock.set(NOW + timedelta(days=3))
    watch.put_off(only(watch), in_days(9))
    assert watch.watched() == []


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


def test_an_action_of_its_name_settles_nothing(desk: Desk, watch: WatchController) -> None:
    deal_id = desk.put()
    keep(desk, contract(deal_id, 20))
    desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, TODAY, subject='Maintenance'))
    assert only(watch).kind is WatchKind.CONTRACT


def test_a_notice_that_is_settled_keeps_its_day_and_its_note(desk: Desk, watch: WatchController) -> None:
    keep(desk, contract(desk.put(), -3, note='Deux sites'))
    watch.settle_notice(1)
    kept = desk.workspace.reading().get(Contract, 1)
    assert (kept.notice_on, kept.note, kept.settled_on, watch.watched()) == (in_days(-3), 'Deux sites', TODAY, [])
    desk.workspace.undo()
    assert only(watch).on == in_days(-3)


@pytest.mark.parametrize(
    ('days', 'is_settled', 'settled_on'),
    [
        (20, None, in_days(-2)),
        (20, True, in_days(-2)),
        (20, False, None),
        (385, None, None),
        (385, False, None),
        (385, True, TODAY),
    ],
)
def test_a_notice_of_another_day_is_another_question(
    desk: Desk, book: Negotiation, days: int, is_settled: bool | None, settled_on: date | None
) -> None:
    keep(desk, contract(desk.put(), 20, settled_on=in_days(-2), asked_again_on=in_days(1)))
    book.contracts.edit(1, ContractForm('Maintenance', notice_on=in_days(days), is_settled=is_settled))
    kept = book.contracts.record(1)
    assert (kept.settled_on, kept.asked_again_on) == (settled_on, in_days(1) if days == 20 else None)


def test_a_new_notice_may_be_settled_at_once(desk: Desk, book: Negotiation) -> None:
    keep(desk, contract(desk.put(), 20))
    book.contracts.edit(1, ContractForm('Maintenance', notice_on=in_days(25), is_settled=True))
    assert book.contracts.record(1).settled_on == TODAY


def test_a_renewed_contract_is_not_watched_until_the_renewal_is_taken_back(desk: Desk, watch: WatchController) -> None:
    keep(desk, contract(desk.put(), 10, start_on=date(2025, 7, 1), end_on=date(2026, 6, 30)))
    renewal = FollowingDeals(desk.workspace, desk.book).renew(1)
    assert watch.watched() == []
    (term,) = read_records_of(desk.workspace.database, Contract, renewal)
    assert (desk.workspace.reading().get(Contract, 1).settled_on, term.settled_on) == (TODAY, None)
    desk.workspace.undo()
    assert only(watch).kind is WatchKind.CONTRACT


def test_days_go_by(desk: Desk, watch: WatchController) -> None:
    keep(desk, promise(desk.put(), 2))
    desk.clock.set(NOW + timedelta(days=2))
    assert watch.watched() == []
    desk.clock.set(NOW + timedelta(days=3))
    assert kinds(watch) == [WatchKind.PROMISE]
