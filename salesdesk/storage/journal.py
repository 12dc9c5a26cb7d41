"""The journal: every action with the changeset that takes it back, in the same transaction as the action itself."""

import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

import apsw

from salesdesk.domain.errors import UndoConflict
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.table_names import RECORDED_TABLES

# Small changesets (a drag is some 200 bytes) are kept as they are: packing them would only cost time.
PACK_ABOVE = 4096
# The caller's transaction takes a refused changeset back; with a savepoint of its own SQLite would look through every
# page touched so far at each row, which makes an undo of 100,000 rows last minutes instead of two seconds.
_WITHOUT_SAVEPOINT = apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT


class JournalEntry(NamedTuple):
    """An action as the seller reads it: its title's key and the values its sentence needs."""

    id: int
    key: str
    values: Mapping[str, str]


class Recording:
    """What a transaction changes, watched by an SQLite session."""

    def __init__(self, session: apsw.Session) -> None:
        self._session = session

    def changeset(self) -> bytes:
        data: bytes = self._session.changeset()
        return data


class Journal:
    """Writes actions and finds the one to undo or redo. It opens no transaction: its caller has one open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        session = apsw.Session(self._database.connection, 'main')
        try:
            for table in RECORDED_TABLES:
                session.attach(table)
            yield Recording(session)
        finally:
            session.close()

    def store(self, entry: JournalEntry, at_ms: int, changeset: bytes) -> None:
        """Keeps a new action; what was undone before it can no longer be redone."""
        self._database.execute("UPDATE action SET state = 'dropped' WHERE state = 'undone'")
        title = json.dumps({'key': entry.key, 'values': dict(entry.values)}, ensure_ascii=False)
        self._database.execute("INSERT INTO action VALUES (?, ?, ?, 'do', NULL, 'done')", (entry.id, at_ms, title))
        self._database.execute('INSERT INTO action_changeset VALUES (?, ?)', (entry.id, _packed(changeset)))

    def last_id(self) -> int:
        """The id of the last action, whoever did it; 0 before the first."""
        return int(self._database.value('SELECT MAX(id) FROM action') or 0)

    def to_undo(self) -> JournalEntry | None:
        """The last action that is done."""
        return self._entry("SELECT id, title FROM action WHERE state = 'done' ORDER BY id DESC LIMIT 1")

    def to_redo(self) -> JournalEntry | None:
        """The action undone last."""
        return self._entry("SELECT id, title FROM action WHERE state = 'undone' ORDER BY id LIMIT 1")

    def undo(self, entry: JournalEntry, undo_id: int, at_ms: int) -> bytes:
        """Takes the action back and notes that; returns the changeset applied. UndoConflict changes nothing."""
        return self._reapply(entry, apsw.Changeset.invert(self._changeset(entry.id)), undo_id, at_ms, 'undo')

    def redo(self, entry: JournalEntry, redo_id: int, at_ms: int) -> bytes:
        return self._reapply(entry, self._changeset(entry.id), redo_id, at_ms, 'redo')

    def prune(self, keep_from_ms: int, keep_count: int) -> None:
        """Forgets how to take back actions that are both old and many actions ago.

        What was undone last waits for its redo: of a chain of undone actions the oldest is redone first.
        """
        oldest = self._database.value('SELECT id FROM action ORDER BY id DESC LIMIT 1 OFFSET ?', (keep_count,))
        if oldest is not None:
            old = "SELECT id FROM action WHERE id <= ? AND at < ? AND state <> 'undone'"
            values = (oldest, keep_from_ms)
            self._database.execute(f'DELETE FROM action_changeset WHERE action_id IN ({old})', values)
            self._database.execute(f"UPDATE action SET state = 'dropped' WHERE id IN ({old})", values)

    def _entry(self, sql: str) -> JournalEntry | None:
        row = self._database.row(sql)
        if row is None:
            return None
        title = json.loads(row[1])
        return JournalEntry(row[0], title['key'], title['values'])

    def _changeset(self, action_id: int) -> bytes:
        return _unpacked(self._database.value('SELECT data FROM action_changeset WHERE action_id = ?', (action_id,)))

    def _reapply(self, entry: JournalEntry, changeset: bytes, new_id: int, at_ms: int, role: str) -> bytes:
        try:
            apsw.Changeset.apply(changeset, self._database.connection, flags=_WITHOUT_SAVEPOINT)
        except (apsw.AbortError, apsw.ConstraintError) as error:
            raise UndoConflict(key=entry.key) from error
        state = 'undone' if role == 'undo' else 'done'
        self._database.execute('UPDATE action SET state = ? WHERE id = ?', (state, entry.id))
        self._database.execute("INSERT INTO action VALUES (?, ?, '', ?, ?, 'log')", (new_id, at_ms, role, entry.id))
        return changeset


def _packed(changeset: bytes) -> bytes:
    return b'z' + zlib.compress(changeset, 1) if len(changeset) > PACK_ABOVE else b'-' + changeset


def _unpacked(data: bytes) -> bytes:
    return zlib.decompress(data[1:]) if data[:1] == b'z' else data[1:]
