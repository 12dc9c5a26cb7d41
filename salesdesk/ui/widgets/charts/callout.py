"""What a figure means, beside the figure: a dark note that comes with the mouse or the keyboard and takes neither."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_lines, layout_text, line_height, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.surface import place_below

WIDTH, SIDE, TOP, BETWEEN = 320, 10, 8, 4
# A mouse on its way to somewhere else opens nothing.
WAIT_MS = 350


class Callout(QLabel):
    """A child of the window. Its first line is set apart as a title; mouse and focus go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._lines: list[tuple[str, ...]] = []
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._appear)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def explain(self, anchor: QRect, paragraphs: list[str], *, at_once: bool = False) -> None:
        """Beside a rectangle of the window: at once for the keyboard, after a moment for the mouse."""
        self.setText('\n'.join(paragraphs))
        width = WIDTH - 2 * SIDE
        self._lines = [layout_text(text, 'small', width, 0, 'semibold' if not at else None)
                       for at, text in enumerate(paragraphs)]  # fmt: skip
        self.setGeometry(place_below(anchor, self._size(), self.window().rect(), gap=6))
        if at_once or self.isVisible():
            self._appear()
        else:
            self._timer.start()

    def put_away(self) -> bool:
        """False where there was nothing to be seen."""
        was_seen = self.isVisible()
        self._timer.stop()
        self.hide()
        return was_seen

    def sizeHint(self) -> QSize:
        return self._size()

    def _size(self) -> QSize:
        lines = [(line, 'semibold' if not at else None) for at, part in enumerate(self._lines) for line in part]
        widest = max((text_size(line, 'small', weight) for line, weight in lines), default=0)
        height = len(lines) * line_height('small') + BETWEEN * max(0, len(self._lines) - 1) + 2 * TOP
        return QSize(min(WIDTH, widest + 2 * SIDE + 1), height)

    def _appear(self) -> None:
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, top = QPainter(self), float(TOP)
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['control'], fill=theme().color('tooltip'))
        for at, part in enumerate(self._lines):
            weight = 'semibold' if not at else None
            draw_lines(painter, QPointF(SIDE, top), part, 'small', theme().color('tooltip-text'), weight=weight)
            top += len(part) * line_height('small') + BETWEEN
