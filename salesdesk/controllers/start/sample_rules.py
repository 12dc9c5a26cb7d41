"""A rule to try out in the sample: switched off, for switching it on shows first what it would do."""

from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind
from salesdesk.storage.unit_of_work import UnitOfWork

QUIET_DAYS = '10'
_NAMES = {'fr': 'Une affaire dont on ne parle plus', 'en': 'A deal nobody talks of'}
_SUBJECTS = {'fr': 'Reprendre contact, ou abandonner', 'en': 'Take up contact again, or abandon'}


def write_rule(work: UnitOfWork, language: str) -> None:
    """In her language: it is hers from now on."""
    plan = Effect(EffectKind.PLAN, {'kind': 'task', 'days': '0', 'subject': _SUBJECTS[language]})
    trigger = Trigger(TriggerKind.QUIET_FOR, {'days': QUIET_DAYS})
    work.save(Rule(work.new_id(), _NAMES[language], trigger, (), (plan,), work.now))
