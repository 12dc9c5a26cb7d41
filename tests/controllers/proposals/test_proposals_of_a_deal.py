"""Offers are numbered within their deal, written with their lines, sent, answered, and followed by versions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from building import NOW, Desk, euros, in_days
from priced import LINE

from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import DiscountKind
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import ProposalState

MONTHLY = replace(LINE, name=Wording('Suivi', ''), price=euros(50), billing=Billing.MONTHLY)
OPTION = replace(LINE, name=Wording('Pose', ''), is_optional=True)
FORM = ProposalForm(None, ' Offre toit ', in_days(30), 'fr', ' 30 jours ', 'Elle compare', (LINE, MONTHLY, OPTION))


@pytest.fixture
def offer(proposals: ProposalController, deal_id: int) -> int:
    return proposals.add(deal_id, FORM)


def names(proposals: ProposalController, proposal_id: int) -> list[str]:
    return [line.name.fr for line in proposals.lines(proposal_id)]


def test_an_offer_is_worth_what_is_paid_once_and_a_year_of_the_rest(proposals: ProposalController, offer: int) -> None:
    kept = proposals.record(offer)
    assert (kept.number, kept.state, kept.title, kept.terms) == (1, ProposalState.DRAFT, 'Offre toit', '30 jours')
    assert kept.amount == euros(900 + 12 * 50)
    assert names(proposals, offer) == ['Audit énergétique', 'Suivi', 'Pose']


def test_without_lines_the_amount_is_what_she_says(proposals: ProposalController, deal_id: int) -> None:
    assert proposals.record(proposals.add(deal_id, ProposalForm(euros(700)))).amount == euros(700)


def test_a_form_saved_as_it_opened_changes_nothing(desk: Desk, proposals: ProposalController, offer: int) -> None:
    before, title = desk.dump(), desk.workspace.undo_title()
    proposals.edit(offer, proposals.form(offer))
    assert (desk.dump(), desk.workspace.undo_title()) == (before, title)


def test_lines_are_moved_changed_taken_out_and_added_at_once(proposals: ProposalController, offer: int) -> None:
    audit, monthly, _option = proposals.lines(offer)
    lines = (replace(monthly, quantity=3_000), audit, replace(LINE, name=Wording('Formation', '')))
    proposals.edit(offer, replace(FORM, lines=lines))
    assert names(proposals, offer) == ['Suivi', 'Audit énergétique', 'Formation']
    kept = proposals.lines(offer)
    assert [line.id for line in kept[:2]] == [monthly.id, audit.id]
    assert (kept[0].quantity, proposals.record(offer).amount) == (3_000, euros(900 + 900 + 12 * 150))


def test_a_number_is_never_given_twice(proposals: ProposalController, deal_id: int, offer: int) -> None:
    proposals.delete(offer)
    proposals.add(deal_id, FORM)
    assert [proposal.number for proposal in proposals.of_deal(deal_id)] == [2]


@pytest.mark.parametrize(
    ('fields', 'problem'),
    [
        ({'name': Wording(' ', '')}, ('line', 'empty')),
        ({'quantity': 0}, ('quantity', 'out_of_range')),
        ({'vat': 10_001}, ('vat', 'out_of_range')),
        ({'discount_kind': DiscountKind.PERCENT, 'discount': 10_001}, ('discount', 'out_of_range')),
        ({'discount_kind': DiscountKind.AMOUNT, 'discount': 90_001}, ('discount', 'out_of_range')),
        ({'discount_kind': DiscountKind.AMOUNT, 'discount': -1}, ('discount', 'out_of_range')),
        ({'price': Money(10**15, 'EUR'), 'quantity': 10**9}, ('amount', 'out_of_range')),
        ({'price': Money(1, 'USD')}, ('line', 'currencies')),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(
    proposals: ProposalController, deal_id: int, fields: dict[str, Any], problem: tuple[str, str]
) -> None:
    with pytest.raises(FieldInvalid) as refusal:
        proposals.add(deal_id, ProposalForm(lines=(LINE, replace(LINE, **fields))))
    assert (refusal.value.field, refusal.value.problem) == problem
    assert proposals.of_deal(deal_id) == []


def test_a_new_offer_begins_with_her_conditions(desk: Desk, proposals: ProposalController, deal_id: int) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Letterhead(terms=Wording('Acompte de 30 %', '30% in advance'), validity_days=45))
    begun = proposals.begin(deal_id, 'en')
    assert (begun.terms, begun.valid_until, begun.amount) == ('30% in advance', in_days(45), euros(5_000))


@pytest.mark.parametrize(('spoken', 'language'), [('en', 'en'), ('fr', 'fr'), ('de', 'fr'), ('', 'fr')])
def test_its_paper_speaks_the_language_of_the_contact(
    desk: Desk, proposals: ProposalController, deal_id: int, spoken: str, language: str
) -> None:
    with desk.workspace.unrecorded() as work:
        contact = work.get(Contact, desk.deal(deal_id).contact_id)
        work.save(replace(contact, language=spoken))
        work.save(Letterhead(terms=Wording('Acompte', 'In advance')))
    begun = proposals.begin(deal_id, 'fr')
    assert (begun.language, begun.terms) == (language, 'Acompte' if language == 'fr' else 'In advance')


def test_sending_records_the_day_and_to_whom(desk: Desk, proposals: ProposalController, offer: int) -> None:
    proposals.send(offer, Sending(in_days(-2), ' anne@girardeau.fr '))
    sent = proposals.record(offer)
    assert (sent.state, sent.sent_to) == (ProposalState.SENT, 'anne@girardeau.fr')
    assert sent.sent_at is not None
    assert sent.sent_at.date() == in_days(-2)
    told = desk.event(sent.deal_id, EventKind.PROPOSAL_SENT)
    assert (told.amount, told.text, told.detail['number']) == (euros(1_500), 'anne@girardeau.fr', '1')
    assert desk.deal(sent.deal_id).amount == euros(5_000)


def test_sending_sets_the_amount_of_the_deal_if_she_says_so(
    desk: Desk, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    proposals.send(offer, Sending(sets_amount=True))
    assert desk.deal(deal_id).amount == euros(1_500)
    desk.workspace.undo()
    assert desk.deal(deal_id).amount == euros(5_000)
    assert proposals.record(offer).state is ProposalState.DRAFT


def test_the_sending_is_corrected_without_telling_it_twice(
    desk: Desk, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending(in_days(-2)))
    desk.clock.set(NOW.replace(day=12))
    proposals.send(offer, Sending(in_days(-2), 'Anne'))
    sent = proposals.record(offer)
    assert sent.sent_at is not None
    assert (sent.sent_at.date(), sent.sent_to) == (in_days(-2), 'Anne')
    assert desk.history(sent.deal_id).count(EventKind.PROPOSAL_SENT) == 1


def test_the_hour_it_was_sent_at_stays_where_the_day_does(
    desk: Desk, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending())
    desk.clock.set(NOW.replace(hour=15))
    proposals.send(offer, Sending(in_days(0), 'Anne'))
    assert proposals.record(offer).sent_at == NOW


@pytest.mark.parametrize('days', [1, 31])
def test_an_offer_is_not_sent_tomorrow_nor_out_of_date(
    desk: Desk, proposals: ProposalController, offer: int, days: int
) -> None:
    if days > 30:
        desk.clock.set(NOW.replace(month=8))
    with pytest.raises(FieldInvalid):
        proposals.send(offer, Sending(in_days(1) if days == 1 else None))
    assert proposals.record(offer).state is ProposalState.DRAFT


def test_what_was_sent_is_changed_by_a_new_version_only(proposals: ProposalController, offer: int) -> None:
    proposals.send(offer, Sending())
    held = proposals.form(offer)
    with pytest.raises(FieldInvalid) as refusal:
        proposals.edit(offer, replace(held, lines=held.lines[:1]))
    assert refusal.value.problem == 'sent'
    proposals.edit(offer, replace(held, title='Offre', note='Rappeler', valid_until=in_days(60)))
    assert (proposals.record(offer).title, len(proposals.lines(offer))) == ('Offre', 3)


def test_a_new_version_copies_the_lines_and_leaves_the_old_one(
    desk: Desk, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending())
    desk.clock.set(NOW.replace(day=20))
    second = proposals.record(proposals.add(proposals.record(offer).deal_id, proposals.copied(offer)))
    assert (second.number, second.state, second.terms) == (2, ProposalState.DRAFT, '30 jours')
    assert (second.amount, second.valid_until) == (euros(1_500), in_days(41))
    assert names(proposals, second.id) == names(proposals, offer)
    first = proposals.lines(offer)
    proposals.edit(second.id, replace(proposals.form(second.id), lines=()))
    assert proposals.lines(offer) == first


def test_an_answer_has_its_day_and_its_line_in_the_history(
    desk: Desk, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending())
    desk.clock.set(NOW.replace(day=12))
    proposals.answer(offer, ProposalState.REFUSED)
    refused = proposals.record(offer)
    assert (refused.sent_at, refused.answered_at) == (NOW, NOW.replace(day=12))
    assert desk.event(refused.deal_id, EventKind.PROPOSAL_ANSWERED).detail['state'] == 'refused'
    proposals.reopen(offer)
    assert (proposals.record(offer).state, proposals.record(offer).answered_at) == (ProposalState.SENT, None)


def test_an_answer_to_what_was_never_sent_says_that_it_was(
    desk: Desk, proposals: ProposalController, offer: int
) -> None:
    proposals.answer(offer, ProposalState.ACCEPTED, sets_amount=True)
    accepted = proposals.record(offer)
    assert (accepted.state, accepted.sent_at) == (ProposalState.ACCEPTED, NOW)
    assert desk.deal(accepted.deal_id).amount == euros(1_500)


@pytest.mark.parametrize(('day', 'problem'), [(1, 'in_future'), (-3, 'too_early')])
def test_an_answer_comes_neither_tomorrow_nor_before_the_offer(
    proposals: ProposalController, offer: int, day: int, problem: str
) -> None:
    proposals.send(offer, Sending(in_days(-2)))
    with pytest.raises(FieldInvalid) as refusal:
        proposals.answer(offer, ProposalState.ACCEPTED, in_days(day))
    assert refusal.value.problem == problem


DELETED: list[Callable[[ProposalController, int], object]] = [
    lambda p, one: p.edit(one, FORM),
    lambda p, one: p.send(one, Sending()),
    lambda p, one: p.answer(one, ProposalState.ACCEPTED),
    lambda p, one: p.reopen(one),
]


@pytest.mark.parametrize('act', DELETED, ids=['edit', 'send', 'answer', 'reopen'])
def test_nothing_happens_to_an_offer_that_was_deleted(
    desk: Desk, proposals: ProposalController, offer: int, act: Callable[[ProposalController, int], object]
) -> None:
    proposals.delete(offer)
    before = desk.dump()
    with pytest.raises(NotFound):
        act(proposals, offer)
    assert desk.dump() == before


@pytest.mark.parametrize(
    'save', [lambda p, deal, _one: p.add(deal, FORM, 'd'), lambda p, _deal, one: p.edit(one, FORM, 'd')]
)
def test_the_draft_of_the_form_goes_with_it(
    desk: Desk, proposals: ProposalController, deal_id: int, offer: int, save: Callable[..., object]
) -> None:
    drafts = DraftsController(desk.workspace)
    drafts.keep('d', 'Offre')
    save(proposals, deal_id, offer)
    assert drafts.read('d') == ''
