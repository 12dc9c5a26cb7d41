"""The lines of the hand-over, ticked where they stand."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.playbook.tick_line import TickLine
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label


@dataclass(frozen=True, slots=True)
class CheckFace:
    """What a line says; key: see CheckRows. day: when it was ticked, '' while it is not."""

    key: int
    text: str
    day: str
    may_go: bool = True


class CheckRow(QWidget):
    """`ticked(on)`; `gone()` by Delete or the menu of the right mouse button, where it may go."""

    ticked = Signal(bool)
    gone = Signal()

    def __init__(self, face: CheckFace) -> None:
        super().__init__()
        self.face = face
        self.box = TickLine(face.text, checked=bool(face.day))
        self.box.setToolTip(face.text)
        self.day = Label(face.day, 'small', 'text-3', shrinks=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        self.box.toggled.connect(self.ticked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_face(self, face: CheckFace) -> None:
        """The same line as it is now."""
        self.face = face
        self.box.blockSignals(True)
        self.box.setChecked(bool(face.day))
        self.box.blockSignals(False)
        self.day.setText(face.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.face.may_go:
            self.gone.emit()
        else:
            super().keyPressEvent(event)

    def _open_menu(self, at: QPoint) -> None:
        if self.face.may_go:
            menu = Menu(self)
            menu.add(_('Delete the line'), self.gone.emit, icon='trash-2', keys='Del')
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.mapToGlobal(at))


class CheckRows(QWidget):
    """`ticked(key, on)`, `gone(key)`. Rows stay while their lines do: the keyboard stays where it was."""

    ticked = Signal(object, bool)
    gone = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CheckRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_faces(self, faces: list[CheckFace]) -> None:
        if [(row.face.key, row.face.text) for row in self.rows] == [(face.key, face.text) for face in faces]:
            for row, face in zip(self.rows, faces, strict=True):
                row.show_face(face)
            return
        place = next((number for number, row in enumerate(self.rows) if row.box.hasFocus()), -1)
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        before, self.rows = self.rows, [self._made(face) for face in faces]
        # The line that went has the keyboard: the next one takes it before the old ones are hidden.
        if place >= 0 and self.rows:
            self.rows[min(place, len(self.rows) - 1)].box.setFocus(Qt.FocusReason.OtherFocusReason)
        for row in before:
            row.hide()

    def _made(self, face: CheckFace) -> CheckRow:
        row = CheckRow(face)
        row.ticked.connect(self._teller(face.key))
        row.gone.connect(lambda: self.gone.emit(face.key))
        self._column.addWidget(row)
        row.show()
        return row

    def _teller(self, key: int) -> Callable[[bool], None]:
        return lambda on: self.ticked.emit(key, on)
