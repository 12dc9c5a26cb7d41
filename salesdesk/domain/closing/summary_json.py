"""A summary as the text that is kept in the database, and back, exactly."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from salesdesk.domain.closing.contact_summary import ContactSummary

Decode = Callable[[Any], Any]


def to_json(summary: ContactSummary) -> str:
    """What is as it is without being said is left out."""
    return json.dumps(_encoded(summary), ensure_ascii=False, separators=(',', ':'))


def from_json(text: str) -> ContactSummary:
    """What a later version has added is passed over."""
    return _decoder(ContactSummary)(json.loads(text))  # type: ignore[no-any-return]


def _encoded(value: Any) -> Any:
    if is_dataclass(value):
        kept = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _encoded(own) for field, own in kept if field.default is MISSING or own != field.default}
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _decoder(kind: Any) -> Decode:
    """From what JSON knows to a value of that type."""
    if get_origin(kind) is UnionType:
        (wanted,) = (one for one in get_args(kind) if one is not NoneType)
        inner = _decoder(wanted)
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if kind is date:
        return date.fromisoformat
    if is_dataclass(kind):
        return _record_decoder(kind)
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum | float) else _as_it_is


def _tuple_decoder(kinds: tuple[Any, ...]) -> Decode:
    decoders = [_decoder(kind) for kind in kinds if kind is not Ellipsis]
    if kinds[-1] is Ellipsis:
        return lambda values: tuple(decoders[0](value) for value in values)
    return lambda values: tuple(decode(value) for decode, value in zip(decoders, values, strict=True))


def _record_decoder(kind: Any) -> Decode:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}

    def decode(values: Mapping[str, Any]) -> Any:
        return kind(**{name: decoders[name](value) for name, value in values.items() if name in decoders})

    return decode


def _as_it_is(value: Any) -> Any:
    return value
