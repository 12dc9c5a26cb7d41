"""The kinds of record about the middle of a sale: offers, cadences, rules, texts, days off."""

from typing import Any

from salesdesk.domain.agenda.day_off import DayOff, PublicHoliday
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.letters.template import TextTemplate
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.product import Product
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import Effect, Rule, Trigger
from salesdesk.domain.rules.rule_json import (
    effects_from_json,
    effects_to_json,
    rule_conditions_from_json,
    rule_conditions_to_json,
    trigger_from_json,
    trigger_to_json,
)
from salesdesk.storage.kinds.plain_kind import one_column, plain_kind
from salesdesk.storage.kinds.record_kind import RecordKind

_OF_RULES = {
    Trigger: one_column(trigger_to_json, trigger_from_json),
    tuple[Condition, ...]: one_column(rule_conditions_to_json, rule_conditions_from_json),
    tuple[Effect, ...]: one_column(effects_to_json, effects_from_json),
}
MIDDLE_KINDS: dict[type, RecordKind[Any]] = {
    Product: plain_kind('product', Product),
    LineItem: plain_kind('proposal_line', LineItem),
    Feedback: plain_kind('feedback', Feedback),
    Letterhead: plain_kind('letterhead', Letterhead),
    TextTemplate: plain_kind('text_template', TextTemplate),
    Cadence: plain_kind('cadence', Cadence),
    CadenceStep: plain_kind('cadence_step', CadenceStep),
    CadenceRun: plain_kind('cadence_run', CadenceRun),
    RunActivity: plain_kind('run_activity', RunActivity),
    Rule: plain_kind('rule', Rule, more=_OF_RULES),
    RuleFiring: plain_kind('rule_firing', RuleFiring),
    DealWarning: plain_kind('deal_warning', DealWarning),
    DayOff: plain_kind('day_off', DayOff),
    PublicHoliday: plain_kind('public_holiday', PublicHoliday, key_size=2),
}


def middle_kinds() -> dict[type, RecordKind[Any]]:
    """For who loads this module when a kind of it is first asked for."""
    return MIDDLE_KINDS
