"""What a file is made of, in words: fields, separators, encodings."""

from collections.abc import Mapping

from salesdesk.domain.custom_field import CustomField
from salesdesk.exchange.columns.fields import CRITERIA, EXTRA, FIELDS, LEFT_OUT
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.widgets.choices.option import Option

_FIELDS = {
    'title': mark('Title'),
    'organization': mark('Organisation'),
    'contact': mark('Main contact'),
    'email': mark('E-mail'),
    'phone': mark('Phone'),
    'amount': mark('Amount'),
    'currency': mark('Currency'),
    'stage': mark('Stage'),
    'status': mark('Status (open, won, lost)'),
    'pipeline': mark('Pipeline'),
    'created': mark('Created on'),
    'stage_entered': mark('Entered its stage on'),
    'expected_close': mark('Expected close'),
    'closed': mark('Closed on'),
    'lost_reason': mark('Reason for the loss'),
    'lost_note': mark('Words on the loss'),
    'returns_on': mark('Comes back on'),
    'owner': mark('Owner'),
    'product': mark('Product'),
    'tags': mark('Tags'),
    'note': mark('Note'),
    'external_id': mark('Identifier in the other program'),
    'next_action_kind': mark('Next action: kind'),
    'next_action_on': mark('Next action: day'),
    'next_action_time': mark('Next action: hour'),
    'next_action_subject': mark('Next action: subject'),
}
_ENCODINGS = {
    'utf-8': mark('UTF-8'),
    'cp1252': mark('Windows (Western)'),
    'iso8859-1': mark('Latin-1'),
    'mac-roman': mark('Mac (Western)'),
    'utf-16': mark('UTF-16'),
}
_DELIMITERS = {
    ',': mark('Comma'),
    ';': mark('Semicolon'),
    '\t': mark('Tab'),
    '|': mark('Vertical bar'),
}


def field_options(current: str, own: Mapping[str, CustomField]) -> list[Option]:
    """What a column may be: kept as it is, left out, or a field, one of her own; one of ours alone if it is one."""
    options = [Option(EXTRA, _('Keep with the deal')), Option('-', _('Leave out'))]
    options += [Option(field, _(name)) for field, name in _FIELDS.items()]
    options += [Option(subject, field.name) for subject, field in own.items()]
    if current in FIELDS and current not in _FIELDS:
        options.append(Option(current, _own_field(current)))
    return options


def field_key(field: str) -> str:
    """An empty key is no choice in a list."""
    return field if field != LEFT_OUT else '-'


def field_of(key: str) -> str:
    return LEFT_OUT if key == '-' else key


def _own_field(field: str) -> str:
    if field == 'id':
        return _('SalesDesk identifier')
    if field.endswith('_id'):
        return _('SalesDesk identifier of another record')
    criterion = next((name for name in CRITERIA if field.startswith(name)), '')
    return _('Qualification: {column}').format(column=field) if criterion else field


def encoding_options(found: str) -> list[Option]:
    """The usual ones, and the one that was found."""
    names = {key: _(name) for key, name in _ENCODINGS.items()}
    if found and found not in names:
        names = {found: found.upper(), **names}
    return [Option(key, name) for key, name in names.items()]


def delimiter_options(found: str = '', *, usual: tuple[str, ...] = (',', ';', '\t', '|')) -> list[Option]:
    names = {key: _(_DELIMITERS[key]) for key in usual}
    if found and found not in names:
        names[found] = found
    return [Option(key, name) for key, name in names.items()]
