"""What a deal can be asked for by a condition: its fields, the kind of value each holds, and the questions it knows."""

from enum import StrEnum

from salesdesk.domain.custom_field import CustomField, FieldKind


class DealField(StrEnum):
    """The program's own fields of a deal, in the order in which they are offered."""

    TITLE = 'title'
    ORGANIZATION = 'organization'
    CONTACT = 'contact'
    OWNER = 'owner'
    PRODUCT = 'product'
    AMOUNT = 'amount'
    CURRENCY = 'currency'
    TAGS = 'tags'
    STAGE = 'stage'
    STATUS = 'status'
    CREATED = 'created'
    STAGE_ENTERED = 'stage_entered'
    DAYS_IN_STAGE = 'days_in_stage'
    EXPECTED_CLOSE = 'expected_close'
    CLOSED = 'closed'
    NEXT_ACTION = 'next_action'
    NEXT_ACTION_KIND = 'next_action_kind'
    LAST_CONTACT = 'last_contact'
    NEED = 'need'
    VALUE = 'value'
    BUDGET = 'budget'
    DECISION_MAKER = 'decision_maker'
    LOST_REASON = 'lost_reason'
    WON_REASON = 'won_reason'
    COMPETITOR = 'competitor'
    EXTERNAL_ID = 'external_id'
    NOTE = 'note'


class ValueKind(StrEnum):
    """What is compared: words, something of a list, money, a number, or a day in the seller's calendar."""

    TEXT = 'text'
    CHOICE = 'choice'
    MONEY = 'money'
    NUMBER = 'number'
    DAY = 'day'


class Operator(StrEnum):
    """The questions. Bounds of BETWEEN belong to it; LAST_DAYS and NEXT_DAYS count today and n days more."""

    CONTAINS = 'contains'
    NOT_CONTAINS = 'not_contains'
    IS = 'is'
    IS_NOT = 'is_not'
    ONE_OF = 'one_of'
    NONE_OF = 'none_of'
    GREATER = 'greater'
    LESS = 'less'
    BETWEEN = 'between'
    BEFORE = 'before'
    AFTER = 'after'
    LAST_DAYS = 'last_days'
    NEXT_DAYS = 'next_days'
    THIS_WEEK = 'this_week'
    THIS_MONTH = 'this_month'
    THIS_QUARTER = 'this_quarter'
    EMPTY = 'empty'
    FILLED = 'filled'


_O = Operator
PRESENCE = (_O.EMPTY, _O.FILLED)
PERIODS = (_O.THIS_WEEK, _O.THIS_MONTH, _O.THIS_QUARTER)
OPERATORS: dict[ValueKind, tuple[Operator, ...]] = {
    ValueKind.TEXT: (_O.CONTAINS, _O.NOT_CONTAINS, _O.IS, _O.IS_NOT, *PRESENCE),
    ValueKind.CHOICE: (_O.ONE_OF, _O.NONE_OF, *PRESENCE),
    ValueKind.MONEY: (_O.GREATER, _O.LESS, _O.BETWEEN, _O.IS, *PRESENCE),
    ValueKind.NUMBER: (_O.GREATER, _O.LESS, _O.BETWEEN, _O.IS, *PRESENCE),
    ValueKind.DAY: (
        _O.BEFORE, _O.AFTER, _O.BETWEEN, _O.IS, _O.LAST_DAYS, _O.NEXT_DAYS, *PERIODS, *PRESENCE,
    ),
}  # fmt: skip

_TEXTS = (
    DealField.TITLE, DealField.ORGANIZATION, DealField.CONTACT, DealField.OWNER, DealField.PRODUCT,
    DealField.EXTERNAL_ID, DealField.NOTE,
)  # fmt: skip
_DAYS = (
    DealField.CREATED, DealField.STAGE_ENTERED, DealField.EXPECTED_CLOSE, DealField.CLOSED, DealField.NEXT_ACTION,
    DealField.LAST_CONTACT,
)  # fmt: skip
CRITERIA = (DealField.NEED, DealField.VALUE, DealField.BUDGET, DealField.DECISION_MAKER)
_KINDS = {
    **dict.fromkeys(DealField, ValueKind.CHOICE),
    **dict.fromkeys(_TEXTS, ValueKind.TEXT),
    **dict.fromkeys(_DAYS, ValueKind.DAY),
    DealField.AMOUNT: ValueKind.MONEY,
    DealField.DAYS_IN_STAGE: ValueKind.NUMBER,
}
# What a deal always has: nobody asks whether it is empty.
ALWAYS = frozenset(
    {
        DealField.TITLE, DealField.STAGE, DealField.STATUS, DealField.CREATED, DealField.STAGE_ENTERED,
        DealField.DAYS_IN_STAGE, *CRITERIA,
    }
)  # fmt: skip

_OWN = 'own'
_OWN_KINDS = {
    FieldKind.TEXT: ValueKind.TEXT,
    FieldKind.LONG_TEXT: ValueKind.TEXT,
    FieldKind.LINK: ValueKind.TEXT,
    FieldKind.NUMBER: ValueKind.NUMBER,
    FieldKind.MONEY: ValueKind.MONEY,
    FieldKind.DATE: ValueKind.DAY,
    FieldKind.YES_NO: ValueKind.CHOICE,
    FieldKind.CHOICE: ValueKind.CHOICE,
    FieldKind.CHOICES: ValueKind.CHOICE,
}


def own_key(field: CustomField) -> str:
    """How a field of the seller's own is named in conditions and columns; its kind, which never changes, is in it."""
    return f'{_OWN}:{field.kind}:{field.id}'


def own_field(key: str) -> tuple[int, FieldKind] | None:
    """The id and kind of the own field that a key names; None if it names no such field."""
    head, _colon, rest = key.partition(':')
    kind, _colon, id_ = rest.partition(':')
    if head != _OWN or kind not in set(FieldKind) or not (id_.isascii() and id_.isdigit()):
        return None
    return int(id_), FieldKind(kind)


def value_kind(key: str) -> ValueKind | None:
    """What the field of that key holds; None for a field this program does not know."""
    own = own_field(key)
    if own is not None:
        return _OWN_KINDS[own[1]]
    return _KINDS[DealField(key)] if key in set(DealField) else None


def operators_of(key: str) -> tuple[Operator, ...]:
    """The questions that a field knows, the usual one first; none for an unknown field."""
    kind = value_kind(key)
    if kind is None:
        return ()
    return tuple(operator for operator in OPERATORS[kind] if key not in ALWAYS or operator not in PRESENCE)
