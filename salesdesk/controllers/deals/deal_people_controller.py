"""The people of a deal: who takes part, in which role, and how they stand to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from salesdesk.controllers.deals.edits import contact_id_of
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.contact import Contact, DealPerson, Stance
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import PERSON, DealEvent, EventKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.deals.deal_people import read_deal_people
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PersonOfDeal:
    """A person as the panel lists her; role is free text, stance None while it is open."""

    contact: Contact
    role: str
    stance: Stance | None
    is_main: bool


class DealPeopleController:
    """Add, change, remove, make the main contact: each one action, one undo step. NotFound if one of them is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[PersonOfDeal]:
        """The main contact first, also if nothing was said about her role; then the others by name."""
        work = self._workspace.reading()
        main = work.get(Deal, deal_id).contact_id
        people = {person.contact_id: person for person in read_deal_people(self._workspace.database, deal_id)}
        if main is not None:
            people = {main: people.pop(main, DealPerson(deal_id, main)), **people}
        found = [PersonOfDeal(work.get(Contact, id_), one.role, one.stance, id_ == main) for id_, one in people.items()]
        return [person for person in found if person.contact.deleted_at is None]

    def add(self, deal_id: int, name: str, role: str = '', stance: Stance | None = None) -> int:
        """Somebody by name: found in the deal's organisation, or made there. Returns her id; FieldInvalid for no name.

        Who takes part already gets this role and stance.
        """
        if not name.strip():
            raise FieldInvalid('person', 'empty')
        with self._acting('add_person', deal_id, name.strip()) as (work, deal):
            contact_id = contact_id_of(work, name, deal.organization_id)
            assert contact_id is not None
            _put(work, DealPerson(deal_id, contact_id, role.strip(), stance))
        return contact_id

    def put(self, deal_id: int, contact_id: int, role: str = '', stance: Stance | None = None) -> None:
        """A known person in that role: added, or changed if she takes part already."""
        known = any(person.contact.id == contact_id for person in self.of_deal(deal_id))
        key = 'edit_person' if known else 'add_person'
        with self._acting(key, deal_id, self._name(contact_id)) as (work, _deal):
            _put(work, DealPerson(deal_id, contact_id, role.strip(), stance))

    def make_main(self, deal_id: int, contact_id: int) -> None:
        """She is the one to talk to; who was it until now still takes part."""
        with self._acting('main_contact', deal_id, self._name(contact_id)) as (work, deal):
            for one in filter(None, (deal.contact_id, contact_id)):
                work.save(work.find(DealPerson, deal_id, one) or DealPerson(deal_id, one))
            work.save(replace(deal, contact_id=contact_id))

    def remove(self, deal_id: int, contact_id: int) -> None:
        """She takes part no more; a main contact leaves the deal without one. The person herself stays."""
        with self._acting('remove_person', deal_id, self._name(contact_id)) as (work, deal):
            _log(work, deal_id, contact_id, '')
            work.forget_link('deal_person', deal_id=deal_id, contact_id=contact_id)
            if deal.contact_id == contact_id:
                work.save(replace(deal, contact_id=None))

    def _name(self, contact_id: int) -> str:
        return self._workspace.reading().get(Contact, contact_id).name

    @contextmanager
    def _acting(self, key: str, deal_id: int, name: str) -> Iterator[tuple[UnitOfWork, Deal]]:
        title = self._workspace.reading().get(Deal, deal_id).title
        with self._workspace.transaction(titled(key, title=title, name=name)) as work:
            yield work, work.get(Deal, deal_id)


def _put(work: UnitOfWork, person: DealPerson) -> None:
    _log(work, person.deal_id, person.contact_id, person.logged)
    work.save(person)


def _log(work: UnitOfWork, deal_id: int, contact_id: int, after: str) -> None:
    """Into the change log, as the edit of a field: what was said of her before; '' while she took no part."""
    known = work.find(DealPerson, deal_id, contact_id)
    before = known.logged if known is not None else ''
    if before != after:
        detail = {f'{PERSON}{contact_id}': before}
        work.record_event(DealEvent(deal_id, work.now, EventKind.EDITED, detail=detail))
