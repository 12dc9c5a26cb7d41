"""What a rule does, as an order: 'plan a call in 2 working days'."""

from collections.abc import Callable, Mapping
from datetime import date

from salesdesk.automation.sentences.condition_words import KINDS, subject_of, value_words
from salesdesk.automation.sentences.trigger_words import stage_words, tag_words
from salesdesk.automation.sentences.words import NOTHING_YET, Names, counted, number_of, quoted, strong
from salesdesk.domain.conditions.deal_fields import DealField, ValueKind, value_kind
from salesdesk.domain.rules.rule import Effect, EffectKind
from salesdesk.i18n.formats import date_text, hour_text, number_text
from salesdesk.i18n.translator import _, mark, ngettext

Values = Mapping[str, str]

# Her own fields are filled in; these are said as one says them. First with a value, then without.
_SET: dict[str, tuple[str, str]] = {
    DealField.OWNER: (mark('make {value} the owner'), mark('leave the deal without an owner')),
    DealField.PRODUCT: (mark('set the product to {value}'), mark('empty the product')),
    DealField.EXPECTED_CLOSE: (mark('set the expected close to {value}'), mark('take the expected close away')),
}
_OWN = mark('write {value} into {field}'), mark('empty {field}')


def effect_phrase(effect: Effect, names: Names) -> str:
    """A marked phrase to stand behind the comma. What a newer program wrote is said to be unknown."""
    if effect.kind is None:
        return _('do what this version does not know')
    return _PHRASES[effect.kind](effect.values, names)


def _plan(values: Values, _names: Names) -> str:
    kind = KINDS.get(values.get('kind', ''))
    if not kind:
        return _('plan {what}').format(what=NOTHING_YET)
    what = strong(_(kind))
    subject = values.get('subject', '').strip()
    if subject:
        what = _('{kind} {subject}').format(kind=what, subject=quoted(subject))
    said = _('plan {what} {when}').format(what=what, when=_when(values.get('days', '')))
    minute = number_of(values.get('minute', ''))
    return said if minute is None else _('{planned} at {hour}').format(planned=said, hour=strong(hour_text(minute)))


def _when(value: str) -> str:
    days = number_of(value)
    if days is None:
        return NOTHING_YET
    return strong(_('the same day')) if days == 0 else _('in {days}').format(days=_working_days(days))


def _working_days(days: int) -> str:
    return counted(ngettext('{count} working day', '{count} working days', days).format(count=number_text(days)))


def _start(values: Values, names: Names) -> str:
    cadence_id = number_of(values.get('cadence_id', ''))
    name = '' if cadence_id is None else names.cadence(cadence_id)
    if name:
        return _('start the cadence {name}').format(name=quoted(name))
    return (
        _('start a cadence that is gone')
        if cadence_id is not None
        else _('start the cadence {name}').format(name=NOTHING_YET)
    )


def _stop(_values: Values, _names: Names) -> str:
    return _('stop the cadence that runs')


def _tag(values: Values, names: Names) -> str:
    return _('add {tag}').format(tag=tag_words(values.get('tag_id', ''), names))


def _set(values: Values, names: Names) -> str:
    key, value = values.get('field', ''), values.get('value', '').strip()
    field = subject_of(key, names) or NOTHING_YET
    if 'days' in values:
        days = number_of(values['days'])
        if days == 0:
            return _('set {field} to the same day').format(field=field)
        later = NOTHING_YET if days is None else _working_days(days)
        return _('set {field} to {days} later').format(field=field, days=later)
    filled, emptied = _SET.get(key, _OWN)
    return _(filled if value else emptied).format(field=field, value=_value(key, value, names))


def _value(key: str, value: str, names: Names) -> str:
    """Several choices of an own field stand one a line."""
    if not value:
        return NOTHING_YET
    if value_kind(key) is ValueKind.DAY:
        return strong(_day(value))
    return ', '.join(value_words(key, line, names) for line in value.split('\n') if line)


def _day(value: str) -> str:
    try:
        return date_text(date.fromisoformat(value))
    except ValueError:
        return NOTHING_YET


def _move(values: Values, names: Names) -> str:
    return _('move the deal to {stage}').format(stage=stage_words(values.get('stage_id', ''), names))


def _warn(values: Values, _names: Names) -> str:
    text = values.get('text', '').strip()
    return _('show the warning {text}').format(text=quoted(text) if text else NOTHING_YET)


def _begin(values: Values, names: Names) -> str:
    pipeline_id = number_of(values.get('pipeline_id', ''))
    if pipeline_id is None:
        return _('start a deal in {pipeline}').format(pipeline=NOTHING_YET)
    name = names.pipeline(pipeline_id)
    return _('start a deal in {pipeline}').format(pipeline=strong(name) if name else _('a pipeline that is gone'))


_PHRASES: dict[EffectKind, Callable[[Values, Names], str]] = {
    EffectKind.PLAN: _plan,
    EffectKind.START_CADENCE: _start,
    EffectKind.STOP_CADENCE: _stop,
    EffectKind.ADD_TAG: _tag,
    EffectKind.SET_FIELD: _set,
    EffectKind.MOVE: _move,
    EffectKind.WARN: _warn,
    EffectKind.START_DEAL: _begin,
}
