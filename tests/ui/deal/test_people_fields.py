"""Organisation and contact in a form: proposed, recognised, never overwritten."""

import pytest
from building import Desk
from filling import CTRL, fill, press, put, type_into
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.form.people_fields import PeopleFields
from salesdesk.ui.widgets.floating.option_list import OptionList
from salesdesk.ui.workplace import Workplace

PEOPLE = (
    ('Girardeau', 'Antoine Girardeau', 'antoine@girardeau.example', '06 01'),
    ('Girardeau', 'Zita Antoine', '', '06 02'),
    ('Petit SA', 'Antoine Petit', 'petit@example.org', ''),
    ('', 'Marc Libre', 'marc@example.org', '06 03'),
)


@pytest.fixture
def people(window: QWidget, workplace: Workplace, desk: Desk) -> PeopleFields:
    for organization, name, email, phone in PEOPLE:
        desk.deals.create(desk.pipeline().id, None, DealForm('Affaire', organization, name, email, phone))
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = PeopleFields(workplace, holder)
    for part in (made.organization, made.contact, made.address_row):
        column.addWidget(part)
    put(window, holder, 500)
    return made


def offered(window: QWidget) -> list[tuple[str, str]]:
    """The rows of the list that is open."""
    box = next(box for box in window.findChildren(OptionList) if box.isVisible())
    offers = [box.model.offer(row) for row in range(box.model.rowCount())]
    return [(offer.text, offer.detail) for offer in offers]


def address(people: PeopleFields) -> tuple[str, str]:
    return people.email.text(), people.phone.text()


def test_organisations_are_proposed_as_she_types(window: QWidget, people: PeopleFields) -> None:
    type_into(people.organization, 'g')
    assert offered(window) == [('Girardeau', '')]


def test_contacts_are_proposed_with_their_organisation(window: QWidget, people: PeopleFields) -> None:
    type_into(people.contact, 'anto')
    assert offered(window) == [
        ('Antoine Girardeau', 'Girardeau'), ('Antoine Petit', 'Petit SA'), ('Zita Antoine', 'Girardeau'),
    ]  # fmt: skip


def test_those_of_the_organisation_alone_once_it_is_named(window: QWidget, people: PeopleFields) -> None:
    fill(people.organization, 'girardeau')
    type_into(people.contact, 'anto')
    assert offered(window) == [('Antoine Girardeau', 'antoine@girardeau.example'), ('Zita Antoine', '06 02')]


def test_taking_one_fills_in_all_that_is_known(people: PeopleFields) -> None:
    type_into(people.contact, 'anto')
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert people.typed() == ('Girardeau', 'Antoine Girardeau', 'antoine@girardeau.example', '06 01')


def test_address_fields_come_with_a_contact(people: PeopleFields) -> None:
    assert not people.address_row.isVisible()
    fill(people.contact, 'Ana')
    assert people.address_row.isVisible()
    fill(people.contact, '')
    assert not people.address_row.isVisible()


def test_typing_does_not_move_the_form_about(people: PeopleFields) -> None:
    type_into(people.contact, 'Ana')
    assert not people.address_row.isVisible()


def test_a_known_name_is_recognised_when_it_is_left(people: PeopleFields) -> None:
    fill(people.contact, 'marc libre')
    assert address(people) == ('marc@example.org', '06 03')


def test_another_known_name_brings_another_address(people: PeopleFields) -> None:
    fill(people.organization, 'Girardeau')
    fill(people.contact, 'Antoine Girardeau')
    fill(people.contact, 'Zita Antoine')
    assert address(people) == ('', '06 02')


def test_the_organisation_decides_who_is_meant(people: PeopleFields) -> None:
    fill(people.contact, 'Antoine Petit')
    assert address(people) == ('', '')
    fill(people.organization, 'Petit SA')
    assert address(people) == ('petit@example.org', '')


def test_what_she_typed_herself_stays(people: PeopleFields) -> None:
    fill(people.contact, 'Ana')
    fill(people.email, 'ana@example.org')
    fill(people.contact, 'Marc Libre')
    assert address(people) == ('ana@example.org', '')


def test_without_a_contact_nothing_is_said_about_an_address(people: PeopleFields) -> None:
    assert people.address() == (None, None)
    fill(people.contact, 'Ana')
    assert people.address() == ('', '')


def test_saving_at_once_does_not_empty_a_known_address(
    window: QWidget, workplace: Workplace, desk: Desk, people: PeopleFields
) -> None:
    """Ctrl+Enter while the name is still being typed: the field was never left."""
    dialog = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id)
    dialog.open_dialog()
    fill(dialog.fields.title, 'Bornes')
    type_into(dialog.fields.people.contact, 'Marc Libre')
    press(Qt.Key.Key_Return, CTRL)
    database = desk.workspace.database
    kept = database.rows("SELECT email, phone FROM contact WHERE name = 'Marc Libre'")
    assert kept == [('marc@example.org', '06 03')]


def test_a_contact_from_before_the_organisation_keeps_her_address(
    window: QWidget, workplace: Workplace, desk: Desk
) -> None:
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Une', '', 'Ana', 'ana@example.org', '06'))
    with desk.workspace.unrecorded() as work:
        work.database.execute(
            'INSERT INTO organization (id, name, folded, created_at) VALUES (77, ?, ?, 0)', ('Neuve', 'neuve')
        )
        work.database.execute('UPDATE deal SET organization_id = 77 WHERE id = ?', (deal_id,))
    dialog = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id, deal_id=deal_id)
    dialog.open_dialog()
    QTest.keyClick(dialog.fields.title.line, Qt.Key.Key_Return, CTRL)
    contact = desk.deals.details(deal_id).contact
    assert (contact.email, contact.phone, contact.organization_id) == ('ana@example.org', '06', None)
