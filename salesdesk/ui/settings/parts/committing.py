"""Text fields that save themselves: when she leaves one or presses Enter, and only if it says something else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea

Commit = Callable[[str], str]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Committing(QObject):
    """`commit(text)` saves and returns '' or what is wrong, which then stands under the field. Escape takes back."""

    def __init__(self, field: LineField | TextArea, commit: Commit) -> None:
        super().__init__(field)
        self._field, self._commit = field, commit
        self._shown = field.text()
        self._editor = field.editor
        self._editor.installEventFilter(self)

    def show(self, text: str, *, anew: bool = False) -> None:
        """Shows what is stored; what she is typing stays, unless it is `anew`: about something else."""
        if anew or not self.is_edited():
            self._field.set_text(text)
            self._field.clear_error()
        self._shown = text

    def is_edited(self) -> bool:
        return self._field.text() != self._shown

    def finish(self) -> None:
        """Saves now what is typed."""
        if not self.is_edited():
            self._field.clear_error()
            return
        text = self._field.text()
        problem = self._commit(text)
        self._field.set_error(problem)
        # Listeners have shown the new state by now; from here on this is what is stored.
        if not problem:
            self._shown = text

    def _take_back(self) -> None:
        self._field.set_text(self._shown)
        self._field.clear_error()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.finish()
        return isinstance(event, QKeyEvent) and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        """True for the keys that were meant for the field."""
        escape = event.key() == Qt.Key.Key_Escape and self.is_edited()
        # Claimed, or the Escape of a dialog around would come first.
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        if event.type() != QEvent.Type.KeyPress:
            return False
        if escape:
            self._take_back()
        elif event.key() in ENTER and self._saves_on_enter(event):
            self.finish()
        else:
            return False
        return True

    def _saves_on_enter(self, event: QKeyEvent) -> bool:
        """In several lines Enter is a new line, Ctrl+Enter saves."""
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return with_ctrl or isinstance(self._field, LineField)
