"""What a gate asks, in words: short ones beside a switch, whole ones in a list."""

from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel, own_field_of
from salesdesk.i18n.deal_words import MILESTONES
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import OwnFields, asked_field_name, criterion_name
from salesdesk.ui.process.gate.gate_lines import Lines, about, plain_kind
from salesdesk.ui.widgets.choices.option import Option

_LEVELS = {RequirementLevel.BLOCK: mark('required'), RequirementLevel.WARN: mark('advised')}
_YES_LEVELS = {RequirementLevel.BLOCK: mark('yes required'), RequirementLevel.WARN: mark('yes advised')}
_CRITERION_CHOICES = {
    (RequirementKind.CRITERION_ANSWERED, RequirementLevel.BLOCK): mark('Required: an answer, yes or no'),
    (RequirementKind.CRITERION_YES, RequirementLevel.BLOCK): mark('Required: a yes'),
    (RequirementKind.CRITERION_ANSWERED, RequirementLevel.WARN): mark('Advised: an answer, yes or no'),
    (RequirementKind.CRITERION_YES, RequirementLevel.WARN): mark('Advised: a yes'),
}
_OTHER_CHOICES = {
    RequirementLevel.BLOCK: mark('Required: the deal stays without it'),
    RequirementLevel.WARN: mark('Advised: a warning without it'),
}


def subject_name(subject: str, own: OwnFields) -> str:
    """A criterion, a field, a milestone, or the next action; own are ProcessBook.own_fields."""
    if subject in set(Criterion):
        return criterion_name(Criterion(subject))
    if subject in MILESTONES:
        return _(MILESTONES[subject])
    return asked_field_name(subject, own) if subject else _('Next action planned')


def short_choice(key: str) -> str:
    """'required', 'yes advised'; key as in gate_lines.key_of."""
    if not key:
        return ''
    kind, level = key.split()
    words = _YES_LEVELS if kind == RequirementKind.CRITERION_YES else _LEVELS
    return _(words[RequirementLevel(level)])


def choices_for(subject: str) -> list[Option]:
    if subject in set(Criterion):
        return [Option(f'{kind} {level}', _(text)) for (kind, level), text in _CRITERION_CHOICES.items()]
    return [Option(f'{plain_kind(subject)} {level}', _(text)) for level, text in _OTHER_CHOICES.items()]


def is_put_away(subject: str, own: OwnFields) -> bool:
    """Whether it is a field of her own that is out of use: a gate asks nothing of it."""
    own_id = own_field_of(subject)
    return own_id is not None and (own_id not in own or own[own_id].archived_at is not None)


def gate_text(lines: Lines, own: OwnFields) -> str:
    """The whole gate in a sentence, for a tooltip and for screen readers."""
    lines = tuple(line for line in lines if not is_put_away(line.subject, own))
    if not lines:
        return _('Nothing is asked when a deal leaves this stage.')
    asked = ', '.join(
        _('{subject} ({choice})').format(
            subject=subject_name(about(line), own), choice=short_choice(f'{line.kind} {line.level}')
        )
        for line in lines
    )
    return _('To leave this stage: {asked}').format(asked=asked)
