"""Reads what belongs to one deal beside its own row."""

from typing import Any

from salesdesk.domain.activity import Activity
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.folding import fold
from salesdesk.domain.process.qualification import Answer, Criterion
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import from_json, from_ms, maybe_money


def read_answers(database: Database, deal_id: int) -> dict[Criterion, Answer]:
    kind = KINDS[Answer]
    answers = map(kind.from_row, database.rows(f'{kind.select_sql} WHERE deal_id = ?', (deal_id,)))
    return {answer.criterion: answer for answer in answers}


def read_next_activity(database: Database, deal_id: int) -> Activity | None:
    kind = KINDS[Activity]
    row = database.row(f'{kind.select_sql} WHERE deal_id = ? AND is_next = 1', (deal_id,))
    return kind.from_row(row) if row else None


def read_tags_of(database: Database, deal_id: int) -> list[Tag]:
    sql = 'SELECT id, name, color FROM tag JOIN deal_tag ON tag_id = id WHERE deal_id = ? ORDER BY tag_id'
    return [Tag(*row) for row in database.rows(sql, (deal_id,))]


def read_events(database: Database, deal_id: int) -> list[DealEvent]:
    """The history of a deal, oldest first."""
    sql = """SELECT deal_id, at, kind, from_stage_id, to_stage_id, amount, currency, text, detail
        FROM deal_event WHERE deal_id = ? ORDER BY at, id"""
    return [_event_from_row(row) for row in database.rows(sql, (deal_id,))]


def _event_from_row(row: tuple[Any, ...]) -> DealEvent:
    deal_id, at, kind, source, target, minor, currency, text, detail = row
    amount = maybe_money(minor, currency)
    return DealEvent(deal_id, from_ms(at), EventKind(kind), source, target, amount, text, from_json(detail))


def find_organization(database: Database, name: str) -> Organization | None:
    """The organisation of that name, accents and case ignored."""
    kind = KINDS[Organization]
    sql = f'{kind.select_sql} WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 1'
    row = database.row(sql, (fold(name.strip()),))
    return kind.from_row(row) if row else None


def find_contact(database: Database, name: str, organization_id: int | None) -> Contact | None:
    """The contact of that name in that organisation (or in none)."""
    kind = KINDS[Contact]
    sql = f"""{kind.select_sql} WHERE folded = ? AND organization_id IS ? AND deleted_at IS NULL
        ORDER BY id LIMIT 1"""
    row = database.row(sql, (fold(name.strip()), organization_id))
    return kind.from_row(row) if row else None


def find_tag(database: Database, name: str) -> Tag | None:
    row = database.row('SELECT id, name, color FROM tag WHERE folded = ?', (fold(name.strip()),))
    return Tag(*row) if row else None


def names_like(database: Database, table: str, typed: str, limit: int) -> list[str]:
    """Names of organizations or contacts that hold what was typed, those that begin with it first."""
    sql = f"""SELECT name FROM {table} WHERE instr(folded, :typed) > 0 AND deleted_at IS NULL
        ORDER BY instr(folded, :typed) > 1, folded LIMIT :limit"""
    return [name for (name,) in database.rows(sql, {'typed': fold(typed.strip()), 'limit': limit})]


def owners_like(database: Database, typed: str, limit: int) -> list[str]:
    """Owners already named on deals whose names begin with what was typed, accents and case ignored."""
    begins = fold(typed.strip())
    owners = [name for (name,) in database.rows("SELECT DISTINCT owner FROM deal WHERE owner <> ''")]
    found = [name for name in owners if fold(name).startswith(begins)]
    return sorted(found, key=lambda name: (fold(name), name))[:limit]
