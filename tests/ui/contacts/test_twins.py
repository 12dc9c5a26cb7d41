"""Two records of one person: found, compared, merged in one step, or told apart for good."""

import pytest
from contact_seat import ContactSeat
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.ui.contacts.doubles.merge_dialog import MergeDialog
from salesdesk.ui.contacts.doubles.twin_banner import TwinBanner
from salesdesk.ui.contacts.doubles.twins_dialog import TwinsDialog
from salesdesk.ui.widgets.text.label import Label

PHONE = Point(PointKind.PHONE, '+33 6 12 48 77 03')


@pytest.fixture
def twin(contacts: ContactSeat, people: PeopleController, qtbot: QtBot) -> int:
    """A second Hélène, found by the search beside the window."""
    id_ = people.create_person(PersonForm('H. Marchais', 'Menuiserie Lefèvre', points=(PHONE,), note='Le matin'))
    with qtbot.waitSignal(contacts.page.twins.watch.changed, timeout=20_000):
        contacts.page.twins.watch.look()
    return id_


def test_the_banner_says_who_and_why(contacts: ContactSeat, twin: int) -> None:
    said = contacts.one(TwinBanner).banner.accessibleName()
    assert said.startswith('1 doublon possible.')
    assert 'même téléphone' in said


def test_both_rows_are_marked(contacts: ContactSeat, twin: int) -> None:
    assert contacts.page.body.sheet.model.twins == {contacts.helene, twin}


def test_ignored_it_stays_away(contacts: ContactSeat, twin: int) -> None:
    contacts.one(TwinBanner).ignore.click()
    contacts.page.twins.watch.changed.emit()
    assert contacts.seat.shown(TwinBanner) == []


def test_merged_they_are_one_and_one_undo_parts_them(
    contacts: ContactSeat, people: PeopleController, twin: int
) -> None:
    contacts.one(TwinBanner).compare.click()
    contacts.one(MergeDialog).submit()
    kept = people.person(contacts.helene).contact
    assert (kept.name, kept.job_title, kept.note) == ('Hélène Marchais', 'Gérante', 'Le matin')
    assert contacts.names() == ['Hélène Marchais', 'Luc Aubry']
    contacts.seat.desk.workspace.undo()
    assert len(contacts.names()) == 3


def test_she_chooses_field_by_field(contacts: ContactSeat, people: PeopleController, twin: int) -> None:
    contacts.one(TwinBanner).compare.click()
    dialog = contacts.one(MergeDialog)
    name = next(row for row in dialog.rows if row.compared.field == 'name')
    name.picks[1].click()
    dialog.submit()
    assert people.person(contacts.helene).contact.name == 'H. Marchais'


def test_told_apart_they_are_not_asked_about_again(contacts: ContactSeat, qtbot: QtBot, twin: int) -> None:
    contacts.page.twins.show_all()
    dialog = contacts.one(TwinsDialog)
    qtbot.waitUntil(lambda: not contacts.page.twins.watch.is_looking)
    dialog.rows[0].apart.click()
    with qtbot.waitSignal(contacts.page.twins.watch.changed, timeout=20_000):
        dialog.again.click()
    assert dialog.rows == []


def test_two_marked_rows_are_merged_from_the_bar(contacts: ContactSeat) -> None:
    sheet = contacts.page.body.sheet
    sheet.model.mark_all(marked=True)
    sheet.marks.merge.click()
    assert set(contacts.one(MergeDialog).ids) == {contacts.helene, contacts.luc}


def test_the_next_pair_has_the_keyboard_once_one_is_merged(sample_seat: Seat, qtbot: QtBot) -> None:
    page = sample_seat.window.show_page('contacts')
    page.twins.show_all()
    dialog = sample_seat.one(TwinsDialog)
    qtbot.waitUntil(lambda: len(dialog.rows) == 2 and not page.twins.watch.is_looking)
    dialog.rows[0].compare.setFocus()
    sample_seat.press(Qt.Key.Key_Return)
    sample_seat.press(Qt.Key.Key_Return, CTRL)
    assert len(dialog.rows) == 1
    assert focused() is dialog.rows[0].compare


def test_escape_closes_the_list_after_its_last_pair_was_merged(contacts: ContactSeat, twin: int) -> None:
    contacts.page.twins.show_all()
    dialog = contacts.one(TwinsDialog)
    dialog.rows[0].compare.setFocus()
    dialog.rows[0].compare.click()
    contacts.one(MergeDialog).submit()
    contacts.seat.press(Qt.Key.Key_Escape)
    assert contacts.seat.shown(TwinsDialog) == []


def test_telling_them_apart_begins_where_the_texts_above_do(contacts: ContactSeat) -> None:
    sheet = contacts.page.body.sheet
    sheet.model.mark_all(marked=True)
    sheet.marks.merge.click()
    dialog = contacts.one(MergeDialog)
    image = dialog.apart.grab().toImage()
    ground = image.pixelColor(0, 0)
    first = min(x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground)
    text = dialog.findChildren(Label)[1]
    assert (dialog.apart.mapTo(dialog, QPoint()).x(), first < 4) == (text.mapTo(dialog, QPoint()).x(), True)
