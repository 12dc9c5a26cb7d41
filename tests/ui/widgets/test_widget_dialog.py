"""Dialogs over a veil."""

import pytest
from in_window import picture, press_at, put
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.crossfade import Crossfade
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog, open_dialog_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opener(window: QWidget) -> Button:
    button = put(window, Button('New deal'))
    button.setFocus()
    return button


@pytest.fixture
def dialog(window: QWidget, opener: Button) -> ModalDialog:
    box = ModalDialog(window, 'New deal', subtitle='In Qualification', icon='plus')
    box.title, box.why = LineField('Title'), TextArea('Why')
    for field in (box.title, box.why):
        box.body.addWidget(field)
    box.cancel, box.save = Button('Cancel'), Button('Save', 'primary', key_hint='Ctrl+Return')
    for button in (box.cancel, box.save):
        box.footer.add_button(button)
    return box


def cross(dialog: ModalDialog) -> IconButton:
    return next(button for button in dialog.findChildren(IconButton) if button.accessibleName() == 'Close')


def test_a_dialog_is_part_of_the_window(window: QWidget, dialog: ModalDialog) -> None:
    dialog.open_dialog()
    assert not dialog.isWindow()
    assert dialog.parentWidget() is window
    assert window.rect().contains(dialog.geometry())


def test_a_dialog_is_in_the_middle_and_a_little_high(window: QWidget, dialog: ModalDialog) -> None:
    dialog.open_dialog()
    assert abs(dialog.geometry().center().x() - window.rect().center().x()) <= 1
    assert dialog.geometry().center().y() < window.rect().center().y()


def test_the_veil_covers_the_window(window: QWidget, dialog: ModalDialog) -> None:
    before = picture(window).pixelColor(5, 5).lightness()
    dialog.open_dialog()
    assert dialog.scrim.geometry() == window.rect()
    assert picture(window).pixelColor(5, 5).lightness() < before - 60


def test_the_page_cannot_be_clicked(window: QWidget, dialog: ModalDialog, opener: Button) -> None:
    dialog.open_dialog()
    assert window.childAt(opener.geometry().center()) is dialog.scrim


def test_a_press_on_the_veil_does_nothing(window: QWidget, dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    with qtbot.assertNotEmitted(dialog.rejected):
        press_at(window, QPoint(10, 700))
    assert dialog.isVisible()


def test_the_first_field_has_the_focus(dialog: ModalDialog) -> None:
    dialog.open_dialog()
    assert dialog.title.line.hasFocus()


def test_another_part_may_have_the_focus(dialog: ModalDialog) -> None:
    dialog.open_dialog(dialog.save)
    assert dialog.save.hasFocus()


def test_escape_rejects_and_gives_the_focus_back(dialog: ModalDialog, opener: Button, qtbot: QtBot) -> None:
    dialog.open_dialog()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.title.line, Qt.Key.Key_Escape)
    assert opener.hasFocus()


