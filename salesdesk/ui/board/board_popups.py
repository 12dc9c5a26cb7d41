"""What opens over the board: the filters, the menu of a deal; and where the popovers of a deal stand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from salesdesk.on_demand import on_demand
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk

if TYPE_CHECKING:
    from salesdesk.ui.board.filter_popover import FilterPopover
    from salesdesk.ui.commands.deal_commands import DealCommands
    from salesdesk.ui.commands.deal_menu import DealMenu
    from salesdesk.ui.views.view_flow import ViewFlow
else:
    FilterPopover = on_demand('salesdesk.ui.board.filter_popover', 'FilterPopover')
    DealMenu = on_demand('salesdesk.ui.commands.deal_menu', 'DealMenu')
    ViewFlow = on_demand('salesdesk.ui.views.view_flow', 'ViewFlow')


class BoardPopups:
    """Each is made when it is asked for and gone when it is closed. `view()` is the board whose cards are in front."""

    def __init__(self, desk: Desk, source: BoardSource, view: Callable[[], BoardView]) -> None:
        self._desk = desk
        self._source = source
        self._view = view
        self._views: ViewFlow | None = None

    def open_filters(self, button: QWidget) -> FilterPopover:
        """Below the button that asks for them."""
        popover: FilterPopover = FilterPopover(self._desk.window, self._desk.workplace, self._source.filter)
        popover.closed.connect(popover.deleteLater)
        popover.open_at(self._in_window(button), 'below')
        return popover

    def open_views(
        self, button: QWidget, applied: Callable[[], None], lists: Callable[[], None] = lambda: None,
        left: Callable[[], None] = lambda: None,
    ) -> 'ViewFlow':  # fmt: skip
        """The menu of saved views below its button; `applied` when another one is to be shown.

        lists: the prospecting lists are asked for; left: the closed deals.
        """
        if self._views is None:
            self._views = ViewFlow(self._desk, self._source, button)
            self._views.applied.connect(applied)
            self._views.lists_asked.connect(lists)
            self._views.left.connect(left)
        self._views.open_menu()
        return self._views

    def open_menu(self, commands: 'DealCommands', deal_id: int, at: QPoint) -> None:
        deal = self._desk.workplace.deals.details(deal_id).deal
        menu = DealMenu(self._desk, commands, deal, self._view(), by_month=self._source.view == 'forecast')
        # The menu is filled for one deal as it is now: the next one is made anew.
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def anchor_of(self, deal_id: int) -> QRect:
        """Beside the deal's card; in the middle where it is not on the screen."""
        view = self._view()
        rect = view.card_in_window(deal_id) if view.isVisible() else None
        if rect is not None and self._desk.window.rect().intersects(rect):
            return rect
        middle = self._desk.window.rect().center()
        return QRect(middle, middle)

    def _in_window(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._desk.window, QPoint(0, 0)), widget.size())
