"""The list of a drop-down: rows of 32 px in a floating box. It never takes the focus from its field."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.option_model import OPTION_ROLE, Offer, OfferModel
from salesdesk.ui.widgets.floating.surface import Surface

# The words of a row stand below those of the field: frame and padding add up to the field's own padding.
ROW, PADDING, ICON, GAP, FRAME = 32, 7, 16, 8, 4
MAX_ROWS = 8
Index = QModelIndex | QPersistentModelIndex


class OptionDelegate(QStyledItemDelegate):
    """Icon, text, detail in grey, a check at the right of the one that holds now."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(offer_width(index.data(OPTION_ROLE)), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Offer = index.data(OPTION_ROLE)
        box = QRectF(option.rect)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            paint_box(painter, box, radius=5, fill=theme().color('control-hover'))
        inside = box.adjusted(PADDING, 0, -PADDING, 0)
        if offer.marked:
            spot = QRectF(inside.right() - ICON, box.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, spot, 'check', theme().color('accent-text'))
            inside.setRight(spot.left() - GAP)
        if offer.icon:
            spot = QRectF(inside.left(), box.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, spot, offer.icon, theme().color('text-2'))
            inside.setLeft(spot.right() + GAP)
        draw_text(painter, inside, offer.text, 'body', theme().color('text'))
        inside.setLeft(inside.left() + text_size(offer.text, 'body') + GAP)
        if offer.detail and inside.width() > ICON:
            draw_text(painter, inside, offer.detail, 'small', theme().color('text-3'))


def offer_width(offer: Offer) -> int:
    icon = ICON + GAP if offer.icon else 0
    detail = GAP + text_size(offer.detail, 'small') if offer.detail else 0
    return icon + text_size(offer.text, 'body') + detail + ICON + GAP + 2 * PADDING


class OptionList(Surface):
    """Signal: clicked(int), the row."""

    clicked = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # The caret must go on blinking in the field while she looks at the list.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = OfferModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(OptionDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().setAutoFillBackground(False)
        self.view.clicked.connect(lambda index: self.clicked.emit(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        column.addWidget(self.view)

    def wanted_size(self, at_least: int) -> QSize:
        """As wide as its field or its longest row, at most MAX_ROWS high."""
        count = self.model.rowCount()
        widths = [offer_width(self.model.offer(row)) + 2 * FRAME for row in range(count)]
        bar = tokens().size['scrollbar'] if count > MAX_ROWS else 0
        return QSize(max([at_least, *widths]) + bar, min(count, MAX_ROWS) * ROW + 2 * FRAME)

    def highlight(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row, 0))

    def highlighted(self) -> int:
        return self.view.currentIndex().row()
