"""What sets a rule off, as a clause: 'a deal enters Proposal'."""

from collections.abc import Callable, Mapping

from salesdesk.automation.sentences.words import NOTHING_YET, Names, amount, counted, number_of, quoted, strong
from salesdesk.domain.rules.rule import Trigger, TriggerKind
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext

Values = Mapping[str, str]

_ALONE = {
    TriggerKind.WON: mark('a deal is won'),
    TriggerKind.LOST: mark('a deal is lost'),
    TriggerKind.PROPOSAL_SENT: mark('a proposal is sent'),
    TriggerKind.PROPOSAL_EXPIRED: mark('a proposal expires without an answer'),
    TriggerKind.CLOSE_PASSED: mark('the expected close of a deal has passed'),
}
_DONE = {
    '': mark('an activity is done'),
    'call': mark('a call is made'),
    'email': mark('an e-mail is sent'),
    'meeting': mark('a meeting is held'),
    'task': mark('a task is done'),
}
_ENDED = {
    'answered': mark('{activity} and they answer'),
    'voicemail': mark('{activity} and it ends on the voicemail'),
    'no_answer': mark('{activity} and nobody answers'),
    'done': mark('{activity} as planned'),
    'postponed': mark('{activity} and put off to later'),
}


def trigger_clause(trigger: Trigger, names: Names) -> str:
    """A marked clause to stand behind 'when'."""
    if trigger.kind is None:
        return _('something happens that this version does not know')
    if trigger.kind in _ALONE:
        return _(_ALONE[trigger.kind])
    return _CLAUSES[trigger.kind](trigger.values, names)


def stage_words(value: str, names: Names) -> str:
    """A stage by its name, or in words that it is gone."""
    stage_id = number_of(value)
    if stage_id is None:
        return NOTHING_YET
    name = names.stage(stage_id)
    return strong(name) if name else _('a stage that is gone')


def tag_words(value: str, names: Names) -> str:
    tag_id = number_of(value)
    if tag_id is None:
        return NOTHING_YET
    name = names.tag(tag_id)
    return _('the tag {tag}').format(tag=quoted(name)) if name else _('a tag that is gone')


def _entered(values: Values, names: Names) -> str:
    if not values.get('stage_id'):
        return _('a deal enters a stage, whichever it is')
    return _('a deal enters {stage}').format(stage=stage_words(values['stage_id'], names))


def _left(values: Values, names: Names) -> str:
    if not values.get('stage_id'):
        return _('a deal leaves a stage, whichever it is')
    return _('a deal leaves {stage}').format(stage=stage_words(values['stage_id'], names))


def _done(values: Values, _names: Names) -> str:
    activity = _(_DONE.get(values.get('kind', ''), _DONE['']))
    ended = _ENDED.get(values.get('result', ''))
    return _(ended).format(activity=activity) if ended else activity


def _quiet(values: Values, _names: Names) -> str:
    days = number_of(values.get('days', ''))
    count = NOTHING_YET if days is None else number_text(days)
    said = ngettext('{count} day', '{count} days', 2 if days is None else days).format(count=count)
    return _('nothing happens on a deal for {days}').format(days=counted(said))


def _over(values: Values, _names: Names) -> str:
    return _('the amount of a deal rises over {amount}').format(amount=strong(amount(values.get('amount', ''))))


def _tagged(values: Values, names: Names) -> str:
    if not values.get('tag_id'):
        return _('a deal is given a tag, whichever it is')
    return _('a deal is given {tag}').format(tag=tag_words(values['tag_id'], names))


_CLAUSES: dict[TriggerKind, Callable[[Values, Names], str]] = {
    TriggerKind.STAGE_ENTERED: _entered,
    TriggerKind.STAGE_LEFT: _left,
    TriggerKind.ACTIVITY_DONE: _done,
    TriggerKind.QUIET_FOR: _quiet,
    TriggerKind.AMOUNT_OVER: _over,
    TriggerKind.TAG_ADDED: _tagged,
}
