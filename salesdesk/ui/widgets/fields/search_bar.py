"""The bar over a page: tabs, a search, what narrows it, and the one primary button."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import paint_ground, paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.text.separator import Separator

SEARCH_WIDTH, SEARCH_LEAST = 300, 150


class SearchBar(QWidget):
    """Call arrange() with what stands behind the search."""

    def __init__(self, tabs: PipelineTabs, search: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(tokens().size['topbar'])
        self.tabs = tabs
        self.search = search
        search.setMinimumWidth(SEARCH_LEAST)
        search.setMaximumWidth(SEARCH_WIDTH)
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)

    def arrange(self, near: Sequence[QWidget], far: QWidget, last: QWidget) -> None:
        """`near` the search; `far` and `last`, the primary button, at the right."""
        row = self.row
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        divider = Separator(Qt.Orientation.Vertical)
        divider.setFixedHeight(24)
        row.addSpacing(6)
        row.addWidget(divider)
        row.addSpacing(6)
        # What is spare goes to the search until it is as wide as it may be.
        row.addWidget(self.search, 1000)
        for widget in near:
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(far)
        row.addSpacing(4)
        row.addWidget(last)

    def show_tab(self, index: int) -> None:
        # Shown, not chosen: who asked for it knows.
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), theme().color('surface'))
        low = QRectF(self.rect()).bottom() - 1
        paint_line(painter, QPointF(0, low), QPointF(self.width(), low), theme().color('border'))
