"""The prospecting lists in the menu of a lead: those it is on are ticked, and pressed it goes on or off."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.process.role import Role, role_of
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.prospecting.put_popover import PutPopover
from salesdesk.ui.widgets.floating.menu import Menu


def add_lists(menu: Menu, desk: Desk, deal: Deal, anchor: Callable[[], QRect]) -> None:
    """Nothing for a deal that is no lead and on no list."""
    lists = desk.workplace.prospecting
    on = {one.id for one in lists.of_deal(deal.id)}
    process = desk.workplace.book.processes.get(deal.pipeline_id)
    if not on and (process is None or role_of(process.pipeline) is not Role.BEFORE):
        return
    inner = Menu(menu)
    inner.setTitle(_('Prospecting lists'))
    menu.addMenu(inner)
    for one in lists.lists():
        act = partial(lists.take_off if one.id in on else lists.put, one.id, [deal.id])
        inner.add(one.name, partial(_do, desk, act), icon='check' if one.id in on else '')
    if inner.actions():
        inner.addSeparator()
    inner.add(_('New list…'), lambda: _ask_new(desk, deal, anchor()), icon='plus')


def _ask_new(desk: Desk, deal: Deal, anchor: QRect) -> None:
    PutPopover(desk.window, desk, [deal.id], is_new=True).open_at(anchor)


def _do(desk: Desk, act: Callable[[], object]) -> None:
    try:
        act()
    except SalesDeskError as error:
        desk.say_error(error)
    else:
        desk.say_last()
