"""A rule read as one sentence: when, if, then."""

from collections.abc import Sequence
from typing import Protocol

from salesdesk.automation.sentences.condition_words import condition_clause
from salesdesk.automation.sentences.effect_words import effect_phrase
from salesdesk.automation.sentences.trigger_words import trigger_clause
from salesdesk.automation.sentences.words import NOTHING_YET, Names, all_of
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Effect, Trigger
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _


class Said(Protocol):
    """A rule, or what its editor holds of one."""

    @property
    def trigger(self) -> Trigger: ...

    @property
    def conditions(self) -> Sequence[Condition]: ...

    @property
    def effects(self) -> Sequence[Effect]: ...


def rule_sentence(rule: Said, names: Names) -> str:
    """Marked: `plain` gives it as text, `parts` piece by piece."""
    clauses = [trigger_clause(rule.trigger, names)]
    clauses += [condition_clause(condition, names) for condition in rule.conditions]
    acts = listed([effect_phrase(effect, names) for effect in rule.effects]) or NOTHING_YET
    return _('When {what}, {acts}.').format(what=all_of(clauses), acts=acts)
