"""What is written down about the deal as rows of one kind, each with its menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label


@dataclass(frozen=True, slots=True)
class RecordFace:
    """What a row says; key is the record's id."""

    key: int
    text: str
    detail: str = ''
    chip: Chip | None = None


class RecordRow(QWidget):
    """`menu_asked(key)` by its button or the right mouse button."""

    menu_asked = Signal(ID)

    def __init__(self, face: RecordFace) -> None:
        super().__init__()
        self.face = face
        self.text = Label(face.text, lines=0)
        self.detail = Label(face.detail, 'small', 'text-3', lines=0)
        self.more = IconButton('ellipsis', _('More about {name}').format(name=face.text), size='sm')
        self.more.clicked.connect(lambda: self.menu_asked.emit(face.key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        if face.chip is not None:
            row.addWidget(ChipLabel(face.chip), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        # Not before it has a parent: a part without one would show as a window of its own.
        self.detail.setVisible(bool(face.detail))


class RecordSection(QWidget):
    """Takes no place where there is nothing. A kind says its faces, fills the menu of one, and opens its form."""

    def __init__(self, shown: PanelDeal, caption: str = '') -> None:
        super().__init__()
        self._shown = shown
        self._known: list[RecordFace] = []
        self.rows: list[RecordRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(6)
        if caption:
            self._column.addWidget(Label(caption, 'small', 'text-2'))
        self.setVisible(False)

    def faces(self) -> list[RecordFace]:
        raise NotImplementedError

    def fill_menu(self, menu: Menu, key: int) -> None:
        raise NotImplementedError

    def form(self, key: int | None) -> FormPopover:
        """Of that record, or of a new one."""
        raise NotImplementedError

    def refresh(self) -> None:
        faces = self.faces()
        self.setVisible(bool(faces))
        # Rows made anew would take the keyboard off the button just pressed.
        if faces != self._known:
            self._known = faces
            self._make(faces)

    def open_form(self, key: int | None, beside: QWidget | None = None) -> None:
        """Beside the panel, at the height of the button that asked for it."""
        widget = beside or self
        corner = widget.mapTo(self.window(), QPoint(0, 0))
        # A section without rows is hidden, and stands nowhere.
        left = (self.rows[0] if self.rows else widget).mapTo(self.window(), QPoint(0, 0)).x()
        self.form(key).open_at(QRect(left, corner.y(), widget.width(), widget.height()), 'left')

    def _make(self, faces: Sequence[RecordFace]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RecordRow(face) for face in faces]
        for row in self.rows:
            row.menu_asked.connect(self._open_menu)
            self._column.addWidget(row)

    def _open_menu(self, key: int) -> None:
        row = next(row for row in self.rows if row.face.key == key)
        menu = Menu(self)
        self.fill_menu(menu, key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.more.mapToGlobal(row.more.rect().bottomLeft()))
