"""The forms of people and companies: near matches, several addresses, nothing refused for being odd."""

from contact_seat import ContactSeat
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import CTRL

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.domain.contact import PointKind
from salesdesk.ui.contacts.contacts_body import COMPANIES
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog


def new_person(contacts: ContactSeat) -> PersonDialog:
    contacts.seat.press(Qt.Key.Key_C)
    return contacts.one(PersonDialog)


def test_c_opens_the_form_and_ctrl_enter_keeps_her(contacts: ContactSeat) -> None:
    new_person(contacts)
    contacts.seat.write('Nadia Morvan')
    contacts.seat.press(Qt.Key.Key_Return, CTRL)
    assert contacts.card().details.contact.name == 'Nadia Morvan'


def test_somebody_known_is_offered_while_her_name_is_typed(contacts: ContactSeat, qtbot: QtBot) -> None:
    dialog = new_person(contacts)
    contacts.seat.write('helene marchai')
    qtbot.waitUntil(dialog.near.isVisible)
    assert dialog.near.rows[0].words == 'Hélène Marchais, Menuiserie Lefèvre: nom proche'
    dialog.near.rows[0].use.click()
    assert contacts.seat.shown(PersonDialog) == []
    assert contacts.card().details.contact.id == contacts.helene


def test_a_phone_in_another_notation_finds_her_too(contacts: ContactSeat) -> None:
    dialog = new_person(contacts)
    dialog.points[PointKind.PHONE].rows[0].value.set_text('+33 6 12 48 77 03')
    dialog.near.look_now()
    assert 'même téléphone' in dialog.near.rows[0].words


def test_an_edited_person_is_not_offered_herself(contacts: ContactSeat) -> None:
    contacts.page.commands.edit_person(contacts.helene)
    dialog = contacts.one(PersonDialog)
    dialog.near.look_now()
    assert dialog.near.rows == []


def test_an_odd_address_is_doubted_and_kept(contacts: ContactSeat, people: PeopleController) -> None:
    contacts.page.commands.edit_person(contacts.luc)
    dialog = contacts.one(PersonDialog)
    row = dialog.points[PointKind.EMAIL].rows[0]
    row.value.set_text('luc@aubry')
    row.value.line.editingFinished.emit()
    assert row.doubt.isVisible()
    dialog.submit()
    assert people.person(contacts.luc).contact.email == 'luc@aubry'


def test_rows_are_added_and_removed(contacts: ContactSeat, people: PeopleController) -> None:
    contacts.page.commands.edit_person(contacts.helene)
    dialog = contacts.one(PersonDialog)
    phones = dialog.points[PointKind.PHONE]
    phones.add.click()
    phones.rows[1].value.set_text('02 43 55 19 20')
    phones.rows[0].remove.click()
    dialog.submit()
    assert people.person(contacts.helene).contact.phone == '02 43 55 19 20'


def test_saved_as_it_opens_it_changes_nothing(contacts: ContactSeat) -> None:
    before = contacts.seat.desk.dump()
    contacts.page.commands.edit_person(contacts.helene)
    contacts.one(PersonDialog).submit()
    assert contacts.seat.desk.dump() == before


def test_a_name_is_asked_for(contacts: ContactSeat) -> None:
    dialog = new_person(contacts)
    dialog.submit()
    assert dialog.name.error()


def test_a_company_near_another_is_offered(contacts: ContactSeat, qtbot: QtBot) -> None:
    contacts.page.bar.tabs.setCurrentIndex(COMPANIES)
    contacts.page.make_new()
    dialog = contacts.one(CompanyDialog)
    contacts.seat.write('menuiserie lefevre sarl')
    qtbot.waitUntil(dialog.near.isVisible)
    assert dialog.near.rows[0].words.startswith('Menuiserie Lefèvre')


def test_a_pasted_signature_is_proposed_and_not_kept(contacts: ContactSeat, people: PeopleController) -> None:
    QApplication.clipboard().setText('Nadia Morvan\nAssociée\nCabinet Morvan\n02 41 00 00 01\nnadia@morvan.example')
    contacts.seat.press(Qt.Key.Key_V, CTRL)
    dialog = contacts.one(PersonDialog)
    assert (dialog.name.text(), dialog.organization.text()) == ('Nadia Morvan', 'Cabinet Morvan')
    assert len(contacts.names()) == 2
    dialog.submit()
    assert contacts.card().details.contact.name == 'Nadia Morvan'
