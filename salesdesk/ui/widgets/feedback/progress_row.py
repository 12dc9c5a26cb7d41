"""Work in progress: what it is, how far it is, and the way to stop it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

BAR, BAR_GAP, BUTTON_GAP = 6, 5, 16


class Bar(QProgressBar):
    """A bar of 6 px; a maximum of 0 means that nobody knows how long it will take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, BAR)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = QRectF(self.rect())
        paint_box(painter, track, radius=BAR / 2, fill=theme().color('border'))
        span = self.maximum() - self.minimum()
        part = (self.value() - self.minimum()) / span if span else 1.0
        if part > 0:
            # The first percent is a dot, not a sliver.
            done = QRectF(0, 0, max(float(BAR), track.width() * part), BAR)
            paint_box(painter, done, radius=BAR / 2, fill=theme().color('accent'))


class ProgressRow(QWidget):
    """Signal: stopped(), when she presses Stop; the button is then disabled until the work is over."""

    stopped = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(text, 'small')
        self._figures = Label('', 'small', 'text-2', shrinks=False)
        self.bar = Bar()
        self.bar.setAccessibleName(text)
        self.stop = Button(_('Stop'), size='sm')
        self.stop.clicked.connect(self._stop)
        words = QHBoxLayout()
        words.addWidget(self._text, 1)
        words.addWidget(self._figures)
        column = QVBoxLayout()
        column.setSpacing(BAR_GAP)
        column.addLayout(words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BUTTON_GAP)
        row.addLayout(column, 1)
        row.addWidget(self.stop)

    def show_progress(self, done: int, total: int) -> None:
        """`total` 0 when it isn't known."""
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        figures = _('{done} of {total}') if total else '{done}'
        self._figures.setText(figures.format(done=number_text(done), total=number_text(total)))

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.bar.setAccessibleName(text)

    def _stop(self) -> None:
        # Stopping takes a moment; a second press would do nothing and look broken.
        self.stop.setEnabled(False)
        self.stopped.emit()
