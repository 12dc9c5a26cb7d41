"""Hands one action to a calendar of another program, as a file of its own."""

import re
from pathlib import Path

from salesdesk.controllers.calendar.calendar_controller import CalendarController
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.widgets.floating.file_dialog import file_to_save

# What Windows takes in no name of a file, and what no system takes.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST_NAME = 80
ENDING = '.ics'


def export_activity(desk: Desk, line: AgendaLine) -> None:
    """Asks where to; says that it was done, or why not."""
    kinds = _('Calendar (*{ending})').format(ending=ENDING)
    path = file_to_save(desk.window, _('Export an action'), kinds, Path.home() / proposed_name(line))
    if path is None:
        return
    try:
        CalendarController(desk.workplace.workspace).write_one(line.id, path)
    except SalesDeskError as error:
        desk.say_error(error)
    else:
        desk.feedback.say(_('Action exported to {file}').format(file=path.name))


def proposed_name(line: AgendaLine) -> str:
    """After what is to be done, else after the deal."""
    words = _FORBIDDEN.sub(' ', line.activity.subject.strip() or line.deal_title)
    return (' '.join(words.split())[:LONGEST_NAME].strip(' .') or 'action') + ENDING
