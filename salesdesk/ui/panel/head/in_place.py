"""Text that turns into a field where it stands: by a click or Enter, and back once it is saved or left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.ui.panel.head.words_and_field import WordsAndField
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, line_height, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

# The ground that shows under the pointer reaches this far around the words.
REACH = 4
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PlainWords(PushButton):
    """A text one can press: the words alone, on a quiet ground under the pointer."""

    def __init__(self, text: str, role: str, color: str = 'text', *, shrinks: bool = True) -> None:
        super().__init__(text)
        self._role, self._color, self._shrinks = role, color, shrinks
        horizontal = QSizePolicy.Policy.Maximum if shrinks else QSizePolicy.Policy.Fixed
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def show_words(self, text: str, color: str) -> None:
        self._color = color
        self.set_caption(text)
        self.updateGeometry()
        self.update()

    def step(self, *, forward: bool) -> None:
        """The keyboard goes on from here, as by Tab."""
        self.focusNextPrevChild(forward)

    def sizeHint(self) -> QSize:
        return QSize(text_size(self._caption, self._role), line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(32, hint.width()), hint.height()) if self._shrinks else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_hovered():
            paint_box(painter, QRectF(self.rect()), radius=tokens().radius['chip'], fill=theme().color('hover'))
        draw_text(painter, QRectF(self.rect()), self._caption, self._role, theme().color(self._color))


class InPlace(WordsAndField):
    """`make()` gives the field filled in, `save(field)` keeps it: '' if it is kept, else why it is not.

    `edited(on)` when the field comes and goes: what stands beside it may have to make room.
    """

    edited = Signal(bool)

    def __init__(self, words: PlainWords, make: Callable[[], LineField], save: Callable[[LineField], str]) -> None:
        super().__init__(words)
        self.words = words
        self.field: LineField | None = None
        self._make, self._save = make, save
        self.setSizePolicy(words.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Maximum)

    def show_words(self, text: str, name: str, color: str = 'text') -> None:
        """`name` says to screen readers what the text is."""
        self.words.show_words(text, color)
        self.words.setToolTip(text)
        self.words.setAccessibleName(f'{name}: {text}' if text != name else name)

    def edit(self) -> None:
        if self.field is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field = self.field = self._make()
        # Words are as wide as they are; a field takes what the line has.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.put(field)
        field.submitted.connect(lambda: self.keep(give_back=True))
        if isinstance(field, SuggestField):
            field.picked.connect(lambda _offer: self.keep(give_back=True))
        self.edited.emit(True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.line.selectAll()

    def keep(self, *, give_back: bool = False) -> bool:
        """Saves what is typed and shows the text again; a refusal is said below the field, which stays as it is."""
        field = self.field
        if field is None:
            return True
        sentence = self._save(field)
        # What is wrong stays on the screen as she typed it.
        if sentence:
            field.set_error(sentence)
        elif not field.error():
            self.end(give_back=give_back)
        return self.field is None

    def end(self, *, give_back: bool = False) -> None:
        """The text again; what was typed is forgotten."""
        field, self.field = self.field, None
        if field is None:
            return
        self.take_away(field, give_back=give_back)
        self.setSizePolicy(self.words.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Maximum)
        self.edited.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in TABS and event.type() == QEvent.Type.KeyPress:
            # What stood beside the field made room for it: it is back before the keyboard goes on.
            if not self._is_choosing() and self.keep(give_back=True):
                self.words.step(forward=event.key() == Qt.Key.Key_Tab)
                return True
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress and not self._is_choosing():
                self.end(give_back=True)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.keep_if_left_soon()
        return super().eventFilter(watched, event)

    def _is_choosing(self) -> bool:
        return isinstance(self.field, SuggestField | DateField) and self.field.is_open()

    def is_left(self) -> bool:
        return super().is_left() and not self._is_choosing()
