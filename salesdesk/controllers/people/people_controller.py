"""People and companies as the seller keeps them: listed, made, edited."""

from dataclasses import dataclass, replace
from datetime import datetime

from salesdesk.controllers.deals.edits import organization_id_of
from salesdesk.controllers.own_fields_controller import write_values
from salesdesk.controllers.people.people_forms import (
    CompanyForm,
    PersonForm,
    Point,
    points_of_company,
    points_of_person,
)
from salesdesk.controllers.people.point_edits import tidied, with_first_points, write_points
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.activity import Activity
from salesdesk.domain.contact import Contact, ContactPoint, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.folding import fold
from salesdesk.domain.views.people_list import OrganizationRow, PeopleFilter, PeopleSort, PersonRow
from salesdesk.storage.connection.database import Database
from salesdesk.storage.people.people_details import (
    count_exchanges,
    customer_since,
    read_deals_of,
    read_exchanges,
    read_people_of,
    read_points,
    read_sources,
)
from salesdesk.storage.people.people_lists import count_companies, count_people, read_companies, read_people
from salesdesk.storage.unit_of_work import UnitOfWork

NAME_LIMIT = 200
EXCHANGES = 12


@dataclass(frozen=True)
class PersonDetails:
    """A person with all that belongs to her.

    exchanged: how often, and since when; customer_since: when the first deal was won.
    """

    contact: Contact
    organization: Organization | None
    points: tuple[Point, ...]
    further: list[ContactPoint]
    deals: list[Deal]
    exchanges: list[tuple[datetime, Activity | Note]]
    exchanged: tuple[int, datetime | None]
    customer_since: datetime | None


@dataclass(frozen=True)
class CompanyDetails:
    """A company with all that belongs to it."""

    organization: Organization
    points: tuple[Point, ...]
    further: list[ContactPoint]
    people: list[Contact]
    deals: list[Deal]
    exchanges: list[tuple[datetime, Activity | Note]]
    exchanged: tuple[int, datetime | None]
    customer_since: datetime | None


class PeopleController:
    """Each change is one undo step. FieldInvalid for a form that cannot be kept, NotFound for who is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def people(
        self, wanted: PeopleFilter, sort: PeopleSort, *, descending: bool = False, offset: int = 0, limit: int = 200
    ) -> list[PersonRow]:
        database = self._read(wanted)
        return read_people(database, wanted, sort, descending=descending, offset=offset, limit=limit)

    def companies(
        self, wanted: PeopleFilter, sort: PeopleSort, *, descending: bool = False, offset: int = 0, limit: int = 200
    ) -> list[OrganizationRow]:
        database = self._read(wanted)
        return read_companies(database, wanted, sort, descending=descending, offset=offset, limit=limit)

    def count_people(self, wanted: PeopleFilter) -> int:
        return count_people(self._read(wanted), wanted)

    def count_companies(self, wanted: PeopleFilter) -> int:
        return count_companies(self._read(wanted), wanted)

    def person(self, contact_id: int) -> PersonDetails:
        """All of a person."""
        database, work = self._workspace.database, self._workspace.reading()
        contact = work.get(Contact, contact_id)
        further = read_points(database, 'contact', contact_id)
        return PersonDetails(
            contact,
            work.find(Organization, contact.organization_id) if contact.organization_id else None,
            points_of_person(contact, further),
            further,
            read_deals_of(database, 'contact', contact_id),
            read_exchanges(database, 'contact', contact_id, EXCHANGES),
            count_exchanges(database, 'contact', contact_id),
            customer_since(database, 'contact', contact_id),
        )

    def company(self, organization_id: int) -> CompanyDetails:
        """All of a company."""
        database, work = self._workspace.database, self._workspace.reading()
        further = read_points(database, 'organization', organization_id)
        return CompanyDetails(
            work.get(Organization, organization_id),
            points_of_company(further),
            further,
            read_people_of(database, organization_id),
            read_deals_of(database, 'organization', organization_id),
            read_exchanges(database, 'organization', organization_id, EXCHANGES),
            count_exchanges(database, 'organization', organization_id),
            customer_since(database, 'organization', organization_id),
        )

    def create_person(self, form: PersonForm) -> int:
        """A new person, whoever bears the name already: look for near matches before; returns the id."""
        with self._workspace.transaction(titled('create_contact', name=_checked(form.name))) as work:
            contact = Contact(work.new_id(), form.name.strip(), work.now)
            self._write_person(work, contact, form)
        return contact.id

    def edit_person(self, contact_id: int, form: PersonForm) -> None:
        """The person as the form says; what it leaves empty is emptied."""
        with self._workspace.transaction(titled('edit_contact', name=_checked(form.name))) as work:
            self._write_person(work, work.get(Contact, contact_id), form)

    def create_company(self, form: CompanyForm) -> int:
        with self._workspace.transaction(titled('create_organization', name=_checked(form.name))) as work:
            organization = Organization(work.new_id(), form.name.strip(), work.now)
            self._write_company(work, organization, form)
        return organization.id

    def edit_company(self, organization_id: int, form: CompanyForm) -> None:
        with self._workspace.transaction(titled('edit_organization', name=_checked(form.name))) as work:
            self._write_company(work, work.get(Organization, organization_id), form)

    def sources_like(self, typed: str = '', limit: int = 50) -> list[str]:
        """Where people and companies come from, the most frequent first."""
        wanted = fold(typed.strip())
        return [source for source in read_sources(self._workspace.database) if wanted in fold(source)][:limit]

    def _read(self, wanted: PeopleFilter) -> Database:
        """Words are looked for in the index: what has changed since is read into it first."""
        if wanted.text:
            search_of(self._workspace).read_new()
        return self._workspace.database

    def _write_person(self, work: UnitOfWork, contact: Contact, form: PersonForm) -> None:
        contact, rest = with_first_points(contact, form.points)
        company_id = organization_id_of(work, form.organization, had_id=contact.organization_id)
        work.save(replace(
            contact, name=form.name.strip(), organization_id=company_id,
            job_title=form.job_title.strip(), source=form.source.strip(), language=form.language,
            birthday=form.birthday, do_not_contact=form.do_not_contact, note=form.note.strip(),
        ))  # fmt: skip
        write_points(work, 'contact', contact.id, rest)
        write_values(work, contact.id, form.own_fields)

    def _write_company(self, work: UnitOfWork, organization: Organization, form: CompanyForm) -> None:
        work.save(replace(
            organization, name=form.name.strip(), website=form.website.strip(), size=form.size.strip(),
            sector=form.sector.strip(), source=form.source.strip(), do_not_contact=form.do_not_contact,
            note=form.note.strip(),
        ))  # fmt: skip
        write_points(work, 'organization', organization.id, tidied(form.points))
        write_values(work, organization.id, form.own_fields)


def _checked(name: str) -> str:
    """A name that can be kept."""
    stripped = name.strip()
    if not stripped:
        raise FieldInvalid('name', 'empty')
    if len(stripped) > NAME_LIMIT:
        raise FieldInvalid('person', 'too_long')
    return stripped
