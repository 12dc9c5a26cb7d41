"""What Enter does first, and how the arrows go from there."""

import pytest
from palette_eyes import Ask, captions, chosen
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from seat import Seat

from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.ui.contacts.detail.detail_pane import DetailPane
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.panel.deal_panel import DealPanel

NONE = Qt.MouseButton.NoButton
DOWN, UP, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return


@pytest.mark.parametrize(
    ('line', 'first', 'says'),
    [
        ('relamping led', 'Relamping LED de l’atelier', 'Ouvrir'),
        ('Bornes 8500', '', 'Nouvelle affaire'),
        ('Bornes appel demain', '', 'Nouvelle affaire'),
        ('Relamping menuiserie lefevre', '', 'Nouvelle affaire'),
        ('menuiserie lefevre', 'Éclairage du showroom', 'Ouvrir'),
        ('menuiserie lefevre 8500', '', 'Nouvelle affaire'),
        ('Quelque chose de neuf', '', 'Nouvelle affaire'),
        ('theme sombre', 'Thème sombre', 'Commande'),
        ('', 'Nouvelle affaire', 'Commande'),
    ],
)
def test_a_rule_says_what_is_chosen_first(ask: Ask, line: str, first: str, says: str) -> None:
    palette = ask(line)
    assert (chosen(palette), palette.view.chip.text()) == (first, says)


def test_the_arrows_go_round_through_the_deal_and_the_rows(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('relamping')
    seen = [chosen(palette)]
    for _step in range(3):
        sample_seat.press(UP)
        seen.append(chosen(palette))
    assert seen[1] == ''
    assert seen[2] != seen[0]
    sample_seat.press(DOWN)
    sample_seat.press(DOWN)
    assert chosen(palette) in seen


def test_pages_stop_at_the_ends(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('')
    for _page in range(9):
        sample_seat.press(Qt.Key.Key_PageDown)
    assert palette.view.list.choice() == palette.view.list.count() - 1
    for _page in range(9):
        sample_seat.press(Qt.Key.Key_PageUp)
    assert palette.view.list.choice() == 0


def test_results_stand_in_groups_with_the_words_met(ask: Ask) -> None:
    palette = ask('lefevre')
    assert captions(palette)[:3] == ['Affaires', 'Personnes', 'Organisations']
    assert {row.words for row in palette.view.list.rows.shown if row.text == 'Menuiserie Lefèvre'} == {('lefevre',)}


def test_a_lesson_found_leads_to_the_knowledge(sample_seat: Seat, ask: Ask) -> None:
    with sample_seat.desk.workspace.unrecorded() as work:
        work.save(Lesson(work.new_id(), LessonKind.WON, 'Quintessence', work.now, 'Mesurer la puissance'))
    palette = ask('quintessence')
    assert captions(palette)[0] == 'Leçons'
    sample_seat.press(ENTER)
    front = sample_seat.window.front
    assert front is not None
    assert front.accessibleName() == 'Savoir'


def test_a_deal_found_is_opened(sample_seat: Seat, ask: Ask) -> None:
    ask('relamping')
    sample_seat.press(ENTER)
    form = sample_seat.one(DealPanel)
    assert form.accessibleName()
    assert sample_seat.shown(Palette) == []


def test_an_organisation_leads_to_its_record(sample_seat: Seat, ask: Ask) -> None:
    ask('Bornes menuiserie lefevre 900').view.banner.look.click()
    pane = sample_seat.one(DetailPane)
    assert pane.card is not None
    assert pane.card.accessibleName() == 'Menuiserie Lefèvre'
    assert sample_seat.office.desk.workplace.drafts.read('palette') == 'Bornes menuiserie lefevre 900'


def test_a_click_opens_what_it_is_on(sample_seat: Seat, ask: Ask) -> None:
    view = ask('relamping').view.list
    view.clicked.emit(view.rows.index(1, 0))
    assert sample_seat.shown(DealPanel)


def test_what_is_chosen_is_spoken(sample_seat: Seat, ask: Ask) -> None:
    line = ask('relamping led').view.line
    assert line.accessibleDescription().startswith('Relamping LED de l’atelier, Menuiserie Lefèvre')
    sample_seat.press(UP)
    assert line.accessibleDescription() == 'Nouvelle affaire. Affaire\u00a0: relamping led'


def test_rows_that_come_up_beneath_a_mouse_at_rest_are_not_chosen(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('Bornes menuiserie lefevre 900')
    view = palette.view.list
    second = view.visualRect(view.rows.index(1, 0)).center()
    rest = QMouseEvent(QMouseEvent.Type.MouseMove, second, QCursor.pos(), NONE, NONE, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(view.viewport(), rest)
    assert chosen(palette) == ''
    sample_seat.hand.move(view.mapTo(sample_seat.window, second))
    assert chosen(palette) == view.rows.shown[1].text
