"""What all our buttons share: a name, hover, and Enter as well as Space."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PushButton(QPushButton):
    """Draws nothing of its own: subclasses paint. Ctrl+Enter is left to the dialog around it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = ''
        # A default button would take every Enter of the dialog it stands in.
        self.setAutoDefault(False)
        # Qt repaints on enter and leave only what asks for it.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_caption(text)

    def set_caption(self, text: str) -> None:
        """Changes the words; an & in them is only an &."""
        self._caption = text
        self.setText(text.replace('&', '&&'))
        self.setAccessibleName(text)

    def caption(self) -> str:
        return self._caption

    def is_hovered(self) -> bool:
        return self.underMouse() and self.isEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.click()
