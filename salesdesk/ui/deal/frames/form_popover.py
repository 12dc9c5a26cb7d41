"""A popover that asks a few things and does one: what the small forms around a deal share."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.focus.tab_order import follow_layout
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

SIDE, GLYPH, GLYPH_GAP = 14, 16, 8
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Paint = Callable[[QPainter, QRectF], None]


class PopoverHead(QWidget):
    """A title and a sentence, with a glyph before them."""

    def __init__(self, title: str, sentence: str, glyph: Paint | None) -> None:
        super().__init__()
        self._glyph = glyph
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + (GLYPH + GLYPH_GAP if glyph else 0), 12, SIDE, 11)
        column.setSpacing(2)
        column.addWidget(Label(title, 'title-s', lines=0))
        self.sentence = Label(sentence, 'small', 'text-2', lines=2)
        column.addWidget(self.sentence)
        # Not before it has a parent: a part without one would show as a window of its own.
        self.sentence.setVisible(bool(sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._glyph is not None:
            self._glyph(QPainter(self), QRectF(SIDE, 14, GLYPH, GLYPH))


class FormPopover(Popover):
    """Fill `content`; override submit(), which the button, Enter in a field and Ctrl+Enter call."""

    def __init__(
        self, window: QWidget, title: str, verb: str, *, sentence: str = '', variant: str = 'primary',
        glyph: Paint | None = None,
    ) -> None:  # fmt: skip
        super().__init__(window, title)
        self.head = PopoverHead(title, sentence, glyph)
        self.fault = Label('', 'small', 'danger', lines=0)
        self.button = Button(verb, variant, size='sm', key_hint='Return')
        self.button.clicked.connect(self.submit)
        # Nobody else knows of a popover that was called off; a page would collect them.
        self.dismissed.connect(self.deleteLater)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(SIDE, 12, SIDE, 12)
        self.content.setSpacing(10)
        self._arrange()

    def _arrange(self) -> None:
        self.body.addWidget(self.head)
        self.body.addWidget(Separator())
        self.body.addLayout(self.content)
        self.body.addWidget(self._fault_row())
        self.body.addWidget(Separator())
        self.body.addLayout(self._foot())

    def _fault_row(self) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(self.fault)
        self.fault.hide()
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 9, SIDE, 9)
        row.setSpacing(6)
        row.addWidget(Kbd('Esc'))
        row.addWidget(Label(_('cancels'), 'small', 'text-2', shrinks=False))
        row.addStretch(1)
        row.addWidget(self.button)
        return row

    def submit(self) -> None:
        """What the button does."""

    def attempt(self, act: Callable[[], None]) -> bool:
        """Does it, closes and says True; a refusal is said here and everything stays as typed."""
        try:
            act()
        except SalesDeskError as error:
            self.fault.setText(sentence_of(error))
            self.fault.setContentsMargins(0, 0, 0, 12)
            self.fault.show()
            return False
        # Closed before the caller hears of it: its toast must not lie under a form that is done.
        self.close_popover()
        self.deleteLater()
        return True

    def take_focus(self) -> None:
        follow_layout(self)
        super().take_focus()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        follow_layout(self)
        return super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        """Sentences and unfolded parts change the height."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self.refit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # A text line has said Enter itself before it comes here, and a push button has been pressed by it.
        on_choice = isinstance(self.window().focusWidget(), QRadioButton | QCheckBox)
        if event.key() in ENTER and (with_ctrl or on_choice):
            self.submit()
            event.accept()
            return
        super().keyPressEvent(event)
