"""Where the figures of a stage stand in its row, and what is written above them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme

# The line of the pipeline runs in the gutter; the bleed at the right is room for a card's focus ring.
GUTTER, BLEED, SIDE, HEADER = 40, 5, 16, 24
# From the right: title and width in px. The name takes what is left.
COLUMNS = (
    ('deals', mark('Open deals here'), 132),
    ('probability', mark('Probability'), 84),
    ('limit', mark('Stalled after'), 92),
    ('gate', mark('Gate'), 100),
)


def column_boxes(row: QRectF) -> dict[str, QRectF]:
    """The box of each column in a row (its card, without the gutter), 'name' among them."""
    boxes, right = {}, row.right() - SIDE
    for key, _title, width in COLUMNS:
        boxes[key] = QRectF(right - width, row.top(), width, row.height())
        right -= width
    left = row.left() + SIDE
    boxes['name'] = QRectF(left, row.top(), right - left, row.height())
    return boxes


class StageHeader(QWidget):
    """The line of titles over the stages."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, HEADER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, ink = QPainter(self), theme().color('text-3')
        boxes = column_boxes(QRectF(self.rect()).adjusted(GUTTER, 0, -BLEED, 0))
        draw_text(painter, boxes['name'], _('Stage'), 'micro', ink)
        for key, title, _width in COLUMNS:
            draw_text(painter, boxes[key], _(title), 'micro', ink, align=Qt.AlignmentFlag.AlignRight)
