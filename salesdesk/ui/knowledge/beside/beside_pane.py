"""Beside the lesson: the deals that taught it, and the open ones it is for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_reader import DealBeside, LessonRead
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.beside.deal_tile import DealTile
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

Shown = tuple[Sequence[DealBeside], Sequence[DealBeside], int]


class BesidePane(QWidget):
    """Signals: `deal_asked(id)`; `unlink_asked(id)` for a deal that taught nothing after all."""

    deal_asked = Signal(ID)
    unlink_asked = Signal(ID)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown: Shown | None = None
        self._scroll: ScrollColumn | None = None
        self.setAccessibleName(_('Deals'))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 0, 0, 0)

    @property
    def tiles(self) -> list[DealTile]:
        return self.findChildren(DealTile) if self._scroll else []

    def show_lesson(self, read: LessonRead) -> None:
        """Built anew only where the deals differ: a tile that has the keyboard keeps it."""
        shown = (read.deals, read.applicable, read.applicable_count)
        if shown != self._shown:
            self._shown = shown
            self._replace(self._made(*shown))

    def show_nothing(self) -> None:
        self._shown = None
        self._replace(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color('canvas'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), look.color('border'))

    def _made(self, taught: Sequence[DealBeside], applicable: Sequence[DealBeside], count: int) -> TallContent:
        content = TallContent()
        content.setAccessibleName(_('Deals'))
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(_head(_('Linked deals'), ''))
        if not taught:
            column.addWidget(Label(_('No deal is linked yet.'), 'small', 'text-3', lines=0))
        for one in taught:
            tile = self._tile(one)
            tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tile.customContextMenuRequested.connect(lambda at, tile=tile: self._open_menu(tile, at))
            column.addWidget(tile)
        if applicable:
            told = ngettext('{count} open', '{count} open', count).format(count=number_text(count))
            column.addSpacing(8)
            column.addLayout(_head(_('To check now'), told))
            for one in applicable:
                column.addWidget(self._tile(one))
        column.addStretch(1)
        # Tiles keep their height: where the window is too low for them, they scroll.
        content.setMinimumHeight(column.sizeHint().height())
        return content

    def _tile(self, beside: DealBeside) -> DealTile:
        tile = DealTile(self._workplace, beside)
        tile.clicked.connect(lambda: self.deal_asked.emit(beside.deal.id))
        return tile

    def _open_menu(self, tile: DealTile, at: QPoint) -> None:
        deal_id = tile.beside.deal.id
        menu = Menu(self)
        menu.add(_('Open the deal'), lambda: self.deal_asked.emit(deal_id), icon='arrow-right')
        menu.add(_('Unlink'), lambda: self.unlink_asked.emit(deal_id), icon='x')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(tile.mapToGlobal(at))

    def _replace(self, content: TallContent | None) -> None:
        old = self._scroll
        self._scroll = ScrollColumn(content) if content is not None else None
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        if self._scroll is not None:
            self.column.addWidget(self._scroll)
            self._scroll.show()


def _head(title: str, figure: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.addWidget(Label(title, weight='semibold'), 1)
    head.addWidget(Label(figure, 'small', 'text-3', shrinks=False))
    return head
