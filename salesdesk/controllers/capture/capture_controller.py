"""Quick capture: one line becomes a deal, its organisation found before a new one is made."""

from dataclasses import dataclass

from salesdesk.controllers.capture.resemblance import Resemblance, resemblance_of
from salesdesk.controllers.deals.deal_controller import DealController
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.people.duplicates_controller import DuplicatesController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.known_names import StoredNames
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.capture.captured import Captured
from salesdesk.domain.capture.line import read_line
from salesdesk.domain.contact import Contact, Organization, PointKind
from salesdesk.i18n.spoken_words import SpokenWords
from salesdesk.matching.record import Record
from salesdesk.storage.deals.deal_details import find_contact

# From here on a name is near enough to ask before another company is made.
NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose deal it will be. contact '' for nobody; contact_id None for a new person, organization_id the same."""

    organization: str = ''
    organization_id: int | None = None
    contact: str = ''
    contact_id: int | None = None


class CaptureController:
    """Reads lines against the names of the base, and makes the deal in one action."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferencesController,
        deals: DealController,
        duplicates: DuplicatesController,
        search: SearchController,
    ) -> None:
        self._workspace = workspace
        self._search = search
        self._preferences = preferences
        self._deals = deals
        self._duplicates = duplicates
        self._names = StoredNames(workspace)
        self._resemblances: dict[tuple[str, int | None], Resemblance | None] = {}

    def begin(self) -> None:
        """A new line: what was remembered of the base may have changed."""
        self._search.read_new()
        self._names = StoredNames(self._workspace)
        self._resemblances = {}

    def read(self, line: str) -> Captured:
        preferences = self._preferences.preferences
        day_first = preferences.language == 'fr'
        return read_line(
            line, self._workspace.clock.today(), preferences.currency, spoken=SpokenWords(day_first),
            known=self._names, day_first=day_first,
        )  # fmt: skip

    def owners(self, captured: Captured) -> Owners:
        """The organisation and the person a line names; she brings her company with her."""
        named, person = captured.organization, self._person(captured)
        contact = (person.name, person.id) if person else (captured.email or captured.phone, None)
        if named is None and person is not None and person.organization_id is not None:
            company = self._workspace.reading().get(Organization, person.organization_id)
            return Owners(company.name, company.id, *contact)
        if named is None:
            return Owners('', None, *contact)
        known = named.known
        return Owners(known.name if known else named.text, known.id if known else None, *contact)

    def resemblance(self, captured: Captured) -> Resemblance | None:
        """The organisation that the one in the line is, or may be; None where it is a new one beyond doubt."""
        named = captured.organization
        if named is None:
            return None
        key = (named.text, named.known.id if named.known else None)
        if key not in self._resemblances:
            self._resemblances[key] = self._resemblance(*key)
        return self._resemblances[key]

    def create(self, pipeline_id: int, captured: Captured, owners: Owners, *, as_another: bool = False) -> int:
        """The deal, on top of the first stage; as_another: a new organisation even where one bears that name.

        FieldInvalid without a title.
        """
        return self._deals.create(pipeline_id, None, self.form(captured, owners, as_another=as_another))

    def form(self, captured: Captured, owners: Owners, *, as_another: bool = False) -> DealForm:
        """What the line says, as a form would."""
        known = self._workspace.reading().find(Contact, owners.contact_id) if owners.contact_id else None
        email, more_email = _first_or_further(captured.email, known.email if known else '', PointKind.EMAIL)
        phone, more_phone = _first_or_further(captured.phone, known.phone if known else '', PointKind.PHONE)
        return DealForm(
            captured.title, owners.organization, owners.contact, email, phone, captured.amount,
            tags=captured.tags, next_action=captured.action, contact_id=owners.contact_id,
            organization_id=None if as_another else owners.organization_id, is_new_organization=as_another,
            further=(*more_email, *more_phone),
        )  # fmt: skip

    def _person(self, captured: Captured) -> Contact | None:
        """The one named, or the one whose e-mail or phone stands in the line."""
        named, company = captured.contact, captured.organization
        if named is not None and named.known is not None:
            # Of namesakes, the one who works there is meant.
            company_id = company.known.id if company and company.known else None
            colleague = find_contact(self._workspace.database, named.known.name, company_id)
            return colleague or self._workspace.reading().find(Contact, named.known.id)
        if not captured.email and not captured.phone:
            return None
        reached = Record('person', '', emails=_all_of(captured.email), phones=_all_of(captured.phone))
        near = self._duplicates.near_people(reached, 1)
        return self._workspace.reading().find(Contact, near[0].identity.id) if near else None

    def _resemblance(self, text: str, known_id: int | None) -> Resemblance | None:
        if known_id is not None:
            return resemblance_of(self._workspace, known_id)
        near = self._duplicates.near_companies(Record('company', text), 1)
        return resemblance_of(self._workspace, near[0].identity.id) if near and near[0].score >= NEAR else None


def _first_or_further(typed: str, known: str, kind: PointKind) -> tuple[str | None, tuple[tuple[PointKind, str], ...]]:
    """The first e-mail or phone of somebody who had none, else one more: what she has is not written over."""
    if not typed or typed == known:
        return None, ()
    return (None, ((kind, typed),)) if known else (typed, ())


def _all_of(value: str) -> tuple[str, ...]:
    return (value,) if value else ()
