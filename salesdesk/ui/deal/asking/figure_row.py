"""A line of a summary: what it is at the left, how much at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.dots import dots_width, paint_dots
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.text import line_height
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.label import Label

HEIGHT, GAP = 26, 6
# An answer as a dot: filled, empty, or crossed out.
DOTS = {AnswerValue.YES: True, AnswerValue.NO: False, AnswerValue.UNKNOWN: None}


class FigureRow(QWidget):
    """26 px high, more for a figure of several lines; `mark` stands before the name, `figure` is anything at right."""

    def __init__(self, name: str, figure: QWidget, mark: QWidget | None = None) -> None:
        super().__init__()
        self.setFixedHeight(max(HEIGHT, figure.sizeHint().height() + HEIGHT - line_height('body')))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        if mark is not None:
            row.addWidget(mark)
        # The name gives way, the figure never.
        row.addWidget(Label(name, color='text-2'), 1)
        row.addWidget(figure)


class StageMark(QWidget):
    """The stage's glyph, 12 px: the stage at that place (from 0) of so many."""

    def __init__(self, place: int, count: int) -> None:
        super().__init__()
        self._place, self._count = place, count
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = stage_color(self._place, self._count)
        paint_stage_glyph(QPainter(self), QRectF(self.rect()), self._place + 1, self._count, color)


class Dots(QWidget):
    """Answers as dots: True, None for none yet, False. `name` says them to screen readers and on hover."""

    def __init__(self, answers: Sequence[bool | None], name: str) -> None:
        super().__init__()
        self._answers = tuple(answers)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(dots_width(len(self._answers)), tokens().board['qualification-dot'])

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_dots(QPainter(self), QPointF(0, 0), self._answers)
