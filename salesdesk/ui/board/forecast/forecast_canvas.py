"""The surface the months lie on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import Forecast
from salesdesk.ui.board.canvas.board_canvas import BoardCanvas
from salesdesk.ui.board.forecast.forecast_header import ForecastHeader
from salesdesk.ui.board.forecast.forecast_source import ForecastSource
from salesdesk.ui.board.forecast.month_cells import month_cells
from salesdesk.ui.board.forecast.month_lane import MonthLane

if TYPE_CHECKING:
    from salesdesk.ui.board.columns.card_source import CardSource


class ForecastCanvas(BoardCanvas):
    """The board's, with months for stages: the day of a card is its place, so a held one shows where it will stand."""

    header: ForecastHeader

    def __init__(self, source: 'CardSource', parent: QWidget) -> None:
        super().__init__(source, parent)
        assert isinstance(source, ForecastSource)
        self._months = source

    def made_header(self) -> ForecastHeader:
        return ForecastHeader(self)

    def made_lane(self, key: int, name: str) -> MonthLane:
        return MonthLane(key, name, self._months, self)

    def show_forecast(self, forecast: Forecast) -> None:
        cells = month_cells(forecast)
        self.header.set_months(cells)
        names = [(cell.cell.stage_id, cell.cell.name) for cell in cells]
        self.show_lanes(names, [cell.accessible for cell in cells], forecast.totals.count)

    def home_of(self, card: DealCard) -> int:
        return self._months.column_of(card)

    def row_of_landing(self, column: int, row: int, card: DealCard) -> int:
        del row  # Whatever height she holds it at.
        lane = self.lanes[column]
        own = lane.model.row_of(card.id)
        return own if own is not None else lane.model.row_for(self._months.place_in(card, lane.key))
