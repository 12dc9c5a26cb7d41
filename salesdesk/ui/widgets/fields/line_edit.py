"""One line of typing without a frame of its own: the box around it is drawn by FieldFrame."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from salesdesk.ui.theme.theme import theme

LIFT = 2
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEdit(QLineEdit):
    """Without a frame the style sheet leaves its ground clear. `role` is a role of the type scale."""

    def __init__(self, role: str = 'body', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(theme().font(role, figures=False))
        # Qt centres a line by its whole height; the design by its letters, half a pixel higher.
        self.setTextMargins(0, 0, 0, LIFT)

    def event(self, event: QEvent) -> bool:
        # As in a TextArea: with nothing typed to take back, Ctrl+Z is the program's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            nothing = (event.matches(undo) and not self.isUndoAvailable()) or (
                event.matches(redo) and not self.isRedoAvailable()
            )
            if nothing:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Ctrl+Enter is for the dialog around it, and for it alone.
            event.ignore()
            return
        super().keyPressEvent(event)
