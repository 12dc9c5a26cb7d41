"""Text on a page: in the line boxes of the type scale, elided with a tooltip or wrapped. Plain text only."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.text import draw_lines, draw_text, elided, layout_text, line_height, text_size
from salesdesk.ui.theme.theme import theme

Align = Qt.AlignmentFlag
# A name that must shrink still shows a few letters.
MIN_ELIDED = 32
COMFORTABLE_WRAP = 320


class Label(QLabel):
    """`lines`: 1 is one line, elided; 0 wraps freely; n wraps to at most n. `shrinks=False` for amounts and dates."""

    def __init__(
        self,
        text: str = '',
        role: str = 'body',
        color: str = 'text',
        *,
        weight: str | None = None,
        align: Qt.AlignmentFlag = Align.AlignLeft,
        lines: int = 1,
        shrinks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._color, self._weight = role, color, weight
        self._align, self._shrinks = align, shrinks
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font(role, weight))
        self.set_lines(lines)
        self.setText(text)

    def set_lines(self, lines: int) -> None:
        """In one line, freely wrapped (0), or in so many at most."""
        self._lines = lines
        vertical = QSizePolicy.Policy.Fixed if lines == 1 else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(lines != 1)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._offer_full_text()

    def set_color(self, token: str) -> None:
        self._color = token
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_full_text()

    def _offer_full_text(self) -> None:
        cut = bool(self.text()) and self._is_cut()
        # Only a tooltip of our own is taken away: the page may have set another.
        if cut or self.toolTip() == self.property('offered'):
            self.setToolTip(self.text() if cut else '')
            self.setProperty('offered', self.toolTip())

    def _is_cut(self) -> bool:
        if self._lines == 1:
            return elided(self.text(), self._role, self.width(), self._weight) != self.text()
        return bool(self._lines) and len(self._broken(self.width(), 0)) > self._lines

    def _broken(self, width: float, lines: int) -> tuple[str, ...]:
        return layout_text(self.text(), self._role, width, lines, self._weight)

    def sizeHint(self) -> QSize:
        width = max(text_size(line, self._role, self._weight) for line in self.text().split('\n'))
        if self._lines == 1:
            return QSize(width, line_height(self._role))
        width = min(width, COMFORTABLE_WRAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._lines == 1 and not self._shrinks:
            return hint
        return QSize(min(hint.width(), MIN_ELIDED), line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return self._lines != 1

    def heightForWidth(self, width: int) -> int:
        return ceil(len(self._broken(width, self._lines)) * line_height(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color(self._color if self.isEnabled() else 'text-disabled')
        if self._lines == 1:
            box = QRectF(self.rect())
            draw_text(painter, box, self.text(), self._role, color, weight=self._weight, align=self._align)
            return
        lines = self._broken(self.width(), self._lines)
        if self._align == Align.AlignLeft:
            draw_lines(painter, QPointF(0, 0), lines, self._role, color, weight=self._weight)
            return
        for number, line in enumerate(lines):
            box = QRectF(0, number * line_height(self._role), self.width(), line_height(self._role))
            draw_text(painter, box, line, self._role, color, weight=self._weight, align=self._align)
