"""The search of a page: an icon, a placeholder, the key that leads here, and a cross to clear it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.text.kbd import Kbd


class SearchField(FieldFrame):
    """`edited(text)` while she types and when it is cleared, `submitted(text)` on Enter. Escape clears.

    `hint_clicked` when the mouse takes the key hint for a button: it does what the key does.
    """

    edited = Signal(str)
    submitted = Signal(str)
    hint_clicked = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = '',
        *,
        key_hint: str = '',
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        line = LineEdit()
        super().__init__(line, icon='search', quiet=quiet, parent=parent)
        self.line = line
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        line.installEventFilter(self)
        self._hint = Kbd(key_hint) if key_hint else None
        if self._hint is not None:
            self._hint.clicked.connect(self.hint_clicked)
            self._hint.setCursor(Qt.CursorShape.PointingHandCursor)
            self.add_after(self._hint, right=11)
        self._cross = IconButton('x', _('Clear'), size='xs')
        self._cross.clicked.connect(self.clear)
        self._cross.hide()
        self.add_after(self._cross, right=5)
        line.textChanged.connect(self._show_parts)
        line.textEdited.connect(self.edited)
        line.returnPressed.connect(lambda: self.submitted.emit(self.text()))
        self._show_parts()

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def clear(self) -> None:
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit('')

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.line.text():
            if event.type() == QEvent.Type.KeyPress:
                self.clear()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _show_parts(self) -> None:
        typed = bool(self.line.text())
        self._cross.setVisible(typed)
        if self._hint is not None:
            self._hint.setVisible(not typed)
        margins = self.row.contentsMargins()
        margins.setRight(5 if typed else 11)
        self.row.setContentsMargins(margins)
