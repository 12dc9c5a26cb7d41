"""The seller's preferences in her database. They are not part of the history: undo never changes the theme."""

from collections.abc import Mapping

from salesdesk.storage.connection.database import Database


def read_preferences(database: Database) -> dict[str, str]:
    return dict(database.rows('SELECT key, value FROM setting'))


def write_preferences(database: Database, texts: Mapping[str, str]) -> None:
    upsert = 'INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2'
    with database.transaction():
        for pair in texts.items():
            database.execute(upsert, pair)
