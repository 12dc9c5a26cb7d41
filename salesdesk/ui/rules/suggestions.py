"""Rules that serve most sellers, ready to be looked at and changed: nothing is kept before she saves one."""

from collections.abc import Sequence

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.i18n.translator import _

# A week of silence after a fortnight is not yet a lost deal.
QUIET, LARGE = '10', 2_000_000
PROPOSALS = frozenset(('proposition', 'proposal', 'quote'))


def suggestions(processes: Sequence[Process], currency: str) -> list[RuleForm]:
    """In her language: they become hers. The stage of proposals is known by its key."""
    return [
        _proposal_read(_proposal_stage(processes)),
        RuleForm(
            _('A deal nobody talks of'), Trigger(TriggerKind.QUIET_FOR, {'days': QUIET}),
            effects=(_task(_('Take up contact again, or abandon')),),
        ),
        RuleForm(
            _('A close date that has passed'), Trigger(TriggerKind.CLOSE_PASSED),
            effects=(_task(_('Set a new close date')),),
        ),
        RuleForm(
            _('A large deal'), Trigger(TriggerKind.AMOUNT_OVER, {'amount': f'{LARGE} {currency}'}),
            effects=(Effect(EffectKind.WARN, {'text': _('Large deal: have the proposal read by somebody else')}),),
        ),
    ]  # fmt: skip


def _proposal_read(stage: Stage | None) -> RuleForm:
    trigger = Trigger(TriggerKind.STAGE_ENTERED, {'stage_id': str(stage.id)} if stage is not None else {})
    values = {'kind': 'call', 'days': '2', 'subject': _('Has the proposal been read?')}
    return RuleForm(_('A call after the proposal'), trigger, effects=(Effect(EffectKind.PLAN, values),))


def _proposal_stage(processes: Sequence[Process]) -> Stage | None:
    stages = [stage for process in processes for stage in process.active]
    return next((stage for stage in stages if stage.key in PROPOSALS), None)


def _task(subject: str) -> Effect:
    return Effect(EffectKind.PLAN, {'kind': 'task', 'days': '0', 'subject': subject})
