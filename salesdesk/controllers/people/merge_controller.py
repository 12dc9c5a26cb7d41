"""Two records of one person or one company become one: field by field, everything re-pointed, one undo step."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from salesdesk.controllers.people.people_forms import Point, points_of_company, points_of_person
from salesdesk.controllers.people.point_edits import with_first_points, write_points
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.contact import Contact, DealPerson, Organization
from salesdesk.domain.custom_field import CustomValue
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.people.merging import (
    ids_that_refer,
    keep_apart,
    read_own_values,
    read_roles,
)
from salesdesk.storage.people.people_details import read_points
from salesdesk.storage.unit_of_work import UnitOfWork

Someone = TypeVar('Someone', Contact, Organization)

# Never taken from the record that goes.
FIXED = {'id', 'created_at', 'deleted_at', 'merged_into'}


class MergeController:
    """Merging keeps one record; the other goes to the trash and remembers which one took its place."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def merge_people(self, kept_id: int, gone_id: int, chosen: Mapping[str, Any], points: Sequence[Point]) -> None:
        """chosen: values of fields by name, where they are not those of the kept one; points: all that stay."""
        with self._workspace.transaction(titled('merge_contacts', name=self._name(Contact, kept_id))) as work:
            kept, gone = work.get(Contact, kept_id), work.get(Contact, gone_id)
            contact, rest = with_first_points(_filled(kept, gone, chosen), points)
            self._replace(work, contact, gone)
            write_points(work, 'contact', kept_id, rest)
            _join_roles(work, kept_id, gone_id)

    def merge_companies(self, kept_id: int, gone_id: int, chosen: Mapping[str, Any], points: Sequence[Point]) -> None:
        """The same for companies."""
        with self._workspace.transaction(titled('merge_organizations', name=self._name(Organization, kept_id))) as work:
            kept, gone = work.get(Organization, kept_id), work.get(Organization, gone_id)
            self._replace(work, _filled(kept, gone, chosen), gone)
            write_points(work, 'organization', kept_id, points)

    def all_points(self, owner: str, *ids: int) -> tuple[Point, ...]:
        """The ways to reach all of these, each once: what a merge proposes to keep. owner: contact or organization."""
        found: dict[tuple[str, str], Point] = {}
        for id_ in ids:
            for point in self._points(owner, id_):
                found.setdefault((point.kind, ''.join(point.value.split()).casefold()), point)
        return tuple(found.values())

    def keep_apart(self, one_id: int, other_id: int) -> None:
        """They look alike and are not the same: she is not asked again."""
        with self._workspace.transaction(titled('keep_apart')) as work:
            keep_apart(work.database, one_id, other_id)

    def _points(self, owner: str, id_: int) -> tuple[Point, ...]:
        further = read_points(self._workspace.database, owner, id_)
        if owner == 'organization':
            return points_of_company(further)
        return points_of_person(self._workspace.reading().get(Contact, id_), further)

    def _name(self, kind: type[Someone], id_: int) -> str:
        return self._workspace.reading().get(kind, id_).name

    def _replace(self, work: UnitOfWork, kept: Contact | Organization, gone: Contact | Organization) -> None:
        work.save(kept)
        work.save(replace(gone, deleted_at=work.now, merged_into=kept.id))
        for kind, column, ids in ids_that_refer(work.database, KINDS[type(kept)].table_name, gone.id):
            for id_ in ids:
                work.save(replace(work.get(kind, id_), **{column: kept.id}))
        for value in read_own_values(work.database, gone.id):
            known = work.find(CustomValue, value.field_id, kept.id)
            if known is None or not known.value:
                work.save(replace(value, record_id=kept.id))


def _filled(kept: Someone, gone: Someone, chosen: Mapping[str, Any]) -> Someone:
    """What the kept record lacks it takes from the other, unless she chose otherwise."""
    names = [field.name for field in fields(kept) if field.name not in FIXED]
    lacking = {name: getattr(gone, name) for name in names if getattr(kept, name) in {'', None, False}}
    return replace(kept, **(lacking | {name: value for name, value in chosen.items() if name in names}))


def _join_roles(work: UnitOfWork, kept_id: int, gone_id: int) -> None:
    """In a deal that both take part in, her role there stays; the other's is taken over where she has none."""
    for role in read_roles(work.database, gone_id):
        own = work.find(DealPerson, role.deal_id, kept_id)
        if own is None or not (own.role or own.stance):
            work.save(replace(role, contact_id=kept_id))
        work.forget_link('deal_person', deal_id=role.deal_id, contact_id=gone_id)
