"""The panel lists the versions of a deal's offer, the last one first, and what comes next for it."""

import pytest
from bench import Bench, choose, click, entries
from building import NOW, euros, in_days

from salesdesk.controllers.proposals.feedback_controller import FeedbackForm, HeldAgainst
from salesdesk.controllers.proposals.offers import Offers
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.ui.panel.tabs.proposals_tab import ProposalsTab
from salesdesk.ui.proposal.feedback_dialog import FeedbackDialog
from salesdesk.ui.proposal.proposal_dialog import ProposalDialog
from salesdesk.ui.proposal.send_dialog import SendDialog
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.widgets.floating.menu import Menu


@pytest.fixture
def deal_id(bench: Bench) -> int:
    return bench.ledger.put('Atelier', amount=euros(12_400), contact='Anne')


@pytest.fixture
def offers(bench: Bench) -> Offers:
    return bench.workplace.offers


@pytest.fixture
def tab(bench: Bench, deal_id: int) -> ProposalsTab:
    shown = bench.shown(deal_id)
    part = ProposalsTab(shown)
    part.show_deal()
    bench.follow(shown, part)
    return bench.put(part)


def put(offers: Offers, deal_id: int, *, sent: int | None = None) -> int:
    offer = offers.proposals.add(deal_id, ProposalForm(euros(9_000), 'Toit', in_days(30)))
    if sent is not None:
        offers.proposals.send(offer, Sending(in_days(sent), 'Anne'))
    return offer


def told(tab: ProposalsTab) -> list[tuple[str, str, list[str]]]:
    """Title, chip and buttons of each row."""
    return [
        (
            row.title.text(),
            row.findChildren(ChipLabel)[0].chip.text,
            [button.accessibleName() for button in row.buttons],
        )
        for row in tab.rows
    ]


def menu_of(tab: ProposalsTab, row: int = 0) -> Menu:
    menu = Menu(tab)
    tab.fill_menu(menu, tab.rows[row].version)
    return menu


def test_without_an_offer_the_place_says_how_to_begin(bench: Bench, tab: ProposalsTab) -> None:
    assert tab.empty.isVisible()
    click(tab.add)
    assert bench.one(ProposalDialog).lines.empty.isVisible()


def test_a_version_says_what_comes_next_for_it(tab: ProposalsTab, offers: Offers, deal_id: int) -> None:
    put(offers, deal_id, sent=-2)
    put(offers, deal_id)
    assert told(tab) == [
        ('v2, Toit', 'brouillon', ['Envoyer…', 'Modifier…']),
        ('v1, Toit', 'envoyée', ['Réponse et retours…']),
    ]
    assert tab.rows[1].detail.text() == (
        '9\u202f000\u00a0€ HT · envoyée le 7 juin 2026 à Anne · valable jusqu’au 9 juil. 2026'
    )
    assert not tab.empty.isVisible()


def test_one_that_a_later_one_replaces_waits_no_more(tab: ProposalsTab, offers: Offers, deal_id: int) -> None:
    put(offers, deal_id, sent=-2)
    put(offers, deal_id, sent=-1)
    assert [(chip, len(buttons)) for _title, chip, buttons in told(tab)] == [('envoyée', 2), ('remplacée', 0)]


def test_the_day_after_its_last_one_it_has_expired(
    bench: Bench, tab: ProposalsTab, offers: Offers, deal_id: int
) -> None:
    put(offers, deal_id, sent=-2)
    bench.ledger.clock.set(NOW.replace(month=8))
    tab.refresh()
    assert told(tab)[0][1:] == ('expirée', ['Nouvelle version…', 'Réponse et retours…'])


def test_what_was_said_of_it_stands_below(tab: ProposalsTab, offers: Offers, deal_id: int) -> None:
    offer = put(offers, deal_id, sent=-2)
    offers.feedback.log(
        offer, FeedbackForm('Le délai', 'Le prix', (HeldAgainst('Cher', 'Non', worked=True), HeldAgainst('Long')))
    )
    assert [label.text() for label in tab.rows[0].said] == [
        'Plaît\u00a0: Le délai', 'Bloque\u00a0: Le prix', '2 objections, 1 réponse a convaincu',
    ]  # fmt: skip


def test_its_buttons_lead_to_the_forms(bench: Bench, tab: ProposalsTab, offers: Offers, deal_id: int) -> None:
    put(offers, deal_id)
    click(tab.rows[0].buttons[1])
    bench.one(ProposalDialog).leave()
    click(tab.rows[0].buttons[0])
    bench.one(SendDialog).submit()
    click(tab.rows[0].buttons[0])
    assert bench.one(FeedbackDialog).answer.current() == ''


def test_the_menu_answers_takes_back_copies_and_deletes(
    bench: Bench, tab: ProposalsTab, offers: Offers, deal_id: int
) -> None:
    offer = put(offers, deal_id, sent=-2)
    assert entries(menu_of(tab)) == [
        'Ouvrir…', 'Corriger l’envoi…', 'Elle a été acceptée…', 'Elle a été refusée…', 'Réponse et retours…',
        'Nouvelle version à partir de celle-ci…', 'Supprimer',
    ]  # fmt: skip
    choose(menu_of(tab), 'Elle a été refusée…')
    bench.one(FeedbackDialog).submit()
    assert offers.proposals.record(offer).state is ProposalState.REFUSED
    choose(menu_of(tab), 'Annuler la réponse')
    assert offers.proposals.record(offer).state is ProposalState.SENT
    choose(menu_of(tab), 'Nouvelle version à partir de celle-ci…')
    bench.one(ProposalDialog).submit()
    assert [row.title.text() for row in tab.rows] == ['v2, Toit', 'v1, Toit']
    choose(menu_of(tab), 'Supprimer')
    assert (len(tab.rows), bench.toasts()) == (1, ['Proposition supprimée'])


def test_rows_that_say_the_same_are_left_alone(tab: ProposalsTab, offers: Offers, deal_id: int) -> None:
    put(offers, deal_id)
    [row] = tab.rows
    tab.refresh()
    assert tab.rows == [row]


def test_the_keyboard_stays_in_the_row_whose_button_went_with_what_it_did(
    bench: Bench, offers: Offers, deal_id: int, tab: ProposalsTab
) -> None:
    put(offers, deal_id)
    tab.rows[0].buttons[0].setFocus()
    tab.rows[0].buttons[0].click()
    bench.one(SendDialog).submit()
    assert tab.rows[0].buttons[0].hasFocus()
    tab.rows[0].more.setFocus()
    offers.proposals.delete(tab.rows[0].version.proposal.id)
    assert tab.add.hasFocus()
