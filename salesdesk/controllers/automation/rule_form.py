"""A rule as its editor holds it, and what it would do, as its preview shows it."""

from dataclasses import dataclass

from salesdesk.automation.acts import Act
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Effect, Rule, Trigger


@dataclass(frozen=True)
class RuleForm:
    """What she says of a rule."""

    name: str
    trigger: Trigger
    conditions: tuple[Condition, ...] = ()
    effects: tuple[Effect, ...] = ()

    @classmethod
    def of(cls, rule: Rule) -> 'RuleForm':
        return cls(rule.name, rule.trigger, rule.conditions, rule.effects)


@dataclass(frozen=True)
class PreviewLine:
    """One thing a rule would do: act.kind and act.values are those of its effect, act.on is its day, if it has one.

    refused: the code of the refusal (gate_not_passed, stage_skipped, not_found ...), '' where it would be let.
    """

    deal_id: int
    title: str
    act: Act
    refused: str = ''


@dataclass(frozen=True)
class Preview:
    """What a rule would do on today's data. deals: on how many it would act; acts: how many, the refused left out.

    Where there are many deals the lines are of the first of them alone: is_partial, and acts is reckoned from those.
    """

    deals: int
    acts: int
    lines: tuple[PreviewLine, ...]
    is_partial: bool = False
