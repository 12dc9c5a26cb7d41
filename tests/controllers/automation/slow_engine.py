"""The rules the slow and obvious way: deals as plain Python objects, every rule asked about everything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from salesdesk.automation.rule_index import in_order
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, TriggerKind

T, E = TriggerKind, EffectKind
ROUNDS = 10


@dataclass
class SlowDeal:
    """What a rule may look at or change. planned: kind, day and subject, in the order in which they were made."""

    id: int
    stage: int
    amount: int
    planned: list[tuple[str, date, str]]
    tags: list[int] = field(default_factory=list)
    owner: str = ''
    is_closed: bool = False
    warned: set[str] = field(default_factory=set)

    @property
    def next_action(self) -> tuple[date, str]:
        kind, on, _subject = min(self.planned, key=lambda one: one[1])
        return on, kind


class SlowFact(NamedTuple):
    """What happened to a deal, and to what in it."""

    kind: TriggerKind
    deal: SlowDeal
    about: str = ''


class SlowEngine:
    """fired: pairs of rule and deal that acted, in order; loops and refused: how often she was told of one."""

    def __init__(self, rules: Iterable[Rule], today: date) -> None:
        self.rules = [rule for rule in in_order(rules) if rule.is_on]
        self.today = today
        self.fired: list[tuple[int, int]] = []
        self.loops = self.refused = 0
        self._changed: list[tuple[str, SlowDeal, int]] = []

    def react(self, facts: Sequence[SlowFact]) -> None:
        done: set[tuple[int, int]] = set()
        rounds = 0
        while facts:
            hits = [(rule, fact.deal) for fact in facts for rule in self.rules if self._is_hit(rule, fact)]
            rounds += bool(hits)
            earlier, self._changed = set(done), []
            before = {deal.id: deal.stage for _rule, deal in hits}
            for rule, deal in hits:
                once = (rule.id, deal.id)
                if once in earlier or rounds > ROUNDS:
                    self._stop(rule, deal)
                elif once not in done:
                    done.add(once)
                    self._fire(rule, deal)
            facts = list(self._new_facts(before))

    def _new_facts(self, before: dict[int, int]) -> Iterable[SlowFact]:
        for what, deal, tag in dict.fromkeys((what, deal.id, tag) for what, deal, tag in self._changed):
            found = next(one for _what, one, _tag in self._changed if one.id == deal)
            if what == 'tag':
                yield SlowFact(T.TAG_ADDED, found, str(tag))
            elif before[deal] != found.stage:
                yield SlowFact(T.STAGE_LEFT, found, str(before[deal]))
                yield SlowFact(T.STAGE_ENTERED, found, str(found.stage))

    def _is_hit(self, rule: Rule, fact: SlowFact) -> bool:
        wanted = rule.trigger.values.get({T.TAG_ADDED: 'tag_id', T.ACTIVITY_DONE: 'kind'}.get(fact.kind, 'stage_id'))
        if rule.trigger.kind is not fact.kind:
            return False
        if fact.kind is T.AMOUNT_OVER:
            bound, was = int(rule.trigger.values['amount'].split()[0]), int(fact.about)
            if not was <= bound < fact.deal.amount:
                return False
        elif wanted and wanted != fact.about:
            return False
        return all(_holds(condition, fact.deal) for condition in rule.conditions)

    def _stop(self, rule: Rule, deal: SlowDeal) -> None:
        self.loops += 1
        deal.warned.add(f'loop {rule.id}')

    def _fire(self, rule: Rule, deal: SlowDeal) -> None:
        said = [self._carry_out(rule, effect, deal) for effect in rule.effects]
        if any(said):
            self.fired.append((rule.id, deal.id))

    def _carry_out(self, rule: Rule, effect: Effect, deal: SlowDeal) -> bool:
        values, next_action, owner, stage = effect.values, deal.next_action, deal.owner, deal.stage
        did = True
        match effect.kind:
            case E.PLAN:
                plan = (values['kind'], self._plus(int(values['days'])), values['subject'])
                did = plan not in deal.planned
                if did and not deal.is_closed:
                    deal.planned.append(plan)
            case E.ADD_TAG:
                did = int(values['tag_id']) not in deal.tags
                if did:
                    deal.tags.append(int(values['tag_id']))
                    self._changed.append(('tag', deal, int(values['tag_id'])))
            case E.SET_FIELD:
                did = deal.owner != values['value']
                deal.owner = values['value']
            case E.WARN:
                did = values['text'] not in deal.warned
                deal.warned.add(values['text'])
            case E.MOVE:
                did = deal.stage != int(values['stage_id'])
                deal.stage = deal.stage if deal.is_closed else int(values['stage_id'])
        if did and deal.is_closed and effect.kind in {E.PLAN, E.MOVE}:
            self.refused += 1
            deal.warned.add(f'refused {rule.id}')
        if (next_action, owner, stage) != (deal.next_action, deal.owner, deal.stage):
            self._changed.append(('deal', deal, 0))
        return did

    def _plus(self, days: int) -> date:
        """Working days from Monday to Friday; today is one of them."""
        on = self.today
        for _ in range(days):
            on += timedelta(days=1)
            while on.isoweekday() > 5:
                on += timedelta(days=1)
        return on


def _holds(condition: Condition, deal: SlowDeal) -> bool:
    match condition.field:
        case 'amount':
            return deal.amount > int(condition.values[0].split()[0])
        case 'stage':
            return str(deal.stage) in condition.values
        case 'tags':
            return bool({str(tag) for tag in deal.tags} & set(condition.values))
        case 'owner':
            return deal.owner.lower() in condition.values
    raise ValueError(condition.field)
