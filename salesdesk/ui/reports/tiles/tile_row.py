"""The tiles on top of the page, in one row or in two."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from salesdesk.i18n.translator import _
from salesdesk.reports.report import Scope, Tile
from salesdesk.ui.reports.tiles.tile_texts import tile_face, tile_title
from salesdesk.ui.reports.words.explained import About, Shown
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.charts.tile import HEIGHT, TileButton
from salesdesk.ui.widgets.charts.tile import Tile as Face
from salesdesk.ui.widgets.floating.surface import rect_in_window

GAP, COUNT = 12, 6


class TileRow(QWidget):
    """Signals: `figure_chosen(Shown)`, `figure_pointed(Shown | None, QRect)` with where in the window."""

    figure_chosen = Signal(object)
    figure_pointed = Signal(object, QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_('Key figures'))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons: list[TileButton] = []
        self.tiles: tuple[Tile, ...] = ()
        self._scope: Scope | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0

    def show_tiles(self, tiles: Sequence[Tile], scope: Scope, about: About, since: str, *, closed_ever: bool) -> None:
        """closed_ever: whether any deal was closed, in the period or not."""
        self.tiles, self._scope = tuple(tiles), scope
        self._set_count(len(tiles))
        for button, tile in zip(self.buttons, tiles, strict=True):
            shown = shown_of(tile, scope)
            face = tile_face(tile, since, closed_ever=closed_ever)
            button.show_tile(face, about.described(shown), leads=shown.leads_somewhere)
        self._arrange(self._wanted_columns())

    def faces(self) -> list[Face]:
        """As they are painted."""
        return [button.tile for button in self.buttons]

    def sizeHint(self) -> QSize:
        rows = 2 if self.buttons and self._columns < len(self.buttons) else 1
        return QSize(COUNT * 180, rows * HEIGHT + (rows - 1) * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._wanted_columns())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Empty tiles while the figures are counted."""
        if self.buttons:
            return
        painter, width = QPainter(self), (self.width() - (COUNT - 1) * GAP) / COUNT
        for at in range(COUNT):
            box = QRectF(at * (width + GAP), 0, width, HEIGHT)
            fill, border = theme().color('surface'), theme().color('border')
            paint_box(painter, box, radius=tokens().radius['card'], fill=fill, border=border)
            for top, part in ((16, 0.4), (38, 0.6), (68, 0.5)):
                line = QRectF(box.left() + 15, top, (width - 30) * part, 16 if top == 38 else 10)
                paint_box(painter, line, radius=3, fill=theme().color('chart-track'))

    def _wanted_columns(self) -> int:
        """One row if nothing is cut in it."""
        count = max(1, len(self.buttons))
        widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        return count if widest * count + GAP * (count - 1) <= self.width() else (count + 1) // 2

    def _arrange(self, columns: int) -> None:
        if columns == self._columns and self._grid.count() == len(self.buttons):
            return
        self._columns = columns
        for button in self.buttons:
            self._grid.removeWidget(button)
        for at in range(COUNT):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        for at, button in enumerate(self.buttons):
            self._grid.addWidget(button, at // columns, at % columns)
        self.updateGeometry()

    def _set_count(self, count: int) -> None:
        for button in self.buttons[count:]:
            button.hide()
            button.deleteLater()
        del self.buttons[count:]
        for at in range(len(self.buttons), count):
            button = TileButton(Face('', ''), self)
            button.clicked.connect(lambda _on=False, at=at: self._choose(at))
            button.pointed.connect(lambda on, at=at: self._point(at, on=on))
            # At once: a layout shows what it is given a turn of the event loop later.
            button.show()
            self.buttons.append(button)

    def _choose(self, at: int) -> None:
        if self._scope is not None:
            self.figure_chosen.emit(shown_of(self.tiles[at], self._scope))

    def _point(self, at: int, *, on: bool) -> None:
        place = rect_in_window(self.buttons[at])
        shown = shown_of(self.tiles[at], self._scope) if on and self._scope is not None else None
        self.figure_pointed.emit(shown, place)


def shown_of(tile: Tile, scope: Scope) -> Shown:
    return Shown(tile_title(tile), tile.figures[0], scope, tile.definition, tile.beside)
