"""The kinds of record that a seller shapes her program with: fields and views of her own."""

import json

from salesdesk.domain.custom_field import CustomField, CustomValue, Entity, FieldKind
from salesdesk.domain.views.saved_view import SavedView
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import maybe_instant, maybe_ms


def _field_to_row(f: CustomField) -> Values:
    choices = json.dumps(f.choices, ensure_ascii=False) if f.choices else ''
    return f.id, str(f.entity), f.name, str(f.kind), choices, f.position, maybe_ms(f.archived_at)


def _field_from_row(row: Values) -> CustomField:
    id_, entity, name, kind, choices, position, archived_at = row
    offered = tuple(str(choice) for choice in json.loads(choices)) if choices else ()
    return CustomField(id_, Entity(entity), name, FieldKind(kind), offered, position, maybe_instant(archived_at))


def _value_to_row(v: CustomValue) -> Values:
    return v.field_id, v.record_id, v.value


def _value_from_row(row: Values) -> CustomValue:
    return CustomValue(*row)


def _view_to_row(v: SavedView) -> Values:
    return v.id, v.name, v.position, v.definition, maybe_ms(v.deleted_at)


def _view_from_row(row: Values) -> SavedView:
    id_, name, position, definition, deleted_at = row
    return SavedView(id_, name, position, definition, maybe_instant(deleted_at))


CUSTOM_FIELD = RecordKind(
    'custom_field', 'id entity name kind choices position archived_at', _field_to_row, _field_from_row
)
CUSTOM_VALUE = RecordKind('custom_value', 'field_id record_id value', _value_to_row, _value_from_row, key_size=2)
SAVED_VIEW = RecordKind('saved_view', 'id name position definition deleted_at', _view_to_row, _view_from_row)
