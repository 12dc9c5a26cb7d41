"""Reads the lists behind the forms: reasons for a loss or a win, tags."""

from typing import Any, TypeVar

from peewee import ModelSelect

from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.storage.connection.database import Database
from salesdesk.storage.disk.faults import faults_of
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.closing_tables import WonReasonRow
from salesdesk.storage.schema.tables import LostReasonRow, TagRow

T = TypeVar('T')


def read_lost_reasons(database: Database) -> list[LostReason]:
    """The whole list in order, removed ones too: an old deal still names its reason."""
    return _read_all(database, LostReason, LostReasonRow.select().order_by(LostReasonRow.position, LostReasonRow.id))


def read_won_reasons(database: Database) -> list[WonReason]:
    return _read_all(database, WonReason, WonReasonRow.select().order_by(WonReasonRow.position, WonReasonRow.id))


def read_tags(database: Database) -> list[Tag]:
    return _read_all(database, Tag, TagRow.select().order_by(TagRow.folded))


def _read_all(database: Database, kind: type[T], query: 'ModelSelect[Any]') -> list[T]:
    """The records of a peewee query over the kind's own table."""
    with faults_of(database.path):
        rows: list[tuple[Any, ...]] = list(query.tuples().bind(database.peewee))
    return [KINDS[kind].from_row(row) for row in rows]
