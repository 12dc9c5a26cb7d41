"""The longest names of French institutions, in the narrow pane of the smallest window."""

import pytest
from building import Desk, euros
from contact_seat import ContactSeat
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.domain.search import RecordType
from salesdesk.ui.contacts.contacts_body import COMPANIES
from salesdesk.ui.contacts.detail.beside import Beside
from salesdesk.ui.contacts.detail.card_head import DetailLine
from salesdesk.ui.contacts.detail.company_card import CompanyCard
from salesdesk.ui.contacts.detail.rows import FactRow
from salesdesk.ui.contacts.table.row_texts import short_amount
from salesdesk.ui.widgets.text.label import Label

TOWNS = 'Communauté d’agglomération de Saint-Quentin-en-Yvelines et de Saint-Rémy-lès-Chevreuse'
MAIL = Point(PointKind.EMAIL, 'services.techniques@communaute-agglomeration-saint-quentin.example')
WORK = 'Responsable technique'


@pytest.fixture
def narrow(contacts: ContactSeat) -> ContactSeat:
    contacts.seat.window.resize(1180, 720)
    return contacts


def line_of(contacts: ContactSeat, people: PeopleController, company: str) -> DetailLine:
    return contacts.open(people.create_person(PersonForm('Anne Roy', company, WORK))).head.line


def test_no_address_pushes_the_card_out_of_its_pane(narrow: ContactSeat, people: PeopleController) -> None:
    site = 'https://www.communaute-agglomeration.example/services-techniques'
    narrow.page.open_company(people.create_company(CompanyForm(TOWNS, site, points=(MAIL,))))
    card = narrow.page.body.pane.card
    assert isinstance(card, CompanyCard)
    assert card.minimumSizeHint().width() <= narrow.page.body.pane.width()


def test_beside_a_long_company_the_work_is_still_read(narrow: ContactSeat, people: PeopleController) -> None:
    line = line_of(narrow, people, TOWNS)
    assert line.link is not None
    assert (line.detail.toolTip(), line.comma.isVisible()) == ('', False)
    assert line.link.geometry().top() >= line.detail.geometry().bottom()


def test_short_ones_share_a_line(narrow: ContactSeat, people: PeopleController) -> None:
    line = line_of(narrow, people, 'Roy')
    assert line.link is not None
    assert line.comma.isVisible()
    assert line.link.geometry().top() < line.detail.geometry().bottom()


def test_a_sum_too_long_for_its_column_is_said_shorter(narrow: ContactSeat, desk: Desk) -> None:
    desk.put(organization=TOWNS, amount=euros(911_369_601))
    narrow.page.body.show_tab(COMPANIES)
    model = narrow.page.body.sheet.model
    rows = [model.row(number) for number in range(model.rowCount())]
    assert short_amount(next(row for row in rows if row.name == TOWNS)) == '911,4\u00a0M€'


def test_a_phone_is_never_cut_for_its_label(qtbot: QtBot, narrow: ContactSeat, people: PeopleController) -> None:
    phone = Point(PointKind.PHONE, '+33 6 12 48 77 03', 'mobile professionnel')
    card = narrow.open(people.create_person(PersonForm('Anne Roy', points=(phone,))))
    row = next(row for row in card.findChildren(FactRow) if row.findChildren(Beside))
    qtbot.waitUntil(lambda: [label.toolTip() for label in row.findChildren(Label)] == ['', ''])


def test_two_records_stand_in_the_same_columns(narrow: ContactSeat, people: PeopleController) -> None:
    ids = [
        people.create_person(PersonForm(name, company)) for name, company in (('Anne Roy', TOWNS), ('A. Roy', 'Roy'))
    ]
    dialog = narrow.page.twins.compare_two(RecordType.CONTACT, *ids)
    assert dialog is not None
    lefts = {tuple(pick.mapTo(dialog, QPoint()).x() for pick in row.picks) for row in dialog.rows if row.picks}
    heads = [label for label in dialog.findChildren(Label) if 'fiche créée' in label.text()]
    assert lefts == {tuple(head.mapTo(dialog, QPoint()).x() for head in heads)}
