"""The page Today before her: rows by their deal, hands on checks, what is on the disk afterwards."""

from dataclasses import dataclass

from building import Desk
from PySide6.QtCore import QPoint, Qt
from seat import Seat

from salesdesk.domain.activity import Activity
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.ui.today.agenda.agenda_items import Head, More, Row
from salesdesk.ui.today.agenda.completion_form import CompletionForm
from salesdesk.ui.today.today_page import TodayPage

Key = Qt.Key


@dataclass
class TodaySeat:
    """A seat with the page in front."""

    seat: Seat
    page: TodayPage

    @property
    def desk(self) -> Desk:
        return self.seat.desk

    @property
    def form(self) -> CompletionForm:
        form = self.page.agenda.view.form
        assert form is not None
        return form

    def is_open(self) -> bool:
        return self.page.agenda.view.form is not None

    def heads(self) -> list[str]:
        items = self.page.agenda.view.agenda.items
        return [f'{item.title} {item.count}' for item in items if isinstance(item, Head)]

    def lines(self) -> list[AgendaLine]:
        return [item.line for item in self.page.agenda.view.agenda.items if isinstance(item, Row)]

    def more_rows(self) -> list[int]:
        items = self.page.agenda.view.agenda.items
        return [row for row, item in enumerate(items) if isinstance(item, More)]

    def line(self, deal: str) -> AgendaLine:
        return next(line for line in self.lines() if line.deal_title.startswith(deal))

    def check(self, deal: str) -> QPoint:
        """Where a hand marks that row as done: a point of the window."""
        view = self.page.agenda.view
        return view.viewport().mapTo(self.seat.window, view.check_place(self.line(deal).id))

    def click_check(self, deal: str) -> None:
        self.seat.hand.click(self.check(deal))

    def focus(self, deal: str) -> None:
        assert self.page.agenda.view.go_to(self.line(deal).id)

    def activity(self, activity_id: int) -> Activity:
        return self.desk.workspace.reading().get(Activity, activity_id)


def sit_down(seat: Seat) -> TodaySeat:
    page = seat.window.show_page('today')
    assert isinstance(page, TodayPage)
    return TodaySeat(seat, page)
