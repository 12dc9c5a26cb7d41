"""The timeline under the hand: arrows and pointer reach the same lines, and what opens is what was pointed at."""

from datetime import timedelta
from pathlib import Path

import pytest
from bench import Bench, click, entries, heard, press
from building import NOW, in_days
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.note_controller import About
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.ui.panel.tabs.timeline_tab import TimelineTab
from salesdesk.ui.panel.timeline.activity_popover import ActivityPopover
from salesdesk.ui.panel.timeline.entry_painter import menu_box
from salesdesk.ui.panel.timeline.note_popover import NotePopover
from salesdesk.ui.panel.timeline.timeline_view import TimelineView
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key
TAB = Qt.FocusReason.TabFocusReason


@pytest.fixture
def tab(bench: Bench) -> TimelineTab:
    """Of a deal with three notes, each an hour younger than the one before."""
    shown = bench.shown(bench.ledger.put('Atelier'))
    for number in range(3):
        bench.ledger.clock.set(NOW + timedelta(hours=number + 1))
        bench.workplace.notes.write(About(deal_id=shown.id), f'note {number}')
    own = TimelineTab(shown)
    own.show_deal()
    bench.follow(shown, own)
    return bench.put(own)


@pytest.fixture
def view(tab: TimelineTab) -> TimelineView:
    return tab.view


def texts(view: TimelineView) -> list[str]:
    return [entry.text or str(entry.kind) for entry in view.entries]


def spot(view: TimelineView, row: int) -> QPoint:
    return view.rows.rect_of(row).center().toPoint()


def dots(view: TimelineView, row: int) -> QPoint:
    return menu_box(view.rows.layouts[row], view.rows.rect_of(row)).center().toPoint()


def ask_by_key(view: TimelineView, at: QPoint | None = None) -> None:
    reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
    where = at or QPoint(0, 0)
    QApplication.sendEvent(view, QContextMenuEvent(reason, where, view.mapToGlobal(where)))


def popped(view: TimelineView) -> list[str]:
    """The entries of the menu that is open."""
    menus = [menu for menu in view.findChildren(Menu) if menu.isVisible()]
    said = [text for menu in menus for text in entries(menu)]
    for menu in menus:
        menu.close()
    return said


def test_the_newest_stands_on_top_and_the_beginning_below(view: TimelineView) -> None:
    assert texts(view) == ['note 2', 'note 1', 'note 0', 'created']


@pytest.mark.parametrize(
    ('keys', 'at'),
    [([Key.Key_Down], 'note 1'), ([Key.Key_Up], 'note 2'), ([Key.Key_Down] * 9, ''), ([Key.Key_PageDown], ''),
     ([Key.Key_PageDown, Key.Key_PageUp], 'note 2'), ([Key.Key_Down, Key.Key_Down, Key.Key_Up], 'note 1')],
)  # fmt: skip
def test_the_keyboard_walks_it_and_stops_at_both_ends(view: TimelineView, keys: list[Qt.Key], at: str) -> None:
    view.setFocus(TAB)
    view._go(0)
    for key in keys:
        press(view, key)
    current = view.current()
    assert current is not None
    assert current.text == at


def test_each_line_is_said_as_it_is_reached(view: TimelineView) -> None:
    seen = heard(view.seen)
    view._go(0)
    press(view, Key.Key_Down)
    assert view.accessibleDescription().startswith('Note, aujourd’hui')
    assert view.accessibleDescription().endswith('note 1')
    assert seen == [view.rows.rect_of(row).toAlignedRect() for row in (0, 1)]


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_a_key_opens_the_line_it_is_on(view: TimelineView, key: Qt.Key) -> None:
    told = heard(view.opened)
    press(view, key)
    view._go(1)
    press(view, key)
    assert [entry.text for entry in told if isinstance(entry, TimelineEntry)] == ['note 1']


