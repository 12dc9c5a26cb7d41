"""A condition as a clause: 'the amount is over €10,000'. Its subject first, then what is asked of it."""

from collections.abc import Sequence
from datetime import date

from salesdesk.automation.sentences.words import NOTHING_YET, Names, amount, either, number_of, quoted, strong
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import CRITERIA, DealField, Operator, ValueKind, own_field, value_kind
from salesdesk.domain.custom_field import FieldKind
from salesdesk.domain.money import exponent_of
from salesdesk.i18n.deal_words import ANSWERS
from salesdesk.i18n.deal_words import CRITERIA as CRITERION_NAMES
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.own_values import value_as_read
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext

_SUBJECTS: dict[str, str] = {
    DealField.TITLE: mark('the title'),
    DealField.ORGANIZATION: mark('the organisation'),
    DealField.CONTACT: mark('the main contact'),
    DealField.OWNER: mark('the owner'),
    DealField.PRODUCT: mark('the product'),
    DealField.AMOUNT: mark('the amount'),
    DealField.CURRENCY: mark('the currency'),
    DealField.CREATED: mark('the day of its creation'),
    DealField.STAGE_ENTERED: mark('the day on which it entered its stage'),
    DealField.DAYS_IN_STAGE: mark('the number of days in its stage'),
    DealField.EXPECTED_CLOSE: mark('the expected close'),
    DealField.CLOSED: mark('the day of its close'),
    DealField.NEXT_ACTION: mark('the next action'),
    DealField.NEXT_ACTION_KIND: mark('the next action'),
    DealField.LAST_CONTACT: mark('the last contact'),
    DealField.LOST_REASON: mark('the reason for the loss'),
    DealField.WON_REASON: mark('the reason for the win'),
    DealField.COMPETITOR: mark('the competitor'),
    DealField.EXTERNAL_ID: mark('the external id'),
    DealField.NOTE: mark('the note'),
}
# Of those that are said otherwise than 'subject is value': with a value, without it, with none, with any.
_PHRASES: dict[str, tuple[str, str, str, str]] = {
    DealField.TAGS: (
        mark('the deal wears the tag {values}'), mark('the deal does not wear the tag {values}'),
        mark('the deal has no tag'), mark('the deal has a tag'),
    ),
    DealField.STAGE: (mark('the deal is in {values}'), mark('the deal is not in {values}'), '', ''),
    DealField.STATUS: (mark('the deal is {values}'), mark('the deal is not {values}'), '', ''),
}  # fmt: skip
_STATUSES = {'open': mark('still open'), 'won': mark('won'), 'lost': mark('lost')}
KINDS = {'call': mark('a call'), 'email': mark('an e-mail'), 'meeting': mark('a meeting'), 'task': mark('a task')}
_ONE = {
    Operator.CONTAINS: mark('{subject} contains {values}'),
    Operator.NOT_CONTAINS: mark('{subject} does not contain {values}'),
    Operator.IS: mark('{subject} is {values}'),
    Operator.IS_NOT: mark('{subject} is not {values}'),
    Operator.ONE_OF: mark('{subject} is {values}'),
    Operator.NONE_OF: mark('{subject} is not {values}'),
    Operator.GREATER: mark('{subject} is over {values}'),
    Operator.LESS: mark('{subject} is under {values}'),
    Operator.BETWEEN: mark('{subject} is between {first} and {last}'),
    Operator.EMPTY: mark('{subject} is missing'),
    Operator.FILLED: mark('{subject} is not missing'),
}
_DAY = {
    Operator.BEFORE: mark('{subject} is before {values}'),
    Operator.AFTER: mark('{subject} is after {values}'),
    Operator.BETWEEN: mark('{subject} is from {first} to {last}'),
    Operator.IS: mark('{subject} is on {values}'),
    Operator.THIS_WEEK: mark('{subject} is this week'),
    Operator.THIS_MONTH: mark('{subject} is this month'),
    Operator.THIS_QUARTER: mark('{subject} is this quarter'),
}
_EXACTLY = mark('{subject} is exactly {values}')
# Where several are ruled out at once.
_NEITHER: dict[str, str] = {
    Operator.NOT_CONTAINS: mark('{subject} contains neither {values}'),
    Operator.IS_NOT: mark('{subject} is neither {values}'),
    Operator.NONE_OF: mark('{subject} is neither {values}'),
    DealField.TAGS: mark('the deal wears neither the tag {values}'),
    DealField.STAGE: mark('the deal is neither in {values}'),
    DealField.STATUS: mark('the deal is neither {values}'),
}
_NEAR = {
    Operator.LAST_DAYS: mark_plural('{subject} is at most {count} day ago', '{subject} is at most {count} days ago'),
    Operator.NEXT_DAYS: mark_plural(
        '{subject} is at most {count} day ahead', '{subject} is at most {count} days ahead'
    ),
}


