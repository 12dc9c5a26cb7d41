"""Everything the program can do is found by its name, in either language."""

import pytest
from building import in_days
from palette_eyes import Ask, chosen, commands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from seat import CTRL, Seat, focused

from salesdesk.ui.commands.command_list import Command, CommandList
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.office.which_deal import WhichDeal
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.proposal.proposal_dialog import ProposalDialog
from salesdesk.ui.theme.theme import theme

ENTER, K = Qt.Key.Key_Return, Qt.Key.Key_K


@pytest.mark.parametrize(
    ('typed', 'command'),
    [
        ('importer', 'Importer un CSV'),
        ('import', 'Importer un CSV'),
        ('csv imp', 'Importer un CSV'),
        ('trash', 'Corbeille'),
        ('SAUVEG', 'Copier mes données maintenant'),
        ('processus', 'Processus'),
        ('settings', 'Réglages'),
        ('quit', 'Quitter'),
    ],
)
def test_a_command_is_called_by_its_french_or_its_english_name(ask: Ask, typed: str, command: str) -> None:
    assert commands(ask(typed)) == [command]


def test_undo_is_offered_with_what_it_takes_back(sample_seat: Seat, ask: Ask) -> None:
    assert commands(ask('annuler')) == []
    sample_seat.press(Qt.Key.Key_Escape)
    sample_seat.desk.deals.delete(sample_seat.card('Cuisine').id)
    palette = ask('annuler')
    assert chosen(palette).startswith('Annuler\u00a0: suppression de «\u00a0Cuisine centrale')
    sample_seat.press(ENTER)
    assert sample_seat.card('Cuisine')


def test_a_command_acts_once_the_palette_is_closed(sample_seat: Seat, ask: Ask) -> None:
    ask('')
    sample_seat.press(ENTER)
    assert sample_seat.shown(Palette) == []
    assert sample_seat.shown(DealFormDialog)


def test_another_look_is_put_on(sample_seat: Seat, ask: Ask) -> None:
    ask('dark theme')
    sample_seat.press(ENTER)
    assert theme().name == 'dark'
    ask('theme clair')
    sample_seat.press(ENTER)
    assert theme().name == 'light'


def test_another_language_leaves_the_palette_at_hand(sample_seat: Seat, ask: Ask) -> None:
    ask('speak english')
    sample_seat.press(ENTER)
    assert commands(ask('corbeille')) == ['Trash']


def test_a_page_is_a_command(sample_seat: Seat, ask: Ask) -> None:
    ask('processus')
    sample_seat.press(ENTER)
    assert isinstance(sample_seat.window.front, ProcessPage)
    sample_seat.press(K, CTRL)
    assert sample_seat.shown(Palette)


@pytest.mark.parametrize(
    ('typed', 'tab'), [('regles', 'rules'), ('relances auto', 'cadences'), ('modeles', 'templates'), ('rules', 'rules')]
)
def test_a_tab_of_the_process_is_a_command(sample_seat: Seat, ask: Ask, typed: str, tab: str) -> None:
    ask(typed)
    sample_seat.press(ENTER)
    front = sample_seat.window.front
    assert isinstance(front, ProcessPage)
    assert front.tabs.current() == tab


def test_what_is_logged_goes_to_the_card_she_stands_on(sample_seat: Seat, ask: Ask) -> None:
    sample_seat.focus('Cuisine')
    ask('consigner un appel')
    sample_seat.press(ENTER)
    panel = sample_seat.one(DealPanel)
    assert panel.shown.deal.title == 'Cuisine centrale'
    assert focused() in panel.tabs.timeline.composer.results.picks.values()


