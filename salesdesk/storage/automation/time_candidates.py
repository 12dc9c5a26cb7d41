"""Which facts have come about with time alone, for all rules that wait for them, in one walk through the open deals."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from salesdesk.domain.rules.rule import Rule, TriggerKind
from salesdesk.storage.automation.silence import SINCE
from salesdesk.storage.conditions.compiling import conditions_sql
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.schema.table_names import OPEN

# SQLite lets an expression be no deeper than 1,000.
MOST_RULES = 400
# What depends on the deal alone is worked out once, however many rules ask; each rule that is to act adds its number.
# The first part is read from an index alone.
_SQL = """WITH
    quiet AS MATERIALIZED (SELECT id AS quiet_id, {since} AS quiet_since FROM deal WHERE {open}),
    told AS MATERIALIZED (
        SELECT quiet_id, quiet_since, 'quiet_for:' || quiet_id || ':' || quiet_since AS quiet_fact FROM quiet),
    found AS MATERIALIZED (
        SELECT deal.id AS found_id, quiet_fact, expected_close_on AS close_on, {hits} AS hits
        FROM told CROSS JOIN deal ON deal.id = quiet_id)
    SELECT found_id, quiet_fact, 'close_passed:' || found_id || ':' || close_on, hits
    FROM found WHERE hits <> '' ORDER BY found_id"""


class Candidate(NamedTuple):
    """A rule that is to act on a deal because of a fact, named by its key."""

    rule_id: int
    deal_id: int
    fact: str


def read_candidates(database: Database, rules: Sequence[Rule], today: Today) -> list[Candidate]:
    """Of rules in time, QUIET_FOR and CLOSE_PASSED: what holds today, came about since the rule was switched on,
    was not dealt with, and whose conditions hold. In the order of the deals, of one deal in that of the rules.
    """
    found = [
        candidate
        for start in range(0, len(rules), MOST_RULES)
        for candidate in _ask(database, rules[start : start + MOST_RULES], today)
    ]
    return found if len(rules) <= MOST_RULES else sorted(found, key=lambda one: one.deal_id)


def _ask(database: Database, rules: Sequence[Rule], today: Today) -> list[Candidate]:
    values: dict[str, Any] = {'today': today.day.isoformat()}
    hits = ' || '.join(f"iif({_holds(rule, today, values)}, '{number} ', '')" for number, rule in enumerate(rules))
    sql = _SQL.format(since=SINCE if any(map(_is_quiet, rules)) else '0', open=OPEN, hits=hits)
    return [
        Candidate(rule.id, deal_id, quiet_fact if _is_quiet(rule) else close_fact)
        for deal_id, quiet_fact, close_fact, numbers in database.rows(sql, values)
        for rule in (rules[int(number)] for number in numbers.split())
    ]


def _is_quiet(rule: Rule) -> bool:
    return rule.trigger.kind is TriggerKind.QUIET_FOR


def _holds(rule: Rule, today: Today, values: dict[str, Any]) -> str:
    """What held on the day she switched it on was shown to her then: it was done at once or is not done at all.

    SQLite stops at the first part that does not hold: the cheap ones come first.
    """
    assert rule.switched_on_at is not None
    then = Today(rule.switched_on_at.astimezone(today.zone).date(), today.zone)
    if _is_quiet(rule):
        days, fact = int(rule.trigger.values['days']), 'quiet_fact'
        parts = [f'quiet_since < {today.days_ago_ms(days)}', f'quiet_since >= {then.days_ago_ms(days)}']
    else:
        fact = "'close_passed:' || deal.id || ':' || expected_close_on"
        parts = ['expected_close_on < :today', f"expected_close_on >= '{then.day.isoformat()}'"]
    parts += conditions_sql(rule.conditions, today, values)
    parts.append(f'NOT EXISTS (SELECT 1 FROM rule_seen WHERE rule_id = {rule.id} AND fact = {fact})')
    return ' AND '.join(parts)
