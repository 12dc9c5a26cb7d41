"""The seller's own fields in words: what they hold, what kinds there are, what is wrong with what is typed."""

from datetime import date

from salesdesk.domain.custom_field import LINE_LIMIT, TEXT_LIMIT, CustomField, Entity, FieldKind, is_canonical
from salesdesk.domain.money import exponent_of
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.own_values import Hand, OwnValueError, value_as_kept, value_as_read
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.ui.deal.asking.typed_values import sentence_for

_KINDS = {
    FieldKind.TEXT: mark('Text'),
    FieldKind.LONG_TEXT: mark('Long text'),
    FieldKind.NUMBER: mark('Number'),
    FieldKind.MONEY: mark('Amount of money'),
    FieldKind.DATE: mark('Date'),
    FieldKind.YES_NO: mark('Yes or no'),
    FieldKind.CHOICE: mark('One choice of a list'),
    FieldKind.CHOICES: mark('Several choices of a list'),
    FieldKind.LINK: mark('Link'),
}
_ENTITIES = {Entity.DEAL: mark('Deals'), Entity.CONTACT: mark('People'), Entity.ORGANIZATION: mark('Organisations')}
_SENTENCES = {
    'number_unreadable': mark('Enter a number, such as {example}.'),
    'number_too_long': mark('This number is too long: 15 digits and 9 decimals at most.'),
    'yes_no_unreadable': mark('Enter yes or no.'),
}
_LONG = (FieldKind.LONG_TEXT, FieldKind.CHOICES)


def kind_name(kind: FieldKind) -> str:
    return _(_KINDS[kind])


def entity_name(entity: Entity) -> str:
    """In the plural: 'Deals'."""
    return _(_ENTITIES[entity])


def own_value_text(field: CustomField, value: str) -> str:
    """What a record says in a field, as one reads it; '' for nothing."""
    return value_as_read(field.kind, value, exponent_of)


def read_own_value(field: CustomField, typed: str, *, today: date, currency: str) -> str:
    """The canonical text of what she typed; ValueError holds the sentence to show."""
    hand = Hand(current_language(), currency, today, exponent_of)
    try:
        value = value_as_kept(field.kind, typed, hand)
    except OwnValueError as error:
        raise ValueError(_sentence(error.code, today)) from None
    if not is_canonical(field, value):
        # Of texts nothing but their length can be wrong.
        raise ValueError(_('This text is too long: {count} characters at most.').format(count=_limit(field)))
    return value


def _sentence(code: str, today: date) -> str:
    example = date_text(today) if code.startswith('day') else number_text(12_400)
    return _(_SENTENCES[code]).format(example=example) if code in _SENTENCES else sentence_for(code, example)


def _limit(field: CustomField) -> str:
    return number_text(TEXT_LIMIT if field.kind in _LONG else LINE_LIMIT)
