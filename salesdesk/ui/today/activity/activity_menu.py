"""The menu of an activity: the same commands as its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.snoozing import Snooze
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.when_picks import near_days
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.workplace import Workplace

SNOOZES = {
    Snooze.ONE_HOUR: mark('In an hour'),
    Snooze.AFTERNOON: mark('This afternoon'),
    Snooze.TOMORROW: mark('Tomorrow morning'),
    Snooze.NEXT_WEEK: mark('Next Monday'),
}

WORDS = {ActivityKind.EMAIL: mark('Write with a template…'), ActivityKind.CALL: mark('Call script…')}


class ActivityMenu(Menu):
    """For a planned activity; `complete` opens its row. What was done can only be opened or edited."""

    def __init__(
        self, workplace: Workplace, commands: ActivityCommands, line: AgendaLine, complete: Callable[[int], object],
        choose_day: Callable[[int], object], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._commands, self._id = commands, line.id
        if line.done_at is None:
            self.add(_('Done…'), lambda: complete(line.id), icon='check', keys='Space')
            self._add_days(workplace, choose_day)
            self.addMenu(snooze_menu(commands, line.id, self))
            self.addSeparator()
        self._add_words(line)
        self.add(_('Edit…'), lambda: commands.edit(line.id), icon='pencil', keys='F2')
        self.add(_('Open the deal'), lambda: commands.open_deal(line.id), icon='file-text', keys='Return')
        if line.done_at is None:
            self.add(_('Export as .ics…'), lambda: commands.export(line.id), icon='calendar-plus')
        self.addSeparator()
        self.add(_('Delete'), lambda: commands.delete(line.id), icon='trash-2', keys='Del')

    def _add_words(self, line: AgendaLine) -> None:
        """What she is going to write, or to say."""
        if line.done_at is None and line.kind in WORDS:
            self.add(_(WORDS[line.kind]), partial(self._commands.write, line.id), icon='layout-template')

    def _add_days(self, workplace: Workplace, choose_day: Callable[[int], object]) -> None:
        menu = Menu(self)
        menu.setTitle(_('Move to another day'))
        today = workplace.clock.today()
        for day in near_days(today):
            menu.add(day_text(day, today), partial(self._commands.move_to_day, self._id, day))
        menu.addSeparator()
        menu.add(_('Choose a day…'), lambda: choose_day(self._id), icon='calendar', keys='M')
        self.addMenu(menu)


def snooze_menu(commands: ActivityCommands, activity_id: int, parent: QWidget) -> Menu:
    """Until when its reminder waits."""
    menu = Menu(parent)
    menu.setTitle(_('Remind me later'))
    for choice, until in commands.snoozes().items():
        menu.add(_(SNOOZES[choice]), partial(commands.snooze, activity_id, until))
    return menu