def test_the_cross_rejects(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(cross(dialog), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize('part', ['title', 'why', 'cancel'])
def test_ctrl_enter_submits_from_anywhere(dialog: ModalDialog, qtbot: QtBot, part: str) -> None:
    dialog.open_dialog()
    field = getattr(dialog, part)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(getattr(field, 'editor', field), Qt.Key.Key_Return, CTRL)


def test_enter_in_a_line_does_not_close(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    with qtbot.assertNotEmitted(dialog.finished):
        qtbot.keyClick(dialog.title.line, Qt.Key.Key_Return)


def test_submit_may_refuse(window: QWidget, qtbot: QtBot) -> None:
    class Refusing(ModalDialog):
        def submit(self) -> None:
            self.setProperty('refused', True)

    dialog = Refusing(window, 'New deal')
    dialog.body.addWidget(LineField('Title'))
    dialog.open_dialog()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert (dialog.isVisible(), dialog.property('refused')) == (True, True)


def test_tab_stays_inside(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    for _step in range(8):
        qtbot.keyClick(dialog.window().focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(dialog.window().focusWidget())


def test_tab_follows_the_order_of_the_form(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    qtbot.keyClick(dialog.title.line, Qt.Key.Key_Tab)
    assert dialog.why.edit.hasFocus()
    qtbot.keyClick(dialog.why.edit, Qt.Key.Key_Tab)
    assert dialog.cancel.hasFocus()


def test_a_dialog_fits_its_content(dialog: ModalDialog) -> None:
    dialog.open_dialog()
    assert dialog._body.verticalScrollBar().maximum() == 0
    assert dialog.height() < 400


def test_a_dialog_grows_with_its_content(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    before = dialog.height()
    dialog.title.set_error('Enter a title.')
    qtbot.waitUntil(lambda: dialog.height() == before + 20)


def test_a_long_form_scrolls_within_the_window(window: QWidget, qtbot: QtBot) -> None:
    dialog = ModalDialog(window, 'Import')
    for number in range(20):
        dialog.body.addWidget(LineField(f'Column {number}'))
    dialog.open_dialog()
    assert window.rect().adjusted(24, 24, -24, -24).contains(dialog.geometry())
    qtbot.waitUntil(lambda: dialog._body.verticalScrollBar().maximum() > 0)


def test_a_wide_dialog_is_kept_within_the_window(window: QWidget) -> None:
    dialog = ModalDialog(window, 'Import', width=2000)
    dialog.open_dialog()
    assert dialog.width() == 1180 - 48


def test_a_dialog_follows_the_window(window: QWidget, dialog: ModalDialog) -> None:
    dialog.open_dialog()
    window.resize(1440, 900)
    assert abs(dialog.geometry().center().x() - 720) <= 1
    assert dialog.scrim.geometry() == window.rect()


def test_it_is_raised_and_round(window: QWidget, dialog: ModalDialog) -> None:
    dialog.open_dialog()
    image, box = picture(window), dialog.geometry()
    assert image.pixelColor(box.left() + 4, box.center().y()) == theme().color('raised')
    assert image.pixelColor(box.center().x(), box.top()) == theme().color('border-strong')
    assert image.pixelColor(box.topLeft()) != theme().color('border-strong')


def test_readers_hear_a_dialog_with_its_title(dialog: ModalDialog) -> None:
    face = QAccessible.queryAccessibleInterface(dialog)
    assert (face.role(), dialog.accessibleName()) == (QAccessible.Role.Dialog, 'New deal')


def test_the_open_dialog_can_be_asked_for(window: QWidget, dialog: ModalDialog) -> None:
    assert open_dialog_of(window) is None
    dialog.open_dialog()
    assert open_dialog_of(window) is dialog
    dialog.reject()
    assert open_dialog_of(window) is None


def test_a_closed_dialog_is_thrown_away(window: QWidget, dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    with qtbot.waitSignals([dialog.destroyed, dialog.scrim.destroyed, dialog.shadow.destroyed]):
        dialog.accept()
    assert window.findChildren(ModalDialog) == []


def test_a_dialog_closes_once(dialog: ModalDialog, qtbot: QtBot) -> None:
    dialog.open_dialog()
    dialog.accept()
    with qtbot.assertNotEmitted(dialog.finished):
        dialog.reject()


def test_a_dialog_fades_with_animations(window: QWidget, dialog: ModalDialog, qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, 'light', animations=True)
    dialog.open_dialog()
    assert dialog.title.line.hasFocus()
    fade = window.findChild(Crossfade)
    assert fade.geometry() == window.rect()
    with qtbot.waitSignal(fade.destroyed):
        pass


def test_no_scroll_bar_flashes_up_in_the_fade(window: QWidget, dialog: ModalDialog, qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=True)
    dialog.open_dialog()
    after = window.findChild(Crossfade)._after.toImage()
    body = dialog._body.geometry().translated(dialog.pos())
    column = {after.pixelColor(body.right() - 4, y).name() for y in range(body.top() + 2, body.bottom() - 2)}
    assert column == {theme().color('raised').name()}


def test_the_cross_speaks_french(window: QWidget) -> None:
    use_language('fr')
    names = [button.accessibleName() for button in ModalDialog(window, 'Perdue').findChildren(IconButton)]
    assert names == ['Fermer']


def test_a_note_stands_at_the_left(dialog: ModalDialog) -> None:
    note = Button('Undo', 'ghost')
    dialog.footer.add_note(note)
    dialog.open_dialog()
    assert note.x() < dialog.cancel.x() < dialog.save.x()
    assert note.x() == 20
