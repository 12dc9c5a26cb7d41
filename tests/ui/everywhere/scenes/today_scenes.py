"""Today: the agenda, the week, an activity."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.today.agenda.agenda_items import Row
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.today.today_page import TodayPage


def today(seat: Seat) -> TodayPage:
    shown = seat.window.show_page('today')
    assert isinstance(shown, TodayPage)
    return shown


def first_line(shown: TodayPage) -> int:
    lines = [item.line for item in shown.agenda.view.agenda.items if isinstance(item, Row)]
    # Names that are longer than a line are cut, with a tooltip: this one is not.
    return next(line.id for line in lines if line.contact == 'Luc Aubry')


def open_row(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    shown = today(seat)
    if shown.agenda.view.form is None:
        shown.complete(first_line(shown))
    return seat.window


def week(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    today(seat).bar.view_chosen.emit('calendar')
    return seat.window


def activity(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    shown = today(seat)
    shown.bar.view_chosen.emit('agenda')
    shown.commands.edit(first_line(shown))
    return seat.one(ActivityDialog)


def new_activity(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    today(seat).commands.create()
    return seat.one(ActivityDialog)
