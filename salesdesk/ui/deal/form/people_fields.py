"""Organisation and main contact: known ones are proposed, and what is known of a contact is filled in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.deals.contact_finder import ContactFinder, KnownContact
from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.typed_records import says_enough, typed_company, typed_person
from salesdesk.domain.contact import PointKind
from salesdesk.domain.folding import fold
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.near.near_matches import NearMatches
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.controllers.people.duplicates_controller import NearMatch

NOBODY = KnownContact('', '', '', '')


class PeopleFields(QObject):
    """Fields for a form to place. The row of e-mail and phone shows once there is a contact."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._finder = ContactFinder(workplace.workspace)
        self._had = NOBODY
        self._filled_in = NOBODY
        self.organization = SuggestField(_('Organisation'), self._organizations)
        self.contact = SuggestField(_('Main contact'), self._contacts)
        self.email = LineField(_('E-mail address'))
        self.phone = LineField(_('Phone'))
        self.address_row = AddressRow(self.email, self.phone)
        self.near_companies = NearMatches(self._companies_near, self._is_behind)
        self.near_people = NearMatches(self._people_near, self._is_behind)
        self.near_companies.used.connect(self._use_company)
        self.near_people.used.connect(self._use_person)
        self.organization.edited.connect(lambda _text: self.near_companies.look_soon())
        for typed in (self.contact, self.email, self.phone):
            typed.edited.connect(lambda _text: self.near_people.look_soon())
        self.contact.picked.connect(self._picked)
        self.organization.picked.connect(lambda _offer: self._picked_company())
        for field in (self.contact, self.organization):
            field.line.editingFinished.connect(self.recognise)
        self._show_address()

    def fill(self, details: DealDetails) -> None:
        """The deal's own contact is the one that is meant as long as name and organisation stay."""
        organization = details.organization.name if details.organization else ''
        self.organization.set_text(organization)
        if details.contact is not None:
            known = details.contact
            self._had = KnownContact(known.name, organization, known.email, known.phone)
            self.contact.set_text(known.name)
            self._fill_in(self._had)
        self._show_address()

    # Only when a field is left: a row that came and went with each letter would move the form about.
    def recognise(self) -> None:
        """Fills in the address of a contact she named, unless she has typed another one already."""
        if self._untouched():
            self._fill_in(self._meant() or NOBODY)
        self._show_address()

    def address(self) -> tuple[str | None, str | None]:
        """E-mail and phone, None for both where there is no contact."""
        return (self.email.text(), self.phone.text()) if self.contact.text() else (None, None)

    def typed(self) -> tuple[str, ...]:
        return tuple(field.text() for field in (self.organization, self.contact, self.email, self.phone))

    def _is_behind(self) -> bool:
        return self._workplace.duplicates.is_behind()

    def _people_near(self) -> 'Sequence[NearMatch]':
        """Those like the one she names; one of that very name and company would be meant anyway."""
        record = typed_person(PersonForm(
            self.contact.text(), self.organization.text(), points=(
                Point(PointKind.EMAIL, self.email.text()), Point(PointKind.PHONE, self.phone.text()),
            ),
        ))  # fmt: skip
        if not says_enough(record) or self._meant() is not None:
            return ()
        return self._workplace.duplicates.near_people(record)

    def _companies_near(self) -> 'Sequence[NearMatch]':
        record = typed_company(CompanyForm(self.organization.text()))
        found = self._workplace.duplicates.near_companies(record) if says_enough(record) else ()
        known = any(fold(match.identity.name) == fold(record.name) for match in found)
        return () if known else found

    def _use_person(self, match: 'NearMatch') -> None:
        one = match.identity
        self.contact.set_text(one.name)
        self.organization.set_text(one.organization or self.organization.text())
        self.near_people.forget()
        self.near_companies.forget()
        self._fill_in(self._meant() or NOBODY)
        self._show_address()

    def _use_company(self, match: 'NearMatch') -> None:
        self.organization.set_text(match.identity.name)
        self.near_companies.forget()
        self.recognise()

    def _organizations(self, typed: str) -> list[Offer]:
        return [Offer(name) for name in self._workplace.deals.organizations_like(typed)]

    def _contacts(self, typed: str) -> list[Offer]:
        """Those of the organisation; of all, with theirs beside them, while none is named."""
        organization = self.organization.text()
        found = self._finder.like(typed, organization)
        return [Offer(known.name, _detail(known, organization), key=known) for known in found]

    def _picked(self, offer: Offer) -> None:
        # A person taken from all of them tells where she works; a company already named is left alone.
        self.near_people.forget()
        if isinstance(offer.key, KnownContact) and not self.organization.text():
            self.organization.set_text(offer.key.organization)
        self.recognise()

    def _picked_company(self) -> None:
        self.near_companies.forget()
        self.recognise()

    def _meant(self) -> KnownContact | None:
        name, organization = self.contact.text(), self.organization.text()
        # Her record may be kept without that organisation: looked up by name she would seem a stranger.
        if (fold(name), fold(organization)) == (fold(self._had.name), fold(self._had.organization)):
            return self._had
        return self._finder.named(name, organization)

    def _untouched(self) -> bool:
        """Whether e-mail and phone are as they were filled in."""
        return (self.email.text(), self.phone.text()) == (self._filled_in.email, self._filled_in.phone)

    def _fill_in(self, known: KnownContact) -> None:
        self._filled_in = known
        self.email.set_text(known.email)
        self.phone.set_text(known.phone)

    def _show_address(self) -> None:
        self.address_row.setVisible(bool(self.contact.text()))


class AddressRow(QWidget):
    """An e-mail address is longer than a number."""

    def __init__(self, email: LineField, phone: LineField) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(email, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(phone, 2, Qt.AlignmentFlag.AlignTop)


def _detail(known: KnownContact, organization: str) -> str:
    """What tells namesakes apart: the organisation, and within one their address."""
    return known.email or known.phone if organization else known.organization
