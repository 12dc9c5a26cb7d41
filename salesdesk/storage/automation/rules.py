"""Reads rules, what they did and what they have dealt with."""

from datetime import datetime
from typing import NamedTuple

from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.rules.rule import Rule
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import from_ms, to_ms
from salesdesk.storage.schema.table_names import OPEN

# What is noticed without any rule is dealt with under this number.
NO_RULE = 0


class RuleFigures(NamedTuple):
    """What a rule has done: how often it acted, on how many deals, with how many acts, and when last."""

    firings: int
    deals: int
    acts: int
    last_at: datetime


def read_rules(database: Database) -> list[Rule]:
    """Those that are not deleted, in her order."""
    kind = KINDS[Rule]
    sql = f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY position, id'
    return [kind.from_row(row) for row in database.rows(sql)]


def read_rule_figures(database: Database) -> dict[int, RuleFigures]:
    """By rule; one that never acted is not among them."""
    sql = 'SELECT rule_id, COUNT(*), COUNT(DISTINCT deal_id), SUM(acts), MAX(at) FROM rule_firing GROUP BY rule_id'
    rows = database.rows(sql)
    return {rule_id: RuleFigures(firings, deals, acts, from_ms(last)) for rule_id, firings, deals, acts, last in rows}


def note_seen(database: Database, rule_id: int, fact: str, now: datetime) -> bool:
    """That a rule deals with this fact; False if it was dealt with before. No part of an action: an undo leaves it."""
    sql = 'INSERT INTO rule_seen VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1'
    return database.value(sql, (rule_id, fact, to_ms(now))) is not None


def read_run_out(database: Database, today: str) -> list[Proposal]:
    """Offers of open deals that were sent, are not answered, and whose last day lies behind today.

    One that was noticed before, and taken back by her, is not among them.
    """
    kind = KINDS[Proposal]
    columns = ', '.join(f'proposal.{column}' for column in kind.columns)
    sql = f"""SELECT {columns} FROM proposal JOIN deal ON deal.id = proposal.deal_id
        WHERE state = 'sent' AND valid_until < ? AND proposal.deleted_at IS NULL
            AND {OPEN.replace('deleted_at', 'deal.deleted_at')}
            AND NOT EXISTS (SELECT 1 FROM rule_seen WHERE rule_id = {NO_RULE}
                AND fact = 'proposal_expired:' || proposal.id || ':' || valid_until)
        ORDER BY valid_until, proposal.id"""
    return [kind.from_row(row) for row in database.rows(sql, (today,))]


def read_unseen_texts(database: Database, deal_id: int) -> frozenset[str]:
    """The warnings on a deal that she has not looked at."""
    sql = 'SELECT text FROM deal_warning WHERE deal_id = ? AND seen_at IS NULL AND deleted_at IS NULL'
    return frozenset(text for (text,) in database.rows(sql, (deal_id,)))


def was_started_by(database: Database, deal_id: int, rule_id: int) -> bool:
    """Whether a rule of hers started this deal."""
    sql = """SELECT 1 FROM deal_event WHERE deal_id = ? AND kind = 'automated'
        AND detail ->> 'act' = 'started_here' AND detail ->> 'rule_id' = ?"""
    return database.value(sql, (deal_id, str(rule_id))) is not None
