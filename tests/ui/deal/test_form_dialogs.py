"""What the dialogs share: nothing typed is lost without her word, faults are said inside, the focus comes back."""

from collections.abc import Callable

import pytest
from filling import CTRL, captions, click, focused, page_button, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.errors import DatabaseBusy, DealClosed, SalesDeskError
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.deal_form_dialog import WIDTH as DEAL_FORM
from salesdesk.ui.deal.frames.form_dialog import FormDialog, reveal
from salesdesk.ui.deal.frames.header_line import CutNames
from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

BUSY = 'Could not save. Another program is using desk.db. Close it there, then try again.'


class NoteDialog(FormDialog):
    """A form of one field whose saving goes wrong as long as `error` is set."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 'Note', 'Keep it', subtitle='A deal', amount='12 €')
        self.note = LineField('Note')
        self.form.addWidget(self.note)
        self.error: SalesDeskError | None = None
        self.saved: list[str] = []

    def typed(self) -> object:
        return self.note.text()

    def submit(self) -> None:
        if self.attempt(self._save):
            self.accept()

    def _save(self) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(self.note.text())


@pytest.fixture
def dialog(window: QWidget) -> NoteDialog:
    opened = NoteDialog(window)
    opened.open_dialog()
    return opened


def test_the_first_field_has_the_focus(dialog: NoteDialog) -> None:
    assert focused() is dialog.note.line


def test_names_and_amount_stand_under_the_title(dialog: NoteDialog) -> None:
    texts = [label.text() for label in dialog.header.findChildren(Label)]
    assert texts == ['Note', 'A deal', ', 12 €']


def test_a_long_name_is_cut_and_the_amount_is_not(window: QWidget) -> None:
    long = 'A long name of a deal ' * 20
    dialog = FormDialog(window, 'Note', 'Keep it', subtitle=long, amount='999 999 999 999 F CFA')
    dialog.open_dialog()
    _title, name, amount = dialog.header.findChildren(Label)
    assert name.width() < name.sizeHint().width()
    assert amount.width() >= amount.sizeHint().width()


@pytest.mark.parametrize('letters', range(20))
def test_the_amount_follows_close_behind_a_name_that_was_cut(window: QWidget, letters: int) -> None:
    dialog = FormDialog(window, 'Note', 'Keep it', subtitle='i' * letters + 'WM ' * 60, amount='12 €')
    dialog.open_dialog()
    [names] = dialog.header.findChildren(CutNames)
    _title, _names, amount = dialog.header.findChildren(Label)
    assert names.shown().endswith('…')
    assert 0 <= amount.x() - text_width(names.shown(), 'body') <= 1


@pytest.mark.parametrize('leave', [
    lambda _dialog: press(Qt.Key.Key_Escape),
    lambda dialog: dialog.header.closed.emit(),
    lambda dialog: click(dialog.cancel),
])  # fmt: skip
def test_without_changes_it_closes_at_once(
    window: QWidget, dialog: NoteDialog, qtbot: QtBot, leave: Callable[[NoteDialog], None]
) -> None:
    with qtbot.waitSignal(dialog.rejected):
        leave(dialog)
    assert focused() is page_button(window)


@pytest.mark.parametrize('leave', [lambda _dialog: press(Qt.Key.Key_Escape), lambda dialog: dialog.reject()])
def test_with_changes_it_asks_in_place(dialog: NoteDialog, qtbot: QtBot, leave: Callable[[NoteDialog], None]) -> None:
    type_into(dialog.note, 'abc')
    with qtbot.assertNotEmitted(dialog.rejected):
        leave(dialog)
    assert captions(dialog.footer) == ['Discard the changes', 'Keep']
    assert focused() is dialog.question.keep


def test_keeping_goes_back_to_where_she_was(dialog: NoteDialog) -> None:
    type_into(dialog.note, 'abc')
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    assert captions(dialog.footer) == ['Cancel', 'Keep it']
    assert (dialog.note.text(), focused()) == ('abc', dialog.note.line)


def test_a_second_escape_keeps_too(dialog: NoteDialog) -> None:
    type_into(dialog.note, 'abc')
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert captions(dialog.footer) == ['Cancel', 'Keep it']


def test_discarding_closes_it(window: QWidget, dialog: NoteDialog, qtbot: QtBot) -> None:
    type_into(dialog.note, 'abc')
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.rejected):
        click(dialog.question.drop)
    assert dialog.saved == []


def test_the_question_comes_again_after_she_kept(dialog: NoteDialog) -> None:
    type_into(dialog.note, 'abc')
    for _time in range(2):
        press(Qt.Key.Key_Escape)
        assert focused() is dialog.question.keep
        press(Qt.Key.Key_Return)


def test_what_is_typed_and_taken_back_is_no_change(dialog: NoteDialog, qtbot: QtBot) -> None:
    type_into(dialog.note, 'abc')
    type_into(dialog.note, '')
    with qtbot.waitSignal(dialog.rejected):
        press(Qt.Key.Key_Escape)


def test_cancel_is_her_word(dialog: NoteDialog, qtbot: QtBot) -> None:
    type_into(dialog.note, 'abc')
    with qtbot.waitSignal(dialog.rejected):
        click(dialog.cancel)


@pytest.mark.parametrize('submit', [lambda _dialog: press(Qt.Key.Key_Return, CTRL), lambda dialog: click(dialog.main)])
def test_it_saves(dialog: NoteDialog, qtbot: QtBot, submit: Callable[[NoteDialog], None]) -> None:
    type_into(dialog.note, 'abc')
    with qtbot.waitSignal(dialog.accepted):
        submit(dialog)
    assert dialog.saved == ['abc']


def test_it_saves_while_it_asks(dialog: NoteDialog, qtbot: QtBot) -> None:
    type_into(dialog.note, 'abc')
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return, CTRL)
    assert dialog.saved == ['abc']


def test_saving_answers_the_question_even_if_it_fails(dialog: NoteDialog) -> None:
    dialog.error = DatabaseBusy(path='desk.db')
    type_into(dialog.note, 'abc')
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return, CTRL)
    assert captions(dialog.footer) == ['Cancel', 'Keep it']


def test_the_worlds_fault_is_said_and_the_form_stays(dialog: NoteDialog) -> None:
    dialog.error = DatabaseBusy(path='desk.db')
    type_into(dialog.note, 'abc')
    click(dialog.main)
    assert dialog.isVisible()
    assert (dialog.fault.isVisible(), dialog.fault.accessibleName()) == (True, BUSY)
    assert dialog.note.text() == 'abc'


def test_it_can_be_tried_again(dialog: NoteDialog, qtbot: QtBot) -> None:
    dialog.error = DatabaseBusy(path='desk.db')
    type_into(dialog.note, 'abc')
    click(dialog.main)
    qtbot.waitUntil(lambda: dialog.retry.height() == dialog.retry.sizeHint().height())
    dialog.error = None
    with qtbot.waitSignal(dialog.accepted):
        click(dialog.retry)
    assert dialog.saved == ['abc']


def test_a_refusal_is_not_tried_again(dialog: NoteDialog) -> None:
    dialog.error = DealClosed(title='Atelier')
    click(dialog.main)
    assert dialog.fault.isVisible()
    assert not dialog.retry.isVisible()


def test_it_has_room_for_the_banner(dialog: NoteDialog, qtbot: QtBot) -> None:
    before = dialog.height()
    dialog.error = DatabaseBusy(path='desk.db')
    click(dialog.main)
    qtbot.waitUntil(lambda: dialog.height() > before)


def test_tab_stays_inside_and_goes_as_one_reads(dialog: NoteDialog) -> None:
    later = LineField('Added later')
    dialog.form.addWidget(later)
    later.show()
    reached = []
    for _time in range(6):
        press(Qt.Key.Key_Tab)
        reached.append(focused().accessibleName())
    assert reached == ['Added later', 'Cancel', 'Keep it', 'Close', 'Note', 'Added later']


def test_the_question_has_room_in_french(window: QWidget) -> None:
    use_language('fr')
    dialog = FormDialog(window, 'Note', 'Garder', width=DEAL_FORM)
    dialog.open_dialog()
    dialog._show_question(shown=True)
    label = dialog.question.findChild(Label)
    assert label is not None
    assert label.width() >= label.sizeHint().width()


def test_what_is_not_shown_moves_nothing(window: QWidget, qtbot: QtBot) -> None:
    """The deal form looks after a question that it did not ask."""
    window.resize(700, 420)
    dialog = NoteDialog(window)
    for number in range(6):
        dialog.form.addWidget(LineField(f'Field {number}'))
    dialog.question.setParent(dialog.note.parentWidget())
    dialog.open_dialog()
    (holder,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: holder.verticalScrollBar().maximum() > 0)
    with qtbot.assertNotEmitted(holder.verticalScrollBar().valueChanged, wait=50):
        reveal(dialog.question)
