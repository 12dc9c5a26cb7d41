"""A newcomer finds a price list, a letterhead and two offers: one that waits, one that was accepted."""

from pathlib import Path

import pytest
from building import Desk

from salesdesk.controllers.proposals.proposal_reader import ProposalReader, Version
from salesdesk.controllers.start.start_controller import StartChoices, set_up
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.settings import Preferences
from salesdesk.storage.proposals.offer_query import read_products

WAITS, ACCEPTED = ('follow_up', 'Cave et chai de vieillissement'), ('closing', 'Agence de Cholet, clé en main')


def offer(desk: Desk, stage: str, title: str) -> Version:
    card = next(card for card in desk.cards(stage) if card.title == title)
    (version,) = ProposalReader(desk.workspace).of_deal(card.id)
    return version


@pytest.mark.parametrize(
    ('where', 'state'), [(WAITS, ProposalState.SENT), (ACCEPTED, ProposalState.ACCEPTED)], ids=['waits', 'accepted']
)
def test_an_offer_is_worth_what_its_deal_is(sample_desk: Desk, where: tuple[str, str], state: ProposalState) -> None:
    version = offer(sample_desk, *where)
    assert (version.state, version.proposal.amount) == (state, sample_desk.deal(version.proposal.deal_id).amount)


def test_the_accepted_one_tells_its_story(sample_desk: Desk) -> None:
    version = offer(sample_desk, *ACCEPTED)
    assert version.feedback is not None
    offered = [EventKind.PROPOSAL_SENT, EventKind.FEEDBACK, EventKind.PROPOSAL_ANSWERED]
    assert [kind for kind in sample_desk.history(version.proposal.deal_id) if kind in offered] == offered


def test_the_price_list_is_in_both_languages_and_taxed_at_two_rates(sample_desk: Desk) -> None:
    products = read_products(sample_desk.workspace.database)
    assert all(one.name.fr and one.name.en and one.unit_cost for one in products)
    assert {one.vat for one in products} == {0, 2_000}


@pytest.mark.parametrize(('language', 'words'), [('fr', 'Acompte de 30'), ('en', '30% on order')])
def test_its_papers_speak_her_language_in_her_currency(tmp_path: Path, language: str, words: str) -> None:
    desk = Desk(tmp_path / 'sample.db')
    set_up(desk.workspace, StartChoices('sales', Preferences(language=language, currency='JPY')), sample=True)
    paper = ProposalReader(desk.workspace).paper(offer(desk, *WAITS).proposal.id)
    assert paper.proposal.terms.startswith(words)
    assert (paper.proposal.amount, paper.letterhead.logo[1:4]) == (desk.deal(paper.deal.id).amount, b'PNG')
    assert desk.workspace.reading().find(Letterhead, LETTERHEAD_ID) == paper.letterhead
    desk.workspace.close()
