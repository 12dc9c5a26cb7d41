"""A unit of work: everything one action reads and saves, inside one transaction."""

from datetime import datetime
from typing import Any, TypeVar

from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, events_of
from salesdesk.domain.errors import NotFound
from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import IdSource
from salesdesk.storage.kinds.record_kind import RecordKind
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import money_columns, to_json, to_ms

T = TypeVar('T')


class UnitOfWork:
    """Reads and saves records, and remembers what changed. Only a Workspace makes one, around a transaction."""

    def __init__(self, database: Database, ids: IdSource, now: datetime) -> None:
        self.database = database
        self.now = now
        self.changes: list[Change[Any]] = []
        self._ids = ids
        self._known: dict[tuple[type, tuple[Any, ...]], Any] = {}
        self._newest = 0

    def new_id(self) -> int:
        self._newest = self._ids.next()
        return self._newest

    def new_ids(self, count: int) -> list[int]:
        return self._ids.take(count)

    def id_block(self, count: int) -> list[int]:
        """Ids for rows by the hundred; see IdSource.block."""
        return self._ids.block(count)

    def get(self, kind: type[T], *key: Any) -> T:
        """The record with that key; NotFound if there is none."""
        found = self.find(kind, *key)
        if found is None:
            raise NotFound(kind=kind.__name__)
        return found

    def find(self, kind: type[T], *key: Any) -> T | None:
        if (kind, key) not in self._known:
            record_kind = KINDS[kind]
            row = self.database.row(f'{record_kind.select_sql} WHERE {record_kind.key_sql}', key)
            self._known[kind, key] = record_kind.from_row(row) if row else None
        found: T | None = self._known[kind, key]
        return found

    def save(self, record: object, *, reason: str = '') -> None:
        """Inserts a new record or updates the columns that changed.

        A deal writes its own history here; reason is why it moved, in the seller's words.
        """
        kind = type(record)
        record_kind = KINDS[kind]
        row = record_kind.to_row(record)
        key = row[: record_kind.key_size]
        # No row has the id that was given a moment ago: rules and cadences write many a new record into one action.
        is_new = key == (self._newest,) and (kind, key) not in self._known
        before = None if is_new else self.find(kind, *key)
        if before == record:
            return
        if before is None:
            self.database.execute(record_kind.insert_sql, row)
        else:
            self._update(record_kind, record_kind.to_row(before), row)
        self._known[kind, key] = record
        self._note(Change(before, record), reason)

    def forget_link(self, table: str, **key: int) -> None:
        """Removes a row that only joins two records (a deal's tag); records themselves are never hard-deleted."""
        where = ' AND '.join(f'{column} = :{column}' for column in key)
        self.database.execute(f'DELETE FROM {table} WHERE {where}', key)
        for kind, record_kind in KINDS.items():
            if record_kind.table_name == table:
                self._known.pop((kind, tuple(key[column] for column in record_kind.columns[: len(key)])), None)

    def record_event(self, event: DealEvent) -> None:
        """Adds one line of history that no field of the deal tells (a reason, a decision, an answer)."""
        amount = money_columns(event.amount)
        values = (
            self.new_id(), event.deal_id, to_ms(event.at), str(event.kind), event.from_stage_id, event.to_stage_id,
            *amount, event.text, to_json(event.detail),
        )  # fmt: skip
        self.database.execute('INSERT INTO deal_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', values)

    def _update(self, kind: RecordKind[Any], before: tuple[Any, ...], after: tuple[Any, ...]) -> None:
        changed = [i for i in range(kind.key_size, len(after)) if before[i] != after[i]]
        if not changed:
            return
        columns = kind.columns
        assignments = ', '.join(f'{columns[i]} = ?' for i in changed)
        values = [after[i] for i in changed] + list(after[: kind.key_size])
        self.database.execute(f'UPDATE {kind.table_name} SET {assignments} WHERE {kind.key_sql}', values)

    def _note(self, change: Change[Any], reason: str) -> None:
        self.changes.append(change)
        if isinstance(change.after, Deal):
            for event in events_of(change, self.now, reason):
                self.record_event(event)
