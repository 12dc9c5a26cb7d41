"""A line of a playbook that is ticked: as many lines of text as it takes."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.ui.theme.painting.text import draw_lines, layout_text, line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.check_box import GAP, CheckBox
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark


class TickLine(CheckBox):
    """What is done steps back."""

    def __init__(self, text: str, *, checked: bool) -> None:
        super().__init__(text, checked=checked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(layout_text(self._caption, 'body', width - MARK - GAP))
        return ceil(lines * line_height('body')) + self._spare()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, top = QPainter(self), self._spare() / 2
        box = QRectF(0, top + (line_height('body') - MARK) / 2, MARK, MARK)
        paint_check_mark(painter, box, checked=self.isChecked(), hovered=self.underMouse())
        lines = layout_text(self._caption, 'body', self.width() - MARK - GAP)
        ink = theme().color('text-3' if self.isChecked() else 'text')
        draw_lines(painter, QPointF(MARK + GAP, top), lines, 'body', ink)

    def _spare(self) -> int:
        """What one line leaves of the height that a finger hits."""
        return int(tokens().size['hit-min']) - line_height('body')
