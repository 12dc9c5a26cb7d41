"""Reads what rules did within the last action, and what they want her to look at."""

from typing import NamedTuple

from salesdesk.storage.connection.database import Database


class RuleAct(NamedTuple):
    """A rule did so many things of a kind: an effect, or 'loop', 'refused', 'started_here'."""

    rule: str
    act: str
    times: int


class UnseenWarning(NamedTuple):
    """A warning she has not said to have seen; rule: the name of the rule that gave it, '' for one that is gone."""

    id: int
    text: str
    rule_id: int
    rule: str


def read_last_acts(database: Database) -> list[RuleAct]:
    """In the order in which the rules acted. The ids of an action's records lie between its own and the one before."""
    sql = """WITH fired AS (SELECT deal_id, at FROM rule_firing WHERE id > COALESCE(
            (SELECT MAX(id) FROM action WHERE id < (SELECT MAX(id) FROM action)), 0))
        SELECT detail ->> 'rule', detail ->> 'act', COUNT(*) FROM deal_event
        WHERE kind = 'automated' AND (deal_id, at) IN (SELECT deal_id, at FROM fired)
        GROUP BY 1, 2 ORDER BY MIN(id)"""
    return [RuleAct(*row) for row in database.rows(sql)]


def read_unseen_warnings(database: Database, deal_id: int) -> list[UnseenWarning]:
    """On one deal, the oldest first."""
    sql = """SELECT deal_warning.id, text, rule_id, CASE WHEN rule.deleted_at IS NULL THEN rule.name ELSE '' END
        FROM deal_warning JOIN rule ON rule.id = rule_id
        WHERE deal_id = ? AND seen_at IS NULL AND deal_warning.deleted_at IS NULL ORDER BY at, deal_warning.id"""
    return [UnseenWarning(*row) for row in database.rows(sql, (deal_id,))]
