"""A win starts looking after the customer by itself, in one step with it."""

from dataclasses import replace
from datetime import date

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.after_sales.checklist_controller import ChecklistController
from salesdesk.controllers.linked.link_controller import LinkController
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.contact import Contact, DealPerson
from salesdesk.domain.deals.deal_event import EventKind


@pytest.fixture
def sale(desk: Desk) -> int:
    PreferencesController(desk.workspace).change(after_sales=True)
    return desk.put_ready('Toiture', owner='Léa', amount=euros(4_000))


def after(desk: Desk, sale: int) -> int | None:
    """The deal in after-sales that came of it."""
    links = LinkController(desk.workspace).of_deal(sale)
    found = [one for one in links if one.kind is LinkKind.AFTER_SALES and not one.is_older]
    return found[0].deal_id if found else None


def won(desk: Desk, sale: int, on: date = TODAY) -> int:
    desk.closing.win(sale, on, None)
    after_id = after(desk, sale)
    assert after_id is not None
    return after_id


def lines(desk: Desk, deal_id: int) -> list[str]:
    return [item.text for item in ChecklistController(desk.workspace).hand_over(deal_id)]


def test_a_win_starts_a_deal_for_the_same_people_without_an_amount(desk: Desk, sale: int) -> None:
    deal, sold = desk.deal(won(desk, sale)), desk.deal(sale)
    assert (deal.title, deal.amount, deal.owner) == ('After-sales – Toiture', None, 'Léa')
    assert (deal.organization_id, deal.contact_id) == (sold.organization_id, sold.contact_id)
    assert desk.book.process(deal.pipeline_id).pipeline.key == 'after_sales'
    assert desk.stage_of(deal.id) == 'welcome'


def test_who_took_part_takes_part_still(desk: Desk, sale: int) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Contact(99, 'Zoé', NOW))
        work.save(DealPerson(sale, 99, 'DAF'))
    after_id = won(desk, sale)
    assert desk.workspace.reading().find(DealPerson, after_id, 99) == DealPerson(after_id, 99, 'DAF')


def test_both_histories_tell_of_it(desk: Desk, sale: int) -> None:
    after_id = won(desk, sale)
    told = desk.event(sale, EventKind.LINKED).detail, desk.event(after_id, EventKind.LINKED).detail
    assert [(one['kind'], one['way'], one['other_id']) for one in told] == [
        ('after_sales', 'to', str(after_id)), ('after_sales', 'from', str(sale)),
    ]  # fmt: skip


def test_the_hand_over_names_what_was_promised_signed_and_offered(desk: Desk, sale: int) -> None:
    promises = PromiseController(desk.workspace)
    promises.add(sale, Side.MINE, 'Plan coté', in_days(3))
    promises.keep(promises.add(sale, Side.MINE, 'Devis'))
    promises.add(sale, Side.THEIRS, 'Accès au toit')
    ContractController(desk.workspace).add(sale, ContractForm('Entretien', notice_on=in_days(300), end_on=in_days(365)))
    proposals = ProposalController(desk.workspace)
    proposals.send(proposals.add(sale, ProposalForm(euros(4_000), 'Offre toit')), Sending())
    assert lines(desk, won(desk, sale)) == [
        'Promised for 12 Jun 2026: Plan coté',
        'Entretien: notice until 5 Apr 2027',
        'Deliver what was offered: Offre toit, €4,000',
        'Say thank you, and say who looks after the customer from now on',
        'See that everything is delivered and accepted',
        'Send the invoice and see that it is paid',
    ]


def test_check_ins_are_planned_on_working_days_and_the_first_is_next(desk: Desk, sale: int) -> None:
    planned = desk.activities.planned_of(won(desk, sale))
    assert [(one.due_on.isoformat(), one.is_next) for one in planned] == [
        ('2026-06-16', True), ('2026-07-09', False), ('2026-09-07', False), ('2026-12-07', False),
    ]  # fmt: skip
    assert planned[0].subject == 'Check-in after 7 days'
    assert planned[0].kind is ActivityKind.CALL


def test_a_sale_won_a_month_ago_is_not_checked_in_the_past(desk: Desk, sale: int) -> None:
    planned = desk.activities.planned_of(won(desk, sale, in_days(-29)))
    assert [one.due_on.isoformat() for one in planned] == ['2026-06-10', '2026-08-10', '2026-11-09']


def test_whoever_wants_no_contact_is_not_called(desk: Desk, sale: int) -> None:
    contact_id = desk.deal(sale).contact_id
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Contact, contact_id), do_not_contact=True))
    assert {one.kind for one in desk.activities.planned_of(won(desk, sale))} == {ActivityKind.TASK}


def test_undoing_the_win_takes_all_of_it_away_and_redo_brings_it_back(desk: Desk, sale: int) -> None:
    PromiseController(desk.workspace).add(sale, Side.MINE, 'Plan coté')
    before = desk.dump()
    won(desk, sale)
    there = desk.dump()
    desk.workspace.undo()
    assert desk.dump() == before
    desk.workspace.redo()
    assert desk.dump() == there


def test_a_deal_won_twice_is_looked_after_once(desk: Desk, sale: int) -> None:
    first = won(desk, sale)
    desk.closing.reopen(sale)
    assert won(desk, sale) == first
    assert len(LinkController(desk.workspace).of_deal(sale)) == 1
    assert desk.deal(first).is_open


def test_what_is_won_in_after_sales_or_in_prospecting_starts_nothing(desk: Desk, sale: int) -> None:
    after_id = won(desk, sale)
    lead = desk.put('Piste', 'to_contact', pipeline='prospecting')
    for deal_id in (after_id, lead):
        desk.closing.win(deal_id, TODAY, None)
        assert after(desk, deal_id) is None


def test_nothing_is_started_where_she_switched_it_off(desk: Desk, sale: int) -> None:
    PreferencesController(desk.workspace).change(after_sales=False)
    desk.closing.win(sale, TODAY, None)
    assert after(desk, sale) is None


def test_nothing_is_started_without_a_pipeline_for_it(desk: Desk, sale: int) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(replace(desk.pipeline('after_sales'), archived_at=NOW))
    desk.closing.win(sale, TODAY, None)
    assert after(desk, sale) is None
