"""How long it took, where that was looked at."""

from functools import partial

from PySide6.QtCore import Signal

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.durations import DURATIONS, duration_text
from salesdesk.ui.panel.composer.menu_pick import MenuPick
from salesdesk.ui.widgets.floating.menu import Menu

# So long is also a call that nobody took.
SHORTEST = (5, 10)


class DurationPick(MenuPick):
    """`chosen` when she says how long; show_minutes() is silent, None for not said."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(_('Duration'), chevron=False)
        self._minutes: int | None = None
        self.show_minutes(None)
        self.clicked.connect(self._open)

    def minutes(self) -> int | None:
        return self._minutes

    def show_minutes(self, minutes: int | None) -> None:
        self._minutes = minutes
        self.show_choice(duration_text(minutes) if minutes else _('duration'))

    def choose(self, minutes: int | None) -> None:
        self.show_minutes(minutes)
        self.chosen.emit()

    def _open(self) -> None:
        menu = Menu(self)
        menu.add(_('Not said'), partial(self.choose, None))
        for minutes in (*SHORTEST, *DURATIONS):
            menu.add(duration_text(minutes), partial(self.choose, minutes))
        self.open_menu(menu)
