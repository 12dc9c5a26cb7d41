"""The seller's preferences in her database. They are not part of the history: undo never changes the theme."""

from collections.abc import Mapping

from salesdesk.storage.connection.database import Database


def read_preferences(database: Database) -> dict[str, str]:
    return dict(database.rows('SELECT key, value FROM setting'))


def write_preferences(database: Database, texts: Mapping[str, str]) -> None:
    with database.transaction():
        for key, text in texts.items():
            keep_preference(database, key, text)


def keep_preference(database: Database, key: str, text: str) -> None:
    """Inside the transaction of the caller."""
    upsert = 'INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2'
    database.execute(upsert, (key, text))
