"""The cells of a list, where an amount that has no room is written short and not cut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from salesdesk.ui.deal_list.deal_list_model import SHORT_ROLE
from salesdesk.ui.theme.tables import CellDelegate


class AmountCells(CellDelegate):
    """The model says in SHORT_ROLE what stands in place of a long amount."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.fontMetrics.horizontalAdvance(option.text) > self._room(option):
            option.text = index.data(SHORT_ROLE) or option.text

    def _room(self, option: QStyleOptionViewItem) -> int:
        """What the style leaves for the words, less the margin it keeps on both sides of them."""
        style = self._table.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._table) + 1
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, self._table)
        return words.width() - 2 * margin
