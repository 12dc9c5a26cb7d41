"""One record of every kind that version 5 added."""

from collections.abc import Callable
from datetime import datetime

from building import euros, in_days

from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, RunState
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import ONE, DiscountKind, LineItem
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind

NewId = Callable[[], int]
HOUR = Wording('heure', 'hour')


def offered_records(new: NewId, now: datetime, deal_id: int) -> list[object]:
    offer = Proposal(
        new(), deal_id, 2, ProposalState.SENT, now, 'V2', euros(1_900), now, 'Anne', in_days(20), language='en',
        terms='30 days',
    )  # fmt: skip
    fitting = Product(
        new(), 'POSE', Wording('Pose', 'Fitting'), HOUR, euros(95), 2000, Billing.ONCE, now, unit_cost=4000
    )
    line = LineItem(
        new(), offer.id, 0, fitting.name, HOUR, 20 * ONE, fitting.price, 2000, Billing.ONCE, DiscountKind.PERCENT, 500,
        description='le samedi', product_id=fitting.id, unit_cost=4000,
    )  # fmt: skip
    return [
        offer,
        fitting,
        line,
        Feedback(new(), offer.id, deal_id, now, 'Le délai', 'Le prix'),
        Objection(new(), deal_id, now, 'Trop cher', proposal_id=offer.id),
        Contract(new(), deal_id, 'Garde', now, notice_on=in_days(9), settled_on=now.date(), asked_again_on=in_days(2)),
        Letterhead(name='Claire Morel', company='Cœur & Fils', terms=Wording('30 jours', '30 days'), logo=b'\x89PNG'),
        DayOff(new(), in_days(50), in_days(64), 'Été'),
    ]


def automated_records(new: NewId, now: datetime, deal_id: int, activity_id: int, stage_id: int) -> list[object]:
    letter = TextTemplate(
        new(), 'follow_up', TemplateKind.EMAIL, Wording('Relance', 'Follow-up'), Wording('{deal.title}', ''),
        Wording('Bonjour {contact.first_name},', ''), now, stage_id,
    )  # fmt: skip
    cadence = Cadence(new(), 'own', Wording('Relances', 'Follow-ups'), now, stage_id=stage_id)
    step = CadenceStep(new(), cadence.id, 0, 2, StepKind.EMAIL, Wording('Relancer', 'Follow up'), 600, letter.id)
    rule = Rule(
        new(), 'Gros montants', Trigger(TriggerKind.AMOUNT_OVER, {'amount': '1000000 EUR'}),
        (Condition('title', 'contains', ('parking',)),), (Effect(EffectKind.WARN, {'text': 'Voir avec Léa'}),), now,
    )  # fmt: skip
    run = CadenceRun(new(), cadence.id, deal_id, now, now.date(), RunState.RUNNING, RunCause.RULE, now, rule_id=rule.id)
    return [
        letter, cadence, step, rule, run, RunActivity(activity_id, run.id, step.id),
        RuleFiring(new(), rule.id, deal_id, now, 'amount_over', 2),
        DealWarning(new(), deal_id, rule.id, 'Voir avec Léa', now),
    ]  # fmt: skip
