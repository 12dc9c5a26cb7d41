"""Which rules a fact sets off: found by what it is about, however many rules there are."""

from collections import defaultdict
from collections.abc import Iterable

from salesdesk.automation.completeness import lacking
from salesdesk.automation.facts import Fact
from salesdesk.domain.money import Money
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind

# What a trigger may name, and what it is found by; without that name any will do.
_SUBJECTS = {
    TriggerKind.STAGE_ENTERED: 'stage_id',
    TriggerKind.STAGE_LEFT: 'stage_id',
    TriggerKind.TAG_ADDED: 'tag_id',
    TriggerKind.ACTIVITY_DONE: 'kind',
}


class RuleIndex:
    """The rules that are switched on and lack nothing, in her order."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rule for rule in in_order(rules) if rule.is_on and not rule.deleted_at and not lacking(rule))
        self._found: dict[tuple[TriggerKind, str], list[tuple[int, Rule]]] = defaultdict(list)
        for number, rule in enumerate(self.rules):
            if rule.trigger.kind is not None:
                self._found[rule.trigger.kind, _subject(rule.trigger)].append((number, rule))

    def set_off_by(self, fact: Fact) -> list[Rule]:
        subject = fact.values.get(_SUBJECTS.get(fact.kind, ''), '')
        numbered = self._found.get((fact.kind, ''), [])
        if subject:
            numbered = sorted([*numbered, *self._found.get((fact.kind, subject), [])], key=lambda pair: pair[0])
        return [rule for _number, rule in numbered if is_set_off(rule.trigger, fact)]


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """As she put them; of two in the same place, the older one first."""
    return sorted(rules, key=lambda rule: (rule.position, rule.id))


def is_set_off(trigger: Trigger, fact: Fact) -> bool:
    """Whether this is what the trigger waits for. What it does not name, any will do."""
    if trigger.kind is not fact.kind:
        return False
    if trigger.kind is TriggerKind.AMOUNT_OVER:
        before, after = fact.amounts
        return _is_over(trigger, after) and not _is_over(trigger, before)
    named = ((name, value) for name, value in trigger.values.items() if value)
    return all(fact.values.get(name) == value for name, value in named)


def _is_over(trigger: Trigger, amount: Money | None) -> bool:
    """Within its currency: amounts of two are not compared."""
    minor, _space, currency = trigger.values.get('amount', '').partition(' ')
    return amount is not None and amount.currency == currency and amount.minor > int(minor)


def _subject(trigger: Trigger) -> str:
    return trigger.values.get(_SUBJECTS[trigger.kind], '') if trigger.kind in _SUBJECTS else ''
