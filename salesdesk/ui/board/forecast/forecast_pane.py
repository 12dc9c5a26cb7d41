"""The forecast view with what she does in it: by a card in hand, by key, by a press on a target."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.forecast import Forecast, month_of
from salesdesk.i18n.translator import _
from salesdesk.ui.board.board_keys import BoardKeys
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.board.drag.drop_zones import DropZones
from salesdesk.ui.board.forecast.forecast_drag import ForecastDrag
from salesdesk.ui.board.forecast.forecast_source import ForecastSource, close_of
from salesdesk.ui.board.forecast.forecast_view import ForecastView
from salesdesk.ui.commands.close_date import step_month
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.month_texts import month_of_year, of_month
from salesdesk.ui.today.side.target_popover import TargetPopover


class ForecastPane(QObject):
    """Made when it is first wanted. `view` lies in the page's body, the zones over the page."""

    def __init__(self, desk: Desk, source: BoardSource, commands: DealCommands, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._source = ForecastSource(source, desk.workplace)
        self._commands = commands
        self.view = ForecastView(self._source, page)
        self.zones = DropZones(page)
        self.drag = ForecastDrag(desk, self._source, self.view, self.zones, commands)
        preferences = desk.workplace.preferences
        aside = (lambda deal_id: self._step(deal_id, -1)), (lambda deal_id: self._step(deal_id, 1))
        self.keys = BoardKeys(self.view, self.drag, commands, lambda: preferences.preferences.letter_shortcuts, aside)
        self.zones.fit()
        commands.form_opened.connect(self.view.mark_edited)
        self.view.new_deal_asked.connect(self._create)
        self.view.canvas.header.target_asked.connect(self._ask_target)

    def show(self) -> Forecast:
        """Reads the figures and shows them."""
        forecast = self._source.forecast()
        self.view.show_forecast(forecast)
        return forecast

    def _create(self, key: int) -> None:
        """A deal that is expected by the end of that month."""
        last = self._source.horizon.days_of(key).last
        self._commands.create(self._source.filter.pipeline_id, close_on=last)

    def _step(self, deal_id: int, months: int) -> None:
        """Ctrl+Shift with an arrow: to the month before or after."""
        lane = self.view.canvas.lane_of_deal(deal_id)
        if lane is None:
            return
        day = close_of(next(card for card in lane.model.cards if card.id == deal_id))
        step_month(self._desk, self._commands, self._source.horizon, deal_id, day, months)

    def _ask_target(self, key: int) -> None:
        workplace, month = self._desk.workplace, month_of(key)
        title = of_month(_('Target for {month}'), month_of_year(month, workplace.clock.today()))
        present = workplace.month.target(workplace.currency, month)
        popover = TargetPopover(self._desk, title, present, self._desk.window, month)
        popover.open_at(self.view.canvas.header.link_in_window(key), 'below')