def condition_clause(condition: Condition, names: Names) -> str:
    """A marked clause. What a newer program wrote is said to be unknown."""
    subject = subject_of(condition.field, names)
    if not condition.is_known or not subject:
        return _('a condition holds that this version cannot read')
    operator = Operator(condition.operator)
    if operator in _NEAR:
        return _near(subject, operator, condition)
    words = [value_words(condition.field, value, names) for value in condition.values]
    if len(words) > 1 and operator in _NEITHER:
        form = _NEITHER.get(condition.field, _NEITHER[operator])
        return _(form).format(subject=subject, values=_nor(words))
    first, last = (words + [NOTHING_YET] * 2)[:2]
    return _(_form(condition.field, operator)).format(subject=subject, values=either(words), first=first, last=last)


def subject_of(key: str, names: Names) -> str:
    """'the amount', 'the field “Surface”', 'the answer to “Budget planned”'; '' for a field nobody knows."""
    if key in _SUBJECTS:
        return _(_SUBJECTS[key])
    if key in CRITERIA:
        return _('the answer to {criterion}').format(criterion=quoted(_(CRITERION_NAMES[key])))
    if key in _PHRASES:
        return _('the deal')
    if own_field(key) is None:
        return ''
    name = names.field(key)
    return _('the field {name}').format(name=quoted(name)) if name else _('a field that is gone')


def value_words(key: str, value: str, names: Names) -> str:
    """One value of a field as it is read, marked strong."""
    kind = value_kind(key)
    if kind is ValueKind.TEXT:
        return quoted(value)
    if kind is ValueKind.MONEY:
        return strong(amount(value))
    if kind is ValueKind.DAY:
        return strong(_day(value))
    if kind is ValueKind.NUMBER:
        return strong(value_as_read(FieldKind.NUMBER, value, exponent_of))
    return _choice(key, value, names)


def _choice(key: str, value: str, names: Names) -> str:
    ours: dict[str, dict[str, str]] = {
        DealField.STATUS: _STATUSES,
        DealField.NEXT_ACTION_KIND: KINDS,
        **dict.fromkeys(CRITERIA, ANSWERS),
    }
    own = own_field(key)
    if own is not None:
        return strong(_(ANSWERS[value])) if value in ANSWERS else quoted(value)
    if key in ours and value in ours[key]:
        return strong(_(ours[key][value]))
    if key == DealField.CURRENCY:
        return strong(value)
    name = names.choice(key, value)
    if not name:
        return _('something that is gone')
    return strong(name) if key == DealField.STAGE else quoted(name)


def _form(key: str, operator: Operator) -> str:
    if operator is Operator.IS and value_kind(key) in {ValueKind.MONEY, ValueKind.NUMBER}:
        return _EXACTLY
    if key in _PHRASES:
        worn, not_worn, none, some = _PHRASES[key]
        return {Operator.EMPTY: none, Operator.FILLED: some, Operator.ONE_OF: worn}.get(operator, not_worn)
    return (_DAY.get(operator) if value_kind(key) is ValueKind.DAY else None) or _ONE[operator]


def _nor(words: Sequence[str]) -> str:
    said = words[0]
    for word in words[1:]:
        said = _('{first} nor {last}').format(first=said, last=word)
    return said


def _near(subject: str, operator: Operator, condition: Condition) -> str:
    days = number_of(condition.values[0]) if condition.values else None
    count = NOTHING_YET if days is None else strong(number_text(days))
    return ngettext(*_NEAR[operator], 2 if days is None else days).format(subject=subject, count=count)


def _day(value: str) -> str:
    try:
        return date_text(date.fromisoformat(value))
    except ValueError:
        return NOTHING_YET