def test_keys_with_ctrl_are_not_for_the_timeline(view: TimelineView) -> None:
    told = heard(view.delete_asked)
    view._go(1)
    press(view, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    press(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (told, view.accessibleDescription()[-6:]) == ([], 'note 1')


def test_delete_takes_the_line_and_undo_brings_it_back(bench: Bench, view: TimelineView) -> None:
    view._go(1)
    press(view, Key.Key_Delete)
    assert texts(view) == ['note 2', 'note 0', 'created']
    assert view.current() is None
    bench.ledger.workspace.undo()
    assert texts(view) == ['note 2', 'note 1', 'note 0', 'created']


def test_what_the_history_says_is_deleted_by_no_key(bench: Bench, view: TimelineView) -> None:
    before = bench.ledger.dump()
    view._go(3)
    for key in (Key.Key_Delete, Key.Key_Return):
        press(view, key)
    assert bench.ledger.dump() == before
    assert bench.found(NotePopover) == []


def test_the_keyboard_stays_on_its_line_when_another_comes_on_top(bench: Bench, view: TimelineView) -> None:
    view._go(1)
    bench.workplace.notes.write(About(deal_id=view._shown.id), 'neuve')
    current = view.current()
    assert current is not None
    assert (texts(view)[:3], current.text) == (['neuve', 'note 2', 'note 1'], 'note 1')


def test_a_click_on_the_dots_opens_the_menu_of_its_line(view: TimelineView) -> None:
    told = heard(view.opened)
    click(view, dots(view, 1))
    assert popped(view) == ['Modifier…', 'Supprimer']
    click(view, spot(view, 2))
    current = view.current()
    assert current is not None
    assert (popped(view), current.text, told) == ([], 'note 0', [])


def test_the_menu_key_opens_the_line_the_keyboard_is_on(view: TimelineView) -> None:
    ask_by_key(view)
    assert popped(view) == []
    view._go(0)
    ask_by_key(view)
    assert popped(view) == ['Modifier…', 'Supprimer']


def test_the_right_button_opens_the_line_under_it(view: TimelineView) -> None:
    ask_by_key(view, spot(view, 2))
    assert popped(view) == ['Modifier…', 'Supprimer']
    ask_by_key(view, spot(view, 3))
    assert popped(view) == []


def test_the_pointer_is_a_hand_only_over_what_can_be_pressed(view: TimelineView) -> None:
    shapes = []
    for at in (dots(view, 0), spot(view, 0), dots(view, 3)):
        QTest.mouseMove(view, at)
        shapes.append(view.cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor, Qt.CursorShape.ArrowCursor]
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view._hovered == -1


def test_other_buttons_move_nothing(view: TimelineView) -> None:
    view._go(0)
    QTest.mouseClick(view, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, spot(view, 1))
    assert view.current() == view.entries[0]


def test_a_file_is_taken_off_from_its_menu_and_opened_by_two_clicks(
    bench: Bench, tab: TimelineTab, tmp_path: Path
) -> None:
    file = tmp_path / 'plan d’accès.pdf'
    file.write_bytes(b'%PDF')
    bench.workplace.attachments.add(tab._shown.id, [file])
    told = heard(tab.view.opened)
    tab.view.opened.disconnect(tab.commands.open)
    for row in (0, 1):
        QTest.mouseDClick(tab.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(tab.view, row))
    assert [entry.name for entry in told if isinstance(entry, TimelineEntry)] == ['plan d’accès.pdf']
    ask_by_key(tab.view, spot(tab.view, 0))
    assert popped(tab.view) == ['Ouvrir le fichier', 'Retirer de l’affaire']
    tab.commands.delete(tab.view.entries[0])
    assert bench.workplace.attachments.of_deal(tab._shown.id) == []


def edited(bench: Bench, tab: TimelineTab, row: int = 0) -> NotePopover:
    tab.commands.open(tab.view.entries[row])
    return bench.one(NotePopover)


def test_an_edit_that_is_left_comes_back_as_a_draft(bench: Bench, tab: TimelineTab) -> None:
    popover = edited(bench, tab)
    popover.text.editor.insertPlainText('à moitié ')
    popover.dismiss()
    assert texts(tab.view)[0] == 'note 2'
    again = edited(bench, tab)
    assert again.text.text().startswith('à moitié')
    again.submit()
    assert texts(tab.view)[0].startswith('à moitié')
    assert bench.workplace.drafts.keys('note/') == []


def test_an_emptied_note_is_refused_where_it_stands(bench: Bench, tab: TimelineTab) -> None:
    popover = edited(bench, tab)
    popover.text.set_text('  ')
    popover.submit()
    assert (popover.isVisible(), popover.fault.isVisible(), texts(tab.view)[0]) == (True, True, 'note 2')


def test_a_note_deleted_beneath_its_form_is_not_brought_back(bench: Bench, tab: TimelineTab) -> None:
    popover = edited(bench, tab)
    bench.workplace.notes.delete(tab.view.entries[0].id)
    popover.text.set_text('encore')
    popover.submit()
    assert texts(tab.view) == ['note 1', 'note 0', 'created']


def corrected(bench: Bench, tab: TimelineTab, kind: ActivityKind, done: Done) -> ActivityPopover:
    bench.workplace.activities.log(tab._shown.id, kind, done)
    tab.commands.open(tab.view.entries[0])
    return bench.one(ActivityPopover)


@pytest.mark.parametrize('typed', ['0', '-5', '1441', 'une heure', '12.5', '٣', '5 min'])
def test_a_length_that_is_none_is_refused(bench: Bench, tab: TimelineTab, typed: str) -> None:
    popover = corrected(bench, tab, ActivityKind.CALL, Done(ActivityResult.ANSWERED, 'oui', 20))
    popover.minutes.set_text(typed)
    popover.submit()
    assert (bool(popover.minutes.error()), popover.isVisible(), tab.view.entries[0].minutes) == (True, True, 20)


@pytest.mark.parametrize(('typed', 'minutes'), [('', None), ('1', 1), (' 45 ', 45), ('1440', 1440), ('007', 7)])
def test_a_length_is_corrected_or_taken_away(bench: Bench, tab: TimelineTab, typed: str, minutes: int | None) -> None:
    popover = corrected(bench, tab, ActivityKind.MEETING, Done(ActivityResult.DONE, 'vu', 20))
    popover.minutes.set_text(typed)
    popover.submit()
    entry = tab.view.entries[0]
    assert (entry.minutes, entry.text, entry.result) == (minutes, 'vu', ActivityResult.DONE)


def test_an_e_mail_keeps_the_outcome_its_form_does_not_show(bench: Bench, tab: TimelineTab) -> None:
    popover = corrected(bench, tab, ActivityKind.EMAIL, Done(ActivityResult.ANSWERED, 'reçu'))
    assert not popover.results.isVisible()
    popover.text.set_text('bien reçu')
    popover.submit()
    assert (tab.view.entries[0].result, tab.view.entries[0].text) == (ActivityResult.ANSWERED, 'bien reçu')


def test_an_outcome_is_taken_back_and_undo_gives_it_again(bench: Bench, tab: TimelineTab) -> None:
    popover = corrected(bench, tab, ActivityKind.CALL, Done(ActivityResult.VOICEMAIL))
    popover.results.pick_number(2)
    popover.submit()
    assert tab.view.entries[0].result is None
    bench.ledger.workspace.undo()
    assert tab.view.entries[0].result is ActivityResult.VOICEMAIL


def test_what_is_planned_and_done_moves_from_above_into_the_past(bench: Bench, tab: TimelineTab) -> None:
    activities = bench.workplace.activities
    activities.plan(tab._shown.id, NewAction(ActivityKind.CALL, in_days(1), subject='Relance'))
    assert tab.planned.isVisible()
    (planned,) = activities.planned_of(tab._shown.id)
    activities.complete(planned.id, Done(ActivityResult.ANSWERED))
    assert (tab.planned.isVisible(), tab.view.entries[0].subject) == (False, 'Relance')


def test_an_empty_past_says_so(bench: Bench) -> None:
    shown = bench.shown(bench.ledger.put())
    own = TimelineTab(shown)
    bench.put(own)
    own._take([], [], 50)
    assert own.nothing.isVisible()
    own.show_deal()
    assert [entry.kind for entry in own.view.entries] == [EntryKind.CREATED]
    assert not own.nothing.isVisible()


@pytest.mark.parametrize(('notes', 'counted'), [(0, '1'), (3, '4'), (48, '49'), (60, '50+')])
def test_the_tab_counts_what_is_loaded(bench: Bench, notes: int, counted: str) -> None:
    shown = bench.shown(bench.ledger.put())
    for number in range(notes):
        bench.workplace.notes.write(About(deal_id=shown.id), f'{number}')
    own = TimelineTab(shown)
    told = heard(own.counted)
    own.show_deal()
    assert told == [counted]


def test_a_long_past_is_read_on_once_and_to_its_end(bench: Bench) -> None:
    shown = bench.shown(bench.ledger.put())
    for number in range(70):
        bench.workplace.notes.write(About(deal_id=shown.id), f'{number}')
    own = TimelineTab(shown)
    own.show_deal()
    for _scroll in range(3):
        own.near_end()
    assert texts(own.view) == [str(number) for number in reversed(range(70))] + ['created']
    own.refresh()
    assert len(own.view.entries) == 71
