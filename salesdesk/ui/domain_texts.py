"""Domain values in words and icons: criteria, activities, requirements, money."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from salesdesk.domain.money import Money
from salesdesk.domain.next_action import ActivityKind, NextAction
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind, own_field_of
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.deal_words import ACTIVITIES, ANSWERS, CRITERIA, FIELDS, MILESTONES
from salesdesk.i18n.formats import compact_money_text, day_text, hour_text, money_text
from salesdesk.i18n.translator import _, current_language, mark

if TYPE_CHECKING:
    from salesdesk.domain.custom_field import CustomField

_QUESTIONS = {
    Criterion.NEED: mark('Is there a real need?'),
    Criterion.VALUE: mark('Is the value understood?'),
    Criterion.BUDGET: mark('Is a budget planned?'),
    Criterion.DECISION_MAKER: mark('Is the decision-maker reached?'),
}
ACTIVITY_ICONS = {
    ActivityKind.CALL: 'phone',
    ActivityKind.EMAIL: 'mail',
    ActivityKind.MEETING: 'calendar',
    ActivityKind.TASK: 'check',
}

# The seller's own fields by id.
OwnFields = Mapping[int, 'CustomField']


def name_of(named: Stage | Pipeline) -> str:
    return read(named.name)


def read(wording: Wording) -> str:
    """A name in the current language."""
    return wording.read(current_language())


def money(amount: Money | None) -> str:
    """'12 400 €'; '' for none."""
    return money_text(amount.minor, amount.currency, amount.exponent) if amount else ''


def rounded_money(amount: Money) -> str:
    """Without cents: for an estimate, which does not know them."""
    unit = 10**amount.exponent
    whole = (abs(amount.minor) * 2 + unit) // (2 * unit) * unit
    return money_text(whole if amount.minor >= 0 else -whole, amount.currency, amount.exponent)


def compact_money(amount: Money) -> str:
    return compact_money_text(amount.minor, amount.currency, amount.exponent)


def criterion_name(criterion: Criterion) -> str:
    return _(CRITERIA[criterion])


def criterion_question(criterion: Criterion) -> str:
    return _(_QUESTIONS[criterion])


def answer_word(value: AnswerValue) -> str:
    return _(ANSWERS[value])


def criterion_with_answer(criterion: Criterion, value: AnswerValue) -> str:
    """'Budget prévu : sans réponse'."""
    return _('{criterion}: {answer}').format(criterion=criterion_name(criterion), answer=answer_word(value))


def activity_name(kind: ActivityKind) -> str:
    return _(ACTIVITIES[kind])


def field_name(field: RequiredField) -> str:
    return _(FIELDS[field])


def asked_field_name(subject: str, own: OwnFields) -> str:
    """The field that a gate's subject names: one every deal has, or one of the seller's own."""
    own_id = own_field_of(subject)
    if own_id is None:
        return field_name(RequiredField(subject))
    return own[own_id].name if own_id in own else _('A field that is no longer there')


def requirement_name(requirement: Requirement, own: OwnFields) -> str:
    """What a requirement asks for, as a noun; own are ProcessBook.own_fields."""
    match requirement.kind:
        case RequirementKind.FIELD_PRESENT:
            return asked_field_name(requirement.subject, own)
        case RequirementKind.NEXT_ACTION_PLANNED:
            return _('Next action')
        case RequirementKind.CRITERION_ANSWERED | RequirementKind.CRITERION_YES:
            return criterion_name(Criterion(requirement.subject))
        case milestone:
            return _(MILESTONES[milestone])


def when_text(action: NextAction, today: date) -> str:
    """'demain 10:30'; of today the hour alone, if there is one."""
    hour = '' if action.minute is None else hour_text(action.minute)
    if action.on == today and hour:
        return hour
    return f'{day_text(action.on, today)} {hour}'.strip()
