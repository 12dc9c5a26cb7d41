"""A tab of the process page: stages, follow-ups, rules or templates."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page


class ProcessTab(Page):
    """What every tab answers to, beside what a page does. `deal_asked(id)`: a deal is to be opened.

    bar: what stands over it beside the tabs, its one primary button at the right; the page places it.
    """

    deal_asked = Signal(ID)
    bar: QWidget

    def open_record(self, record_id: int) -> bool:
        """Brings one of what it shows to the eye; False for what is gone."""
        del record_id
        return False

    def finish(self) -> None:
        """Saves what is being typed; the tab is being left."""


class TabEntry(NamedTuple):
    """`title` is marked text; `make` builds the tab when it is first asked for."""

    key: str
    title: str
    make: Callable[[Desk], ProcessTab]
