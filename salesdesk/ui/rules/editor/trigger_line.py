"""What sets a rule off, as a line of its sentence."""

from collections.abc import Callable, Sequence
from functools import partial

from salesdesk.domain.rules.rule import Trigger, TriggerKind
from salesdesk.i18n.translator import _, mark, mark_plural
from salesdesk.ui.rules.editor.blanks import Blank, amount, choice, days
from salesdesk.ui.rules.editor.choice_line import ChoiceLine, Tell, Values
from salesdesk.ui.rules.editor.rule_offers import RuleOffers
from salesdesk.ui.widgets.choices.option import Option

DAYS = mark_plural('day', 'days')
KINDS = {
    TriggerKind.STAGE_ENTERED: mark('a deal enters'),
    TriggerKind.STAGE_LEFT: mark('a deal leaves'),
    TriggerKind.WON: mark('a deal is won'),
    TriggerKind.LOST: mark('a deal is lost'),
    TriggerKind.PROPOSAL_SENT: mark('a proposal is sent'),
    TriggerKind.PROPOSAL_EXPIRED: mark('a proposal expires without an answer'),
    TriggerKind.ACTIVITY_DONE: mark('this activity is done:'),
    TriggerKind.QUIET_FOR: mark('nothing happens on a deal for'),
    TriggerKind.CLOSE_PASSED: mark('the expected close of a deal has passed'),
    TriggerKind.AMOUNT_OVER: mark('the amount of a deal rises over'),
    TriggerKind.TAG_ADDED: mark('a deal is given the tag'),
}
ACTIVITIES = {'call': mark('a call'), 'email': mark('an e-mail'), 'meeting': mark('a meeting'), 'task': mark('a task')}
ENDINGS = {
    'answered': mark('and they answer'),
    'voicemail': mark('and it ends on the voicemail'),
    'no_answer': mark('and nobody answers'),
    'done': mark('as planned'),
    'postponed': mark('and put off to later'),
}
# A proposal nobody looks at and a deal nobody talks of are both forgotten in a fortnight.
QUIET = '10'


class TriggerLine(ChoiceLine):
    """trigger() as it stands; it may be unfinished."""

    def __init__(self, offers: RuleOffers) -> None:
        options = [Option(kind, _(words)) for kind, words in KINDS.items()]
        super().__init__(_('What happens'), options, partial(_blanks, offers), frozenset({'kind'}))

    def show_trigger(self, trigger: Trigger) -> None:
        self.show_values(str(trigger.kind or ''), trigger.values)

    def trigger(self) -> Trigger:
        return Trigger(TriggerKind(self.kind.current()), self.values())


def _blanks(offers: RuleOffers, kind: str, values: Values, tell: Tell) -> Sequence[Blank]:
    made = _MADE.get(TriggerKind(kind))
    return made(offers, values, tell) if made is not None else ()


def _stage(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    any_ = _('any stage')
    return (choice(_('Stage'), 'stage_id', offers.stages(), values.get('stage_id', ''), tell, any_=any_),)


def _activity(_offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    kinds = [Option(key, _(words)) for key, words in ACTIVITIES.items()]
    kind = values.get('kind', '')
    called = [key for key in ENDINGS if kind in {'', 'call'} or key in {'done', 'postponed'}]
    ends = [Option(key, _(ENDINGS[key])) for key in called]
    return (
        choice(_('Kind of activity'), 'kind', kinds, kind, tell, any_=_('any activity')),
        choice(_('How it ends'), 'result', ends, values.get('result', ''), tell, any_=_('however it ends')),
    )


def _quiet(_offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (days(_('Days'), 'days', 1, values.get('days', QUIET), DAYS, tell),)


def _over(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (amount(_('Amount'), 'amount', values.get('amount', ''), offers.currency, tell),)


def _tag(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (choice(_('Tag'), 'tag_id', offers.tags(), values.get('tag_id', ''), tell, any_=_('any tag')),)


_MADE: dict[TriggerKind, Callable[[RuleOffers, Values, Tell], Sequence[Blank]]] = {
    TriggerKind.STAGE_ENTERED: _stage,
    TriggerKind.STAGE_LEFT: _stage,
    TriggerKind.ACTIVITY_DONE: _activity,
    TriggerKind.QUIET_FOR: _quiet,
    TriggerKind.AMOUNT_OVER: _over,
    TriggerKind.TAG_ADDED: _tag,
}
