"""Kinds of record whose columns follow from the fields of their dataclass: same names, same order, a codec by type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, get_args

from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.summary_json import from_json, to_json
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import (
    maybe_day,
    maybe_day_text,
    maybe_instant,
    maybe_money,
    maybe_ms,
    money_columns,
)

T = TypeVar('T')


@dataclass(frozen=True, slots=True)
class Codec:
    """How a field becomes its columns and back; each column is named after the field by its pattern."""

    to_columns: Callable[[Any], Values]
    from_columns: Callable[..., Any]
    patterns: tuple[str, ...] = ('{}',)


def one_column(to_column: Callable[[Any], Any], from_column: Callable[[Any], Any]) -> Codec:
    return Codec(lambda value: (to_column(value),), from_column)


def _maybe(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)


_CODECS: dict[Any, Codec] = {
    int: one_column(lambda number: number, lambda number: number),
    str: one_column(lambda text: text, lambda text: text),
    bool: one_column(_maybe(int), _maybe(bool)),
    bytes: one_column(lambda data: data, bytes),
    datetime: one_column(maybe_ms, maybe_instant),
    date: one_column(maybe_day_text, maybe_day),
    Money: Codec(money_columns, maybe_money, ('{}', 'currency')),
    Wording: Codec(lambda name: (name.fr, name.en), Wording, ('{}_fr', '{}_en')),
    ContactSummary: one_column(
        lambda summary: to_json(summary) if summary else '', lambda text: from_json(text) if text else None
    ),
}
_NO_MORE: Mapping[Any, Codec] = {}


def _codec(annotation: Any, more: Mapping[Any, Codec]) -> Codec:
    """Of a type, or of one that may be missing: a missing word or summary is an empty text, all else is NULL."""
    if annotation in more:
        return more[annotation]
    kind = get_args(annotation)[0] if isinstance(annotation, UnionType) else annotation
    if issubclass(kind, StrEnum):
        return one_column(lambda word: str(word or ''), lambda text: kind(text) if text else None)
    return _CODECS[kind]


def plain_kind(
    table_name: str, record: type[T], key_size: int = 1, more: Mapping[Any, Codec] = _NO_MORE
) -> RecordKind[T]:
    """The kind that keeps this dataclass in that table; more: codecs of types that only it has."""
    codecs = [(field.name, _codec(field.type, more)) for field in fields(record)]  # type: ignore[arg-type]
    columns = [pattern.format(name) for name, codec in codecs for pattern in codec.patterns]

    def to_row(one: T) -> Values:
        return tuple(value for name, codec in codecs for value in codec.to_columns(getattr(one, name)))

    def from_row(row: Values) -> T:
        values = iter(row)
        return record(*(codec.from_columns(*(next(values) for _ in codec.patterns)) for _, codec in codecs))

    return RecordKind(table_name, ' '.join(columns), to_row, from_row, key_size)
