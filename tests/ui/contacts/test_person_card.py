"""All of a person beside the table, and what one can do from there."""

import pytest
from building import Desk
from contact_seat import ContactSeat
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm
from salesdesk.ui.contacts.detail.avatar import initials
from salesdesk.ui.contacts.detail.company_card import CompanyCard, PersonRow
from salesdesk.ui.contacts.detail.deal_row import DealRow
from salesdesk.ui.contacts.detail.reaching import Reaching
from salesdesk.ui.contacts.detail.rows import FactRow
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.widgets.floating.menu import Menu


@pytest.fixture
def opened(contacts: ContactSeat) -> list[str]:
    """The addresses handed to the system."""
    urls: list[str] = []

    def take(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    contacts.page.reaching = Reaching(contacts.seat.office.desk, contacts.page, take)
    return urls


def test_a_call_dials_the_bare_number(contacts: ContactSeat, opened: list[str]) -> None:
    contacts.open(contacts.helene).call.click()
    assert opened == ['tel:0612487703']


def test_who_does_not_want_it_is_asked_about_first(contacts: ContactSeat, opened: list[str]) -> None:
    card = contacts.open(contacts.luc)
    card.write.click()
    assert (opened, card.question.isVisible()) == ([], True)
    card.question.button.click()
    assert opened == ['mailto:luc@aubry.example']


def test_without_a_phone_there_is_no_call(contacts: ContactSeat) -> None:
    assert not contacts.open(contacts.luc).call.isEnabled()


def test_planning_goes_to_her_one_open_deal(contacts: ContactSeat) -> None:
    contacts.open(contacts.helene).plan.click()
    assert contacts.one(PlanPopover)


def test_who_has_no_deal_is_offered_one(contacts: ContactSeat) -> None:
    contacts.open(contacts.luc).plan.click()
    menu = contacts.one(Menu)
    menu.actions()[0].trigger()
    menu.close()
    people = contacts.one(DealFormDialog).fields.people
    assert (people.contact.text(), people.organization.text()) == ('Luc Aubry', 'Maison Aubry')


def test_a_deal_opens_from_there(contacts: ContactSeat, qtbot: QtBot) -> None:
    contacts.open(contacts.helene)
    with qtbot.waitSignal(contacts.page.deal_asked):
        contacts.one(DealRow).click()


def test_a_number_is_copied(contacts: ContactSeat) -> None:
    row = contacts.open(contacts.helene).findChildren(FactRow)[0]
    row.copy.click()
    assert QApplication.clipboard().text() == '06 12 48 77 03'


def test_her_company_leads_on_and_back(contacts: ContactSeat, people: PeopleController) -> None:
    contacts.page.open_company(people.person(contacts.helene).contact.organization_id or 0)
    card = contacts.page.body.pane.card
    assert isinstance(card, CompanyCard)
    card.findChildren(PersonRow)[0].click()
    assert contacts.card().details.contact.id == contacts.helene


def test_the_pane_follows_what_is_changed(contacts: ContactSeat, people: PeopleController, desk: Desk) -> None:
    id_ = people.create_company(CompanyForm('Plastiques du Layon'))
    contacts.page.open_company(id_)
    people.edit_company(id_, CompanyForm('Plastiques', sector='Industrie'))
    card = contacts.page.body.pane.card
    assert card is not None
    assert card.accessibleName() == 'Plastiques'


@pytest.mark.parametrize(
    ('name', 'letters'), [('Hélène Marchais', 'HM'), ('Anne Le Bihan', 'AB'), ('Luc', 'L'), ('', ''), ('« » Éva', 'É')]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
