"""Any value a record may hold, and any record whose fields say by their types what they hold."""

import json
from dataclasses import fields
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args

from hypothesis import strategies as st

from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.deal import AMOUNT_LIMIT, TITLE_LIMIT
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.storage.schema.codecs import from_ms

MINOR_UNITS = st.integers(-AMOUNT_LIMIT, AMOUNT_LIMIT)
IDS = st.integers(1, 2**61)
TEXTS = st.text(st.characters(exclude_categories=['Cs']), max_size=30)
TITLES = st.text(st.characters(exclude_categories=['Cs']), max_size=TITLE_LIMIT).filter(str.strip)
INSTANTS = st.integers(0, 253_402_300_799_999).map(from_ms)
MINUTES = st.none() | st.integers(0, 1439)
AMOUNTS = st.builds(Money, MINOR_UNITS, st.sampled_from(['EUR', 'JPY', 'KWD']))
WORDINGS = st.builds(Wording, TEXTS, TEXTS)
MAYBE_INSTANT, MAYBE_ID, MAYBE_DAY = st.none() | INSTANTS, st.none() | IDS, st.none() | st.dates()
EXTRA = st.dictionaries(TEXTS, TEXTS, max_size=4)

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    int: IDS,
    str: TEXTS,
    bool: st.booleans(),
    bytes: st.binary(max_size=30),
    datetime: INSTANTS,
    date: st.dates(),
    Money: AMOUNTS,
    Wording: WORDINGS,
    ContactSummary: st.builds(ContactSummary, st.dates(), st.dates()),
}


def _tuples(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(one, max_size=3).map(tuple)


_VALUES = st.dictionaries(TEXTS, TEXTS, max_size=3)
_RAW = st.dictionaries(TEXTS, st.integers() | TEXTS, max_size=3).map(lambda data: json.dumps(data, ensure_ascii=False))
_BY_TYPE |= {
    Trigger: st.builds(Trigger, st.sampled_from(TriggerKind), _VALUES) | _RAW.map(lambda raw: Trigger(None, {}, raw)),
    tuple[Effect, ...]: _tuples(
        st.builds(Effect, st.sampled_from(EffectKind), _VALUES) | _RAW.map(lambda raw: Effect(None, {}, raw))
    ),
    tuple[Condition, ...]: _tuples(
        st.builds(Condition, TEXTS, TEXTS, st.lists(TEXTS, max_size=2).map(tuple))
        | _RAW.map(lambda raw: Condition('', '', raw=raw))
    ),
}


def plain_record(kind: type, **special: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any record of a dataclass; special: fields that not every value of their type may stand in."""
    return st.builds(kind, **({field.name: _any(field.type) for field in fields(kind)} | special))


def _any(annotation: Any) -> st.SearchStrategy[Any]:
    if isinstance(annotation, UnionType):
        return st.none() | _any(get_args(annotation)[0])
    if annotation in _BY_TYPE:
        return _BY_TYPE[annotation]
    return st.sampled_from(annotation)
