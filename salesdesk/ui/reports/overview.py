"""The first page of the reports: tiles, and four blocks with the charts that are looked at every day."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.reports.report import Page, Report, Scope
from salesdesk.ui.reports.blocks.bar_contents import lost_content, stage_times_content
from salesdesk.ui.reports.blocks.block import Block
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.forecast_content import forecast_content
from salesdesk.ui.reports.blocks.funnel_content import ANY, STRICT, funnel_content
from salesdesk.ui.reports.tiles.currency_line import CurrencyLine
from salesdesk.ui.reports.tiles.tile_row import TileRow
from salesdesk.ui.reports.words.explained import About
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.focus.tab_order import follow_order

MARGIN, GAP = 16, 12
# As drawn: 644 and 676 of 1332.
LEFT, RIGHT = 644, 676


class WholeContent(TallContent):
    """Nothing of it is squeezed: it scrolls instead."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(super().minimumSizeHint().width(), layout.minimumSize().height() if layout is not None else 0)


def _without_losses(page: Page) -> str:
    """There is a rate of wins only where something was won or lost."""
    if any(tile.key == 'win_rate' and tile.figures[0].value is not None for tile in page.tiles):
        return ''
    return _('No deal closed in this period.') if page.closed_ever else _('No closed deals yet.')


class Overview(QWidget):
    """Signals: `figure_chosen(Shown)`, `figure_pointed(Shown | None, QRect)`, `csv_asked(Report)`,
    `menu_asked(Block, QPoint)`."""

    figure_chosen = Signal(object)
    figure_pointed = Signal(object, QRect)
    csv_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileRow()
        self.currencies = CurrencyLine()
        self.funnel = Block(_('Funnel'))
        self.forecast = Block(_('Forecast by month'))
        self.lost = Block(_('Reasons for losses'))
        self.times = Block(_('Time per stage'))
        self.blocks = (self.funnel, self.forecast, self.lost, self.times)
        modes = [Option(STRICT, _('In order')), Option(ANY, _('Any'))]
        self.modes = SegmentedControl(_('Way of counting'), modes, small=True, padding=8)
        self.modes.choose(STRICT)
        self.funnel.add_switch(self.modes)
        self._funnels: dict[str, Content] = {}
        self._about: About | None = None
        self._arrange()
        self._connect()

    def show_page(self, page: Page, any_way: Report, about: About, since: str, end: str) -> None:
        """any_way: the funnel of every stage a deal was in; since: how the period before is called; end: how the end of
        the pipeline is."""
        self._about = about
        self.tiles.show_tiles(page.tiles, page.scope, about, since, closed_ever=page.closed_ever)
        self.currencies.show_page(page)
        self._funnels = {report.name: funnel_content(report, end) for report in (page.funnel, any_way)}
        self._show_funnel(self.modes.current())
        self.forecast.show_content(forecast_content(page.forecast, about.today), about)
        self.lost.show_content(lost_content(page.lost_reasons, _without_losses(page)), about)
        self.times.show_content(stage_times_content(page.stage_times), about)
        self._follow_order()

    @property
    def scope(self) -> Scope:
        """What the page shown is about."""
        return self.contents()[0].report.scope

    def contents(self) -> list[Content]:
        """What the blocks show, in order; nothing before it was read."""
        return [block.content for block in self.blocks if block.content is not None]

    def _follow_order(self) -> None:
        """Bars are made when they are first shown: Tab would come to them last of all."""
        follow_order(
            [*self.tiles.buttons, self.currencies.link, *(stop for block in self.blocks for stop in block.stops())]
        )

    def _ask_csv(self, block: Block) -> None:
        if block.content is not None:
            self.csv_asked.emit(block.content.report)

    def _show_funnel(self, mode: str) -> None:
        if self._about is not None:
            self.funnel.show_content(self._funnels[mode], self._about)
            self._follow_order()

    def _arrange(self) -> None:
        content = WholeContent()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.tiles)
        column.addWidget(self.currencies)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for at, block in enumerate(self.blocks):
            grid.addWidget(block, at // 2, at % 2)
        grid.setColumnStretch(0, LEFT)
        grid.setColumnStretch(1, RIGHT)
        for row in range(2):
            grid.setRowStretch(row, 1)
        column.addLayout(grid, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollColumn(content))

    def _connect(self) -> None:
        self.modes.chosen.connect(self._show_funnel)
        self.tiles.figure_chosen.connect(self.figure_chosen)
        self.tiles.figure_pointed.connect(self.figure_pointed)
        for block in self.blocks:
            block.figure_chosen.connect(self.figure_chosen)
            block.figure_pointed.connect(self.figure_pointed)
            block.csv_asked.connect(partial(self._ask_csv, block))
            block.menu_asked.connect(lambda at, block=block: self.menu_asked.emit(block, at))
