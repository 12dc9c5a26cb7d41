"""The deals that stand today where a rule would act on them: what she is shown before she switches it on."""

from collections.abc import Callable, Mapping
from typing import Any

from salesdesk.domain.rules.rule import Rule, TriggerKind
from salesdesk.storage.automation.silence import SINCE
from salesdesk.storage.conditions.compiling import conditions_sql
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.schema.table_names import OPEN

# A deal that was closed long ago waits for nothing any more.
CLOSED_DAYS = 30
_MOVED = "SELECT deal_id FROM deal_event WHERE kind IN ('stage_entered', 'handed_over') AND from_stage_id"
_OFFER = """(SELECT {} FROM proposal WHERE proposal.deal_id = deal.id AND proposal.deleted_at IS NULL
    ORDER BY number DESC LIMIT 1)"""
_LAST_DONE = """(SELECT {} FROM activity WHERE activity.deal_id = deal.id AND done_at IS NOT NULL
    AND activity.deleted_at IS NULL ORDER BY done_at DESC, activity.id DESC LIMIT 1)"""
_NO_FACT = "''"

Values = Mapping[str, str]
Where = Callable[[Values, Today], list[str]]


def read_standing(database: Database, rule: Rule, today: Today, limit: int = -1) -> list[tuple[int, str]]:
    """Deals by id, each with the key of its fact of time ('' for an event); the newest deals first.

    The rule lacks nothing; whether it is on, and since when, is not looked at.
    """
    sql, values = _sql(rule, today)
    return database.rows(f'{sql} ORDER BY deal.id DESC LIMIT {limit}', values)


def count_standing(database: Database, rule: Rule, today: Today) -> int:
    sql, values = _sql(rule, today)
    return int(database.value(f'SELECT COUNT(*) FROM ({sql})', values))


def _sql(rule: Rule, today: Today) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    assert rule.trigger.kind is not None
    fact = _FACTS.get(rule.trigger.kind, _NO_FACT)
    parts = [*_WHERE[rule.trigger.kind](rule.trigger.values, today), 'deal.deleted_at IS NULL']
    if fact != _NO_FACT:
        parts.append(f'NOT EXISTS (SELECT 1 FROM rule_seen WHERE rule_id = {rule.id} AND fact = {fact})')
    parts += conditions_sql(rule.conditions, today, values)
    return f'SELECT deal.id, {fact} FROM deal WHERE {" AND ".join(parts)}', values


def _in_stage(trigger: Values, _today: Today) -> list[str]:
    stage = trigger.get('stage_id')
    return [OPEN, *([f'stage_id = {int(stage)}'] if stage else [])]


def _left(trigger: Values, _today: Today) -> list[str]:
    stage = trigger.get('stage_id')
    if not stage:
        return [OPEN, f'deal.id IN ({_MOVED} IS NOT NULL)']
    return [OPEN, f'stage_id <> {int(stage)}', f'deal.id IN ({_MOVED} = {int(stage)})']


def _closed(column: str) -> Where:
    return lambda _trigger, today: [f'{column} >= {today.days_ago_ms(CLOSED_DAYS)}']


def _sent(_trigger: Values, today: Today) -> list[str]:
    return [OPEN, f"{_OFFER.format('state')} = 'sent'", f'NOT {_run_out(today)}']


def _expired(_trigger: Values, today: Today) -> list[str]:
    return [OPEN, _run_out(today)]


def _run_out(today: Today) -> str:
    day = today.day.isoformat()
    return f"""IFNULL({_OFFER.format(f"state = 'expired' OR (state = 'sent' AND valid_until < '{day}')")}, 0)"""


def _done(trigger: Values, _today: Today) -> list[str]:
    """Kind and result are of closed lists: a whole trigger holds no other words."""
    named = [(name, trigger[name]) for name in ('kind', 'result') if trigger.get(name)]
    return [OPEN, *(f"{_LAST_DONE.format(name)} = '{value}'" for name, value in named), f'{_LAST_DONE.format(1)} = 1']


def _over(trigger: Values, _today: Today) -> list[str]:
    minor, _space, currency = trigger['amount'].partition(' ')
    return [OPEN, f"currency = '{currency}' AND amount > {int(minor)}"]


def _worn(trigger: Values, _today: Today) -> list[str]:
    tag = trigger.get('tag_id')
    which = f'tag_id = {int(tag)}' if tag else '1'
    return [OPEN, f'deal.id IN (SELECT deal_id FROM deal_tag WHERE {which})']


def _quiet(trigger: Values, today: Today) -> list[str]:
    before = today.days_ago_ms(int(trigger['days']))
    return [OPEN, f'stage_entered_at < {before}', f'{SINCE} < {before}']


def _passed(_trigger: Values, today: Today) -> list[str]:
    return [OPEN, f"expected_close_on < '{today.day.isoformat()}'"]


_WHERE: dict[TriggerKind, Where] = {
    TriggerKind.STAGE_ENTERED: _in_stage,
    TriggerKind.STAGE_LEFT: _left,
    TriggerKind.WON: _closed('won_at'),
    TriggerKind.LOST: _closed('lost_at'),
    TriggerKind.PROPOSAL_SENT: _sent,
    TriggerKind.PROPOSAL_EXPIRED: _expired,
    TriggerKind.ACTIVITY_DONE: _done,
    TriggerKind.AMOUNT_OVER: _over,
    TriggerKind.TAG_ADDED: _worn,
    TriggerKind.QUIET_FOR: _quiet,
    TriggerKind.CLOSE_PASSED: _passed,
}
_FACTS = {
    TriggerKind.QUIET_FOR: f"'quiet_for:' || deal.id || ':' || {SINCE}",
    TriggerKind.CLOSE_PASSED: "'close_passed:' || deal.id || ':' || expected_close_on",
}
