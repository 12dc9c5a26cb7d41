"""What happened, newest first: read a page at a time, opened, corrected, deleted."""

import pytest
from building import in_days
from panel_hand import PanelHand
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.ui.panel.timeline.activity_popover import ActivityPopover
from salesdesk.ui.panel.timeline.note_popover import NotePopover
from salesdesk.ui.panel.timeline.planned_popover import PlannedPopover
from salesdesk.ui.panel.timeline.planned_rows import PlannedRow
from salesdesk.ui.theme.painting.line_breaking import with_marks_held
from salesdesk.ui.widgets.text.markdown import NoteDocument, open_link
from salesdesk.ui.workplace import Workplace

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    return PanelHand(sample_seat).open('Relamping')


def place(hand: PanelHand) -> Workplace:
    return hand.seat.office.desk.workplace


def write(hand: PanelHand, text: str) -> None:
    place(hand).notes.write(About(deal_id=hand.deal.id), text)


def test_it_says_what_how_and_when(hand: PanelHand) -> None:
    assert 'Valeur comprise, oui, ven. 5 juin, retour sur investissement 2,4 ans' in hand.told()
    assert 'Identification → Qualification, lun. 1er juin' in hand.told()


def test_a_long_past_is_read_a_page_at_a_time(qtbot: QtBot, hand: PanelHand) -> None:
    for number in range(120):
        write(hand, f'note {number}')
    hand.open('Bureaux').open('Relamping')
    assert len(hand.told()) == 50
    bar = hand.panel.body.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return hand.told()[-1].startswith('Affaire créée')

    qtbot.waitUntil(at_the_end)


def test_the_keyboard_goes_through_it_and_edits_a_note(hand: PanelHand) -> None:
    write(hand, 'Une **note**')
    hand.timeline.view.setFocus(Qt.FocusReason.TabFocusReason)
    hand.seat.press(Key.Key_Down)
    hand.seat.press(Key.Key_Up)
    hand.seat.press(Key.Key_Return)
    popover = hand.seat.one(NotePopover)
    popover.text.set_text('Autre chose')
    popover.submit()
    assert hand.told()[0].startswith('Note, modifiée, ')


def test_a_note_deleted_while_it_is_edited_keeps_the_form_and_says_so(hand: PanelHand) -> None:
    write(hand, 'Une note')
    (entry, *_rest) = hand.timeline.view.entries
    hand.timeline.commands.open(entry)
    popover = hand.seat.one(NotePopover)
    NoteController(hand.desk.workspace).delete(entry.id)
    popover.text.set_text('Autre chose')
    popover.submit()
    assert (popover.isVisible(), popover.text.text()) == (True, 'Autre chose')
    assert popover.fault.text().startswith('Ceci n’existe plus.')
    assert NoteController(hand.desk.workspace).note(entry.id).text == 'Une note'


def test_delete_takes_a_note_away_and_undo_brings_it_back(hand: PanelHand) -> None:
    write(hand, 'Une note')
    before = len(hand.told())
    hand.timeline.commands.delete(hand.timeline.view.entries[0])
    assert len(hand.told()) == before - 1
    hand.desk.workspace.undo()
    assert len(hand.told()) == before


def test_an_outcome_is_corrected(hand: PanelHand) -> None:
    activities = place(hand).activities
    activities.log(hand.deal.id, ActivityKind.CALL, Done(ActivityResult.ANSWERED, 'oui'))
    hand.timeline.commands.open(hand.timeline.view.entries[0])
    popover = hand.seat.one(ActivityPopover)
    popover.results.pick_number(3)
    popover.minutes.set_text('12')
    popover.submit()
    assert hand.told()[0].startswith('Appel, 12\u00a0min, pas de réponse')


def test_the_dots_open_a_menu_only_where_something_can_be_changed(hand: PanelHand) -> None:
    write(hand, 'Une note')
    layouts, told = hand.timeline.view.rows.layouts, hand.told()
    moved = next(number for number, line in enumerate(told) if line.startswith('Identification →'))
    assert [layouts[number].has_menu for number in (0, moved)] == [True, False]


def test_links_lead_only_where_links_may() -> None:
    assert not open_link('file:///etc/passwd')
    assert not open_link('javascript:alert(1)')


def test_a_link_of_a_note_is_found_under_the_pointer(hand: PanelHand) -> None:
    write(hand, '[site](https://example.org)')
    view = hand.timeline.view
    corner = view.rows.rect_of(0).topLeft()
    found = view.rows.link_at(corner + QPointF(44, 32))
    assert found == 'https://example.org'


def test_a_colon_typed_with_a_plain_blank_stays_with_its_word() -> None:
    text = NoteDocument('Elle souhaite une proposition pour les trois bâtiments :', 400).toRawText()
    assert text.endswith('bâtiments\u00a0:')


def test_a_table_of_a_note_keeps_its_columns() -> None:
    assert with_marks_held('| :--- | ---: |') == '| :--- | ---: |'


def test_html_in_a_note_is_only_text(hand: PanelHand) -> None:
    write(hand, '<b>gras</b> & <img src="x">')
    document = hand.timeline.view.rows.layouts[0].document
    assert document is not None
    assert '<b>gras</b>' in document.toPlainText()


def test_the_same_answer_with_its_evidence_is_one_line(hand: PanelHand) -> None:
    before = len(hand.told())
    hand.question.yes.click()
    assert len(hand.told()) == before + 1


def test_what_is_planned_stands_above_and_is_moved(hand: PanelHand) -> None:
    hand.timeline.planned.findChildren(PlannedRow)[0].click()
    popover = hand.seat.one(PlannedPopover)
    popover.editor.day.set_day(in_days(5))
    popover.submit()
    assert hand.deal.next_action is not None
    assert hand.deal.next_action.on == in_days(5)
