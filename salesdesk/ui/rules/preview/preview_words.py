"""What a rule would do, in words: counted for the head of its preview, and line by line."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from salesdesk.controllers.automation.rule_form import Preview, PreviewLine
from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.domain.rules.rule import IN_TIME, Effect, EffectKind, TriggerKind
from salesdesk.i18n.formats import day_text, deals_text, listed, number_text
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext

_WOULD = {
    EffectKind.PLAN: mark_plural('plan {count} activity', 'plan {count} activities'),
    EffectKind.START_CADENCE: mark_plural('start {count} cadence', 'start {count} cadences'),
    EffectKind.STOP_CADENCE: mark_plural('stop {count} cadence', 'stop {count} cadences'),
    EffectKind.ADD_TAG: mark_plural('add {count} tag', 'add {count} tags'),
    EffectKind.SET_FIELD: mark_plural('fill in {count} field', 'fill in {count} fields'),
    EffectKind.MOVE: mark_plural('move {count} deal', 'move {count} deals'),
    EffectKind.WARN: mark_plural('show {count} warning', 'show {count} warnings'),
    EffectKind.START_DEAL: mark_plural('start {count} deal', 'start {count} deals'),
}
_REFUSED = {
    'gate_not_passed': mark('its gate is not passed'),
    'stage_skipped': mark('a stage would be skipped'),
    'deal_closed': mark('the deal is closed'),
    'not_found': mark('what it names is gone'),
}
ICONS = {
    EffectKind.START_CADENCE: 'repeat',
    EffectKind.STOP_CADENCE: 'circle-x',
    EffectKind.ADD_TAG: 'flag',
    EffectKind.SET_FIELD: 'text-cursor-input',
    EffectKind.MOVE: 'arrow-right',
    EffectKind.WARN: 'triangle-alert',
    EffectKind.START_DEAL: 'circle-plus',
}


def would_sentence(preview: Preview) -> str:
    """'On today’s data, this rule would plan 7 activities.'"""
    if preview.is_partial:
        said = _('On today’s data, this rule would act about {count} times, on {deals}.')
        return said.format(count=number_text(preview.acts), deals=deals_text(preview.deals))
    counts = Counter(line.act.kind for line in preview.lines if not line.refused)
    acts = [ngettext(*_WOULD[kind], count).format(count=number_text(count)) for kind, count in counts.items()]
    if not acts:
        return _('On today’s data, this rule would do nothing.')
    return _('On today’s data, this rule would {acts}.').format(acts=listed(acts))


def explained(preview: Preview, trigger: TriggerKind | None) -> str:
    """What switching it on means, beside doing this at once."""
    said = [_('The first of them are listed here.')] if preview.is_partial else []
    if trigger in IN_TIME:
        said.append(_('Switched on, it looks once a day at what has come about since.'))
    else:
        said.append(_('Switched on, it acts on what happens from now on.'))
    if preview.lines:
        said.append(_('Applied now, it also acts on these deals.'))
    return ' '.join(said)


def line_words(line: PreviewLine, reading: RuleReading, today: date) -> str:
    """'plan a call in 2 working days, Thu 11'; or why it would not be done."""
    said = reading.phrase(Effect(line.act.kind, line.act.values))
    if line.refused:
        why = _(_REFUSED.get(line.refused, mark('it would be refused')))
        return _('{act}: no, {why}').format(act=said, why=why)
    return said if line.act.on is None else f'{said}, {day_text(line.act.on, today)}'


WordsOf = Callable[[PreviewLine], str]
