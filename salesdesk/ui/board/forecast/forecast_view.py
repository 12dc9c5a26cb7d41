"""The forecast on the screen: a board whose columns are months."""

from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.forecast import Forecast
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.forecast.forecast_canvas import ForecastCanvas
from salesdesk.ui.board.forecast.forecast_source import ForecastSource


class ForecastView(BoardView):
    """Scrolls, follows and speaks as the board does."""

    canvas: ForecastCanvas

    def __init__(self, source: ForecastSource, parent: QWidget) -> None:
        super().__init__(source, parent, ForecastCanvas)

    def show_forecast(self, forecast: Forecast) -> None:
        self.canvas.show_forecast(forecast)
        self.fit()
        self.say_nothing_found(forecast.totals.count)
