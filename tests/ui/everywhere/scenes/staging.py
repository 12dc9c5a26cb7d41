"""How a scene is played: what it gives, and what is put away after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.window_dialog import WindowDialog
from salesdesk.ui.window.main_window import MainWindow
from salesdesk.ui.workplace import Workplace

CARD = QRect(600, 300, 213, 127)


Open = Callable[[Seat, QtBot, Path], QWidget]


def page(key: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page(key)
    return seat.window


def board(pipeline: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('board')
    seat.page.top.searched.emit('')
    pipeline_id = seat.desk.pipeline(pipeline).id
    # As a click does: the line under its tab goes along.
    seat.page.top.choose(pipeline_id, 'board')
    seat.page.top.pipeline_chosen.emit(pipeline_id)
    return seat.window


def form(make: Callable[[QWidget, Workplace, int], QWidget], seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    """A form about a deal, or one about none."""
    board('sales', seat, _qtbot, _folder)
    part = make(seat.window, seat.office.desk.workplace, seat.card('Bureaux').id)
    if isinstance(part, Popover):
        part.open_at(CARD)
    elif isinstance(part, ModalDialog):
        part.open_dialog()
    return part


def unsaved(open_scene: Open, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Something typed in a form that is left: its foot asks."""
    dialog = open_scene(seat, qtbot, folder)
    assert isinstance(dialog, FormDialog)
    lines = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QTextEdit)]
    line = next(line for line in lines if line.isVisible() and not line.isReadOnly())
    line.setText('Rappeler') if isinstance(line, QLineEdit) else line.setPlainText('Rappeler')
    dialog.reject()
    assert dialog.question.isVisible()
    return dialog


@contextmanager
def played(open_scene: Open, seat: Seat, qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    part = open_scene(seat, qtbot, folder)
    # What holds a part that grew fits it a turn of the event loop later.
    QCoreApplication.processEvents()
    yield part
    if isinstance(part, CalendarPopup):
        part.closed.emit()
    for popover in seat.shown(Popover):
        popover.close_popover()
    for panel in seat.shown(DealPanel):
        panel.closing.emit()
    if isinstance(part, FormDialog):
        part.leave()
    elif isinstance(part, WindowDialog):
        part.reject()
    elif isinstance(part, MainWindow) and part is not seat.window:
        part.close()
        seat.window.activateWindow()
    # What was closed goes now, as in the event loop: a Tab in a later scene would pass by all that ever stood there.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
