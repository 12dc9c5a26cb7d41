"""The lines that rules leave in the story of a deal, and what she is told when one was stopped or refused."""

from collections.abc import Mapping
from typing import Any

from salesdesk.automation.acts import Act
from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import EffectKind, Rule
from salesdesk.i18n.translator import _, current_language
from salesdesk.storage.automation.rules import read_unseen_texts
from salesdesk.storage.unit_of_work import UnitOfWork

# Beside the kinds of effect: a rule was kept from going round in a circle, was refused, or started this very deal.
LOOP, REFUSED, STARTED_HERE = 'loop', 'refused', 'started_here'
_TEXTS = {EffectKind.PLAN: 'subject', EffectKind.SET_FIELD: 'value', EffectKind.WARN: 'text'}
_RECORDS: dict[EffectKind, tuple[type[Any], str]] = {
    EffectKind.ADD_TAG: (Tag, 'tag_id'),
    EffectKind.START_CADENCE: (Cadence, 'cadence_id'),
    EffectKind.START_DEAL: (Pipeline, 'pipeline_id'),
    EffectKind.MOVE: (Stage, 'stage_id'),
}


def tell_done(work: UnitOfWork, rule: Rule, act: Act) -> None:
    """Its own values go along, and `what`: the name of what they mean, as it is today."""
    detail = {**act.values, 'what': _named(work, act)}
    if act.on is not None:
        detail['on'] = act.on.isoformat()
    tell(work, act.deal_id, rule, str(act.kind), detail)


def tell_refused(work: UnitOfWork, rule: Rule, act: Act, code: str, why: str) -> None:
    """Written down, and said to her where she will see it."""
    detail = {**act.values, 'effect': str(act.kind), 'code': code, 'what': why}
    tell(work, act.deal_id, rule, REFUSED, detail)
    said = _('The rule “{rule}” could not act: {why}').format(rule=rule.name, why=why)
    warn(work, act.deal_id, rule, said)


def tell_loop(work: UnitOfWork, deal_id: int, rule: Rule) -> None:
    tell(work, deal_id, rule, LOOP, {})
    warn(work, deal_id, rule, _('The rule “{rule}” would go round in circles: it was stopped.').format(rule=rule.name))


def tell(work: UnitOfWork, deal_id: int, rule: Rule, act: str, detail: Mapping[str, str]) -> None:
    said = {'rule_id': str(rule.id), 'rule': rule.name, 'act': act, **detail}
    work.record_event(DealEvent(deal_id, work.now, EventKind.AUTOMATED, detail=said))


def warn(work: UnitOfWork, deal_id: int, rule: Rule, text: str) -> None:
    """What she has not looked at yet is not said again."""
    if text not in read_unseen_texts(work.database, deal_id):
        work.save(DealWarning(work.new_id(), deal_id, rule.id, text, work.now))


def _named(work: UnitOfWork, act: Act) -> str:
    if act.kind in _TEXTS:
        return act.values.get(_TEXTS[act.kind], '').strip()
    if act.kind not in _RECORDS:
        return ''
    kind, key = _RECORDS[act.kind]
    name = work.get(kind, int(act.values[key])).name
    return name.read(current_language()) if isinstance(name, Wording) else str(name)
