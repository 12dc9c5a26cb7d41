"""People and companies."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.ui.contacts.contacts_page import ContactsPage


def contacts(seat: Seat) -> ContactsPage:
    shown = seat.window.show_page('contacts')
    assert isinstance(shown, ContactsPage)
    return shown


def companies(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    contacts(seat).body.show_tab(1)
    return seat.window


def people_in_trash(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    """Somebody in it, marked to be given back."""
    body = contacts(seat).body
    body.show_tab(0)
    contacts(seat).commands.delete([body.sheet.model.row(0)])
    body.narrow(PeopleFilter(deleted=True))
    body.sheet.model.toggle(0)
    return seat.window