def test_from_nowhere_in_particular_the_deal_is_asked_for(sample_seat: Seat) -> None:
    sample_seat.window.show_page('today')
    sample_seat.press(Qt.Key.Key_R)
    dialog = sample_seat.one(WhichDeal)
    assert focused() is dialog.deal.line
    for letter in 'cuisine':
        sample_seat.write(letter)
    sample_seat.press(Qt.Key.Key_Down)
    sample_seat.press(ENTER)
    sample_seat.press(ENTER)
    panel = sample_seat.one(DealPanel)
    assert panel.shown.deal.title == 'Cuisine centrale'
    assert panel.tabs.timeline.composer.kinds.current() == 'meeting'


@pytest.mark.parametrize(('typed', 'dialog'), [('nouvelle prop', ProposalDialog), ('confier', EntrustDialog)])
def test_an_offer_or_a_hand_over_is_begun_for_the_card_she_stands_on(
    sample_seat: Seat, ask: Ask, typed: str, dialog: type[QWidget]
) -> None:
    sample_seat.focus('Cuisine')
    ask(typed)
    sample_seat.press(ENTER)
    assert sample_seat.one(DealPanel).shown.deal.title == 'Cuisine centrale'
    assert sample_seat.shown(dialog)


def test_a_command_called_by_its_name_comes_before_what_its_words_are_found_in(sample_seat: Seat, ask: Ask) -> None:
    sample_seat.desk.put_lesson('À qui confier les grandes affaires l’été')
    assert chosen(ask('confier l’affaire')) == 'Confier l’affaire'
    sample_seat.press(Qt.Key.Key_Escape)
    assert chosen(ask('cuisine')).startswith('Cuisine')


def test_a_deal_that_is_over_is_not_handed_over(sample_seat: Seat, ask: Ask) -> None:
    deal_id = sample_seat.card('Cuisine').id
    sample_seat.office.commands.palette.open_deal(deal_id)
    sample_seat.desk.closing.win(deal_id, in_days(0), None)
    ask('confier')
    sample_seat.press(ENTER)
    assert sample_seat.shown(WhichDeal)


def test_no_deal_named_is_said_and_nothing_is_opened(sample_seat: Seat) -> None:
    sample_seat.window.show_page('today')
    sample_seat.press(Qt.Key.Key_L)
    dialog = sample_seat.one(WhichDeal)
    sample_seat.press(ENTER)
    assert dialog.deal.error()
    assert sample_seat.shown(DealPanel) == []


@pytest.mark.parametrize('by_key', [True, False])
def test_a_contact_is_made_over_any_page(sample_seat: Seat, ask: Ask, *, by_key: bool) -> None:
    if by_key:
        sample_seat.press(Qt.Key.Key_C)
    else:
        ask('nouveau contact')
        sample_seat.press(ENTER)
    assert sample_seat.shown(PersonDialog)
    assert sample_seat.page


def test_pages_add_their_own_commands(sample_seat: Seat, ask: Ask) -> None:
    done: list[str] = []
    own = Command('Log a visit', lambda: done.append('visit'), 'phone', 'V')
    sample_seat.office.commands.palette.commands.add(own)
    ask('log a visit')
    sample_seat.press(ENTER)
    assert done == ['visit']


def test_a_command_that_is_gone_or_cannot_be_done_is_not_offered() -> None:
    known = CommandList()
    own, other = Command('Log a call', list), Command('Log a visit', list, is_there=lambda: False)
    known.add(own, other)
    assert known.named('log') == [own]
    known.remove([own])
    assert known.named('') == []


def test_ctrl_f_keeps_the_boards_own_search(sample_seat: Seat) -> None:
    sample_seat.press(Qt.Key.Key_F, CTRL)
    assert focused() is sample_seat.page.top.search.line


def test_the_hint_in_the_search_opens_the_palette(sample_seat: Seat) -> None:
    sample_seat.page.top.search.hint_clicked.emit()
    assert focused() is sample_seat.one(Palette).view.line


def test_ctrl_k_over_the_palette_takes_nothing_away(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('Bornes du parking')
    palette.view.line.setCursorPosition(3)
    sample_seat.press(K, CTRL)
    assert palette.view.line.text() == 'Bornes du parking'
    assert sample_seat.shown(Palette) == [palette]
