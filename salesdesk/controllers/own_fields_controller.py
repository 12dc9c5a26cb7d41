"""The seller's own fields on deals, people and companies: made, renamed, ordered, put away, filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.custom_field import NAME_LIMIT, CustomField, CustomValue, Entity, FieldKind, is_canonical
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.folding import fold
from salesdesk.storage.own_fields import count_used, read_fields, read_values, read_values_of, used_values
from salesdesk.storage.unit_of_work import UnitOfWork

WITH_CHOICES = (FieldKind.CHOICE, FieldKind.CHOICES)


class OwnFieldsController:
    """Each change is one action, one undo step. A field put away keeps what records said in it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def fields(self, entity: Entity, *, archived: bool = False) -> list[CustomField]:
        """Those in use, or those put away, in the seller's order."""
        found = (field for field in read_fields(self._workspace.database) if field.entity is entity)
        return [field for field in found if (field.archived_at is not None) is archived]

    def field(self, field_id: int) -> CustomField:
        return self._workspace.reading().get(CustomField, field_id)

    def count_used(self, field_id: int) -> int:
        """How many records say something in it."""
        return count_used(self._workspace.database, field_id)

    def add(self, entity: Entity, name: str, kind: FieldKind, choices: Sequence[str] = ()) -> int:
        """A new field behind the others; returns its id. FieldInvalid for a name that is empty, long or taken."""
        shown = self._checked(entity, name)
        offered = _choices(kind, choices)
        position = 1 + max((field.position for field in read_fields(self._workspace.database)), default=0)
        with self._workspace.transaction(titled('add_field', name=shown)) as work:
            field = CustomField(work.new_id(), entity, shown, kind, offered, position)
            work.save(field)
        return field.id

    def edit(self, field_id: int, name: str, choices: Sequence[str] = ()) -> None:
        """Another name or other choices; the kind stays what it is, for the values' sake."""
        known = self.field(field_id)
        shown = self._checked(known.entity, name, besides=field_id)
        with self._workspace.transaction(titled('edit_field', name=shown)) as work:
            work.save(replace(work.get(CustomField, field_id), name=shown, choices=_choices(known.kind, choices)))

    def move(self, field_id: int, place: int) -> None:
        """To another place among those of its kind of record, 0 the first."""
        known = self.field(field_id)
        others = [field for field in self.fields(known.entity) if field.id != field_id]
        others.insert(place, known)
        with self._workspace.transaction(titled('edit_field', name=known.name)) as work:
            for position, field in enumerate(others):
                work.save(replace(work.get(CustomField, field.id), position=position))

    def archive(self, field_id: int) -> None:
        """Out of forms, lists and gates; what records said in it is kept."""
        with self._workspace.transaction(titled('archive_field', name=self.field(field_id).name)) as work:
            field = work.get(CustomField, field_id)
            work.save(replace(field, archived_at=field.archived_at or work.now))

    def restore(self, field_id: int) -> None:
        with self._workspace.transaction(titled('restore_field', name=self.field(field_id).name)) as work:
            work.save(replace(work.get(CustomField, field_id), archived_at=None))

    def values(self, record_id: int) -> dict[int, str]:
        """By field, what a record says, as canonical text."""
        return read_values(self._workspace.database, record_id)

    def values_of(self, field_id: int, record_ids: Sequence[int]) -> dict[int, str]:
        return read_values_of(self._workspace.database, field_id, record_ids)

    def used_values(self, field_id: int, limit: int = 50) -> list[str]:
        return used_values(self._workspace.database, field_id, limit)

    def fill_deal(self, deal_id: int, values: Mapping[int, str]) -> None:
        """What a deal says in some of its own fields, in one action. FieldInvalid for a value its field cannot hold."""
        title = self._workspace.reading().get(Deal, deal_id).title
        with self._workspace.transaction(titled('edit_deal', title=title)) as work:
            write_values(work, deal_id, values)

    def _checked(self, entity: Entity, name: str, besides: int | None = None) -> str:
        shown = ' '.join(name.split())
        if not shown:
            raise FieldInvalid('name', 'empty')
        if len(shown) > NAME_LIMIT:
            raise FieldInvalid('name', 'too_long')
        others = (field for field in self.fields(entity) if field.id != besides)
        if any(fold(field.name) == fold(shown) for field in others):
            raise FieldInvalid('name', 'taken')
        return shown


def write_values(work: UnitOfWork, record_id: int, values: Mapping[int, str]) -> None:
    """Writes some of a record's own fields, inside the action of the caller."""
    for field_id, value in values.items():
        if not is_canonical(work.get(CustomField, field_id), value):
            raise FieldInvalid('own_field', 'unreadable')
        if value or work.find(CustomValue, field_id, record_id) is not None:
            work.save(CustomValue(field_id, record_id, value))


def _choices(kind: FieldKind, choices: Sequence[str]) -> tuple[str, ...]:
    """Each once, without blanks; a field that offers choices needs one."""
    if kind not in WITH_CHOICES:
        return ()
    offered = tuple(dict.fromkeys(' '.join(choice.split()) for choice in choices if choice.strip()))
    if not offered:
        raise FieldInvalid('choices', 'empty')
    return offered
