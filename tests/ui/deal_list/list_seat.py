"""What tests of the list do again and again."""

from PySide6.QtCore import Qt
from seat import Seat

from salesdesk.ui.deal_list.deal_list_view import DealListView

Key = Qt.Key


def show_list(seat: Seat) -> DealListView:
    """The list in front, with the keyboard in its table."""
    seat.page.top.view_chosen.emit('list')
    view = seat.one(DealListView)
    view.table.setFocus()
    return view


def titles(view: DealListView) -> list[str]:
    deals = [view.model.deal(row) for row in range(view.model.total)]
    return [deal.title for deal in deals if deal is not None]


def headers(view: DealListView) -> list[str]:
    horizontal = Qt.Orientation.Horizontal
    return [str(view.model.headerData(section, horizontal)) for section in range(view.model.columnCount())]


def choose(view: DealListView, count: int) -> list[int]:
    """Selects the first rows; returns their ids."""
    ids = list(view.model.ids[:count])
    view.table.select_ids(set(ids))
    return ids
