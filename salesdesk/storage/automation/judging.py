"""The conditions of all the rules that something set off, asked of its deals in one statement."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Rule
from salesdesk.storage.conditions.compiling import conditions_sql
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today

# SQLite answers in no more columns than 2,000, and takes no more than 32,766 values.
MOST_RULES, MOST_DEALS = 500, 500


def judge(database: Database, rules_of: Mapping[int, Sequence[Rule]], today: Today) -> set[tuple[int, int]]:
    """By deal, the rules it set off -> pairs of the deals and rules for which all conditions hold.

    A deal in the trash is left alone; deals that set off the same rules are asked together.
    """
    together: dict[tuple[int, ...], list[int]] = {}
    rules = {rule.id: rule for each in rules_of.values() for rule in each}
    for deal_id, each in rules_of.items():
        together.setdefault(tuple(rule.id for rule in each), []).append(deal_id)
    return {
        pair
        for rule_ids, deal_ids in together.items()
        for some in _in_parts(rule_ids, MOST_RULES)
        for deals in _in_parts(deal_ids, MOST_DEALS)
        for pair in _ask(database, [rules[rule_id] for rule_id in some], deals, today)
    }


def _ask(database: Database, rules: Sequence[Rule], deal_ids: Sequence[int], today: Today) -> Iterable[tuple[int, int]]:
    columns, values = _compiled(tuple(rule.conditions for rule in rules), today)
    marks = ', '.join(f':d{number}' for number in range(len(deal_ids)))
    deals = {f'd{number}': deal_id for number, deal_id in enumerate(deal_ids)}
    sql = f'SELECT id, {columns} FROM deal WHERE id IN ({marks}) AND deleted_at IS NULL'
    for deal_id, *answers in database.rows(sql, {**values, **deals}):
        yield from ((deal_id, rule.id) for rule, answer in zip(rules, answers, strict=True) if answer)


# The same rules are set off by move after move; their SQL stays the same until midnight.
@lru_cache(64)
def _compiled(asked: tuple[tuple[Condition, ...], ...], today: Today) -> tuple[str, dict[str, Any]]:
    """A column for each rule: whether all its conditions hold."""
    values: dict[str, Any] = {}
    columns = [' AND '.join(conditions_sql(conditions, today, values)) or '1' for conditions in asked]
    return ', '.join(columns), values


def _in_parts(all_of_them: Sequence[int], most: int) -> Iterable[Sequence[int]]:
    return (all_of_them[start : start + most] for start in range(0, len(all_of_them), most))
