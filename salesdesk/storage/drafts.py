"""Keeps what is being typed: a row for each place she types in, outside of the history."""

from salesdesk.storage.connection.database import Database


def keep_draft(database: Database, key: str, text: str, at_ms: int) -> None:
    """On the disk when it returns. The same text again is not written again."""
    sql = """INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT (key)
        DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at WHERE text <> excluded.text"""
    database.execute(sql, (key, text, at_ms))


def read_draft(database: Database, key: str) -> str:
    return str(database.value('SELECT text FROM draft WHERE key = ?', (key,)) or '')


def draft_keys(database: Database, beginning: str) -> list[str]:
    """The last kept one first."""
    sql = 'SELECT key FROM draft WHERE substr(key, 1, length(:begins)) = :begins ORDER BY saved_at DESC, key'
    return [key for (key,) in database.rows(sql, {'begins': beginning})]


def drop_draft(database: Database, key: str) -> None:
    database.execute('DELETE FROM draft WHERE key = ?', (key,))
