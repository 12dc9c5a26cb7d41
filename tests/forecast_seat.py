"""The seller before the forecast: its columns by month, its cards, and a hand that carries them."""

from datetime import date

from building import TODAY
from PySide6.QtCore import QPoint
from seat import Seat

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import key_of_month
from salesdesk.ui.board.columns.stage_lane import StageLane
from salesdesk.ui.board.forecast.forecast_pane import ForecastPane

JUNE = key_of_month(TODAY)


class ForecastSeat:
    """A seat whose page shows the forecast."""

    def __init__(self, seat: Seat) -> None:
        self.seat, self.desk, self.window, self.hand = seat, seat.desk, seat.window, seat.hand

    def open(self) -> None:
        self.seat.page.top.view_chosen.emit('forecast')

    @property
    def pane(self) -> ForecastPane:
        pane = self.seat.page.body.forecast
        assert pane is not None
        return pane

    @property
    def keys(self) -> list[int]:
        return [lane.key for lane in self.pane.view.lanes]

    def put(self, title: str, day: date | None = None, stage: str = 'identification', **fields: object) -> int:
        """A deal whose close is expected then; shown at once."""
        deal_id = self.desk.put(title, stage, expected_close_on=day, **fields)
        self.window.follow()
        return deal_id

    def lane(self, key: int) -> StageLane:
        return next(lane for lane in self.pane.view.lanes if lane.key == key)

    def titles(self, key: int) -> list[str]:
        return [card.title for card in self.lane(key).model.cards]

    def card(self, title: str) -> DealCard:
        cards = [card for lane in self.pane.view.lanes for card in lane.model.cards]
        return next(card for card in cards if card.title == title)

    def grip(self, title: str) -> QPoint:
        """Where a hand takes a card: a point of the window."""
        rect = self.pane.view.card_in_window(self.card(title).id)
        assert rect is not None
        return rect.topLeft() + QPoint(60, 20)

    def over(self, key: int, height: int = 200) -> QPoint:
        """A point of the window over a column, brought into sight."""
        lane = self.lane(key)
        self.pane.view.show_column(self.keys.index(key))
        return lane.view.viewport().mapTo(self.window, QPoint(lane.view.width() // 2, height))

    def drag(self, title: str, key: int, *, release: bool = True) -> None:
        start = self.grip(title)
        self.hand.drag(start, start + QPoint(0, 10), release=False)
        # Only now: the column may have to be scrolled to with the card in hand.
        end = self.over(key)
        self.hand.move(end - QPoint(0, 5), end)
        if release:
            self.hand.release(end)

    def held(self) -> str:
        card = self.pane.drag.session.card
        return card.title if card else ''

    def day(self, title: str) -> date | None:
        """When the close of a deal is expected, as it is kept."""
        sql = 'SELECT id FROM deal WHERE title = ?'
        return self.desk.deal(self.desk.workspace.database.value(sql, (title,))).expected_close_on

    def focus(self, title: str) -> None:
        assert self.pane.view.focus_deal(self.card(title).id)

    def focused(self) -> str:
        card = self.pane.view.focused_deal()
        return card.title if card else ''

    def words(self, key: int) -> str:
        """What a column says to who cannot see it."""
        return self.lane(key).view.accessibleName()
