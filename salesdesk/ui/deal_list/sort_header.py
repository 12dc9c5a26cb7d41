"""The header of a list: small words, and beside the one it is sorted by an arrow."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme

PADDING, GAP, ARROW = 12, 4, 12
Right = Qt.AlignmentFlag.AlignRight


class SortHeader(QHeaderView):
    """Painted here: the style's own triangle stands far from the word and points against the order."""

    padding = PADDING

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model, role, look = self.model(), Qt.ItemDataRole, theme()
        words = str(model.headerData(section, self.orientation(), role.DisplayRole))
        align = Qt.AlignmentFlag(model.headerData(section, self.orientation(), role.TextAlignmentRole))
        is_sorted = section == self.sortIndicatorSection()
        painter.save()
        painter.fillRect(rect, look.color('canvas'))
        box = QRectF(rect)
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), look.color('border'))
        box.adjust(self.padding, 0, -self.padding, 0)
        if is_sorted:
            # The arrow stands behind the word, and has its place even where the word is cut.
            width = min(float(text_size(words, 'micro')), box.width() - GAP - ARROW)
            left = box.right() - ARROW if align & Right else box.left() + width + GAP
            arrow = QRectF(left, box.center().y() - ARROW / 2, ARROW, ARROW)
            paint_icon(painter, arrow, self._arrow(), look.color('text'))
            box.setWidth(box.width() - GAP - ARROW)
        draw_text(painter, box, words, 'micro', look.color('text' if is_sorted else 'text-3'), align=align & _SIDES)
        painter.restore()

    def _arrow(self) -> str:
        """Up: the values rise from the top to the bottom."""
        return 'arrow-up' if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 'arrow-down'


_SIDES = Qt.AlignmentFlag.AlignHorizontal_Mask
