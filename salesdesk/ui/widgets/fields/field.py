"""What every field of a form shares: a label above, the input, a hint or an error below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

GAP, ICON, ICON_GAP = 4, 13, 4


class FieldMessage(QWidget):
    """The sentence below an input; an error has an icon before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wrong = False
        self._words = Label('', 'small', lines=0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP, 0, 0)
        self._column.addWidget(self._words)
        self.setVisible(False)

    def tell(self, sentence: str, *, wrong: bool) -> None:
        self._wrong = wrong
        self._words.setText(sentence)
        self._words.set_color('danger' if wrong else 'text-3')
        self._column.setContentsMargins(ICON + ICON_GAP if wrong else 0, GAP, 0, 0)
        self.setVisible(bool(sentence))
        self.update()

    def sentence(self) -> str:
        return self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._wrong:
            spot = QRectF(0, GAP + 1.5, ICON, ICON)
            paint_icon(QPainter(self), spot, 'circle-alert', theme().color('danger'))


class Field(QWidget):
    """Base of the fields. `box` is what shows the border and may show an error; `editor` takes the focus."""

    def __init__(
        self, label: str, box: QWidget, editor: QWidget, *, hint: str = '', parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box, self.editor = box, editor
        self._hint, self._error = hint, ''
        self.label = Label(label, 'small', 'text-2', weight='medium')
        self._message = FieldMessage(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.label)
        self._column.addSpacing(GAP)
        self._column.addWidget(box)
        self._column.addWidget(self._message)
        # A field next to a higher one keeps its label on the same line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(editor)
        editor.setAccessibleName(label)
        self.set_hint(hint)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        if not self._error:
            self._show_message(hint, wrong=False)

    def error(self) -> str:
        return self._error

    def set_error(self, sentence: str) -> None:
        """Says what is wrong, below and to screen readers; '' takes it back."""
        if sentence == self._error:
            return
        self._error = sentence
        self._mark(bool(sentence))
        self._show_message(sentence or self._hint, wrong=bool(sentence))

    def clear_error(self) -> None:
        self.set_error('')

    def _mark(self, wrong: bool) -> None:
        """How the input itself shows that it is wrong."""

    def _show_message(self, sentence: str, *, wrong: bool) -> None:
        self._message.tell(sentence, wrong=wrong)
        self.editor.setAccessibleDescription(sentence)
        if wrong:
            QAccessible.updateAccessibility(QAccessibleEvent(self.editor, QAccessible.Event.DescriptionChanged))
