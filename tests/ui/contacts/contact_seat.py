"""The page of contacts before two people."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from seat import Seat

from salesdesk.controllers.people.people_forms import PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.ui.contacts.contacts_page import ContactsPage
from salesdesk.ui.contacts.detail.person_card import PersonCard

W = TypeVar('W', bound=QWidget)
PHONE, EMAIL = PointKind.PHONE, PointKind.EMAIL
HELENE = PersonForm(
    'Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante',
    (Point(PHONE, '06 12 48 77 03', 'mobile'), Point(EMAIL, 'h.marchais@lefevre.example')), 'Salon',
)  # fmt: skip
LUC = PersonForm('Luc Aubry', 'Maison Aubry', points=(Point(EMAIL, 'luc@aubry.example'),), do_not_contact=True)


class ContactSeat:
    """What she sees there."""

    def __init__(self, seat: Seat, helene: int, luc: int) -> None:
        self.seat = seat
        self.helene, self.luc = helene, luc
        page = seat.window.show_page('contacts')
        assert isinstance(page, ContactsPage)
        self.page = page

    def names(self) -> list[str]:
        model = self.page.body.sheet.model
        return [model.row(number).name for number in range(model.rowCount())]

    def footer(self) -> str:
        return self.page.body.sheet.footer.text()

    def card(self) -> PersonCard:
        card = self.page.body.pane.card
        assert isinstance(card, PersonCard)
        return card

    def open(self, contact_id: int) -> PersonCard:
        self.page.open_person(contact_id)
        return self.card()

    def one(self, kind: type[W]) -> W:
        return self.seat.one(kind)
