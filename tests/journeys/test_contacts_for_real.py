"""People in the real window: one found instead of made twice, two made one, and an undo that parts them."""

import pytest
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide
from twin import place

from salesdesk.ui.contacts.contacts_page import ContactsPage
from salesdesk.ui.contacts.doubles.merge_dialog import MergeDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog

# One screen has one mouse: the journeys follow one another.
pytestmark = pytest.mark.real_window
PEOPLE = 'SELECT COUNT(*) FROM contact WHERE deleted_at IS NULL'


def open_contacts(pair: SideBySide) -> ContactsPage:
    """In both windows, once the real one shows it."""
    pair.start()
    pair.press('ctrl+3', Qt.Key.Key_3, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, ContactsPage)
    pair.until_alike()
    return page


def write_name(pair: SideBySide, name: str) -> PersonDialog:
    """Into the form of a new person, in both windows."""
    pair.press('c', Qt.Key.Key_C, PLAIN)
    dialog = pair.twin.one(PersonDialog)
    pair.until_alike(dialog.geometry())
    pair.real.write(name)
    pair.twin.write(name)
    return dialog


def test_somebody_known_is_used_instead_of_made_again(pair: SideBySide) -> None:
    open_contacts(pair)
    before = pair.row(PEOPLE)
    dialog = write_name(pair, 'anne legoff')
    pair.real.until(dialog.near.isVisible)
    # The other window proposes them in its own time.
    pair.until_alike(place(dialog.near))
    pair.click(dialog.near.rows[0].use)
    pair.until_alike()
    assert pair.row(PEOPLE) == before


def test_two_records_become_one_and_one_undo_parts_them(pair: SideBySide) -> None:
    page = open_contacts(pair)
    (before,) = pair.row(PEOPLE)
    write_name(pair, 'Zoe Goff')
    pair.press('ctrl+Return', Qt.Key.Key_Return, CTRL)
    pair.real.until(lambda: pair.row(PEOPLE) == (before + 1,))
    for keys, key in (('Home', Qt.Key.Key_Home), ('space', Qt.Key.Key_Space), ('End', Qt.Key.Key_End),
                      ('space', Qt.Key.Key_Space)):  # fmt: skip
        pair.press(keys, key, PLAIN)
    pair.click(page.body.sheet.marks.merge)
    pair.until_alike(pair.twin.one(MergeDialog).geometry())
    pair.press('ctrl+Return', Qt.Key.Key_Return, CTRL)
    pair.real.until(lambda: pair.row(PEOPLE) == (before,))
    pair.press('ctrl+z', Qt.Key.Key_Z, CTRL)
    pair.real.until(lambda: pair.row(PEOPLE) == (before + 1,))
