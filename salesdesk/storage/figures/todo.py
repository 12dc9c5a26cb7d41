"""Which deals' figures are to be made anew, and with what those there are were made."""

from collections.abc import Mapping, Sequence

from salesdesk.storage.connection.database import Database


def is_anything_to_do(database: Database) -> bool:
    return bool(database.value('SELECT EXISTS (SELECT 1 FROM figure_todo)'))


def count_to_do(database: Database) -> int:
    return int(database.value('SELECT COUNT(*) FROM figure_todo'))


def are_more_to_do(database: Database, than: int) -> bool:
    """Whether there are more than so many, without counting them all."""
    return bool(database.value('SELECT EXISTS (SELECT 1 FROM figure_todo LIMIT 1 OFFSET ?)', (than,)))


def read_some(database: Database, limit: int) -> list[int]:
    """The next deals to do, in order: those made together are on the same pages."""
    return [id_ for (id_,) in database.rows('SELECT deal_id FROM figure_todo ORDER BY deal_id LIMIT ?', (limit,))]


def note_done(database: Database, ids: Sequence[int]) -> None:
    """These are done: the first of all there are to do, as read_some gave them in the same transaction."""
    database.execute('DELETE FROM figure_todo WHERE deal_id BETWEEN ? AND ?', (ids[0], ids[-1]))


def note_everything(database: Database) -> None:
    database.execute('INSERT OR IGNORE INTO figure_todo SELECT id FROM deal')


def read_state(database: Database) -> dict[str, str]:
    return dict(database.rows('SELECT key, value FROM figure_state'))


def write_state(database: Database, state: Mapping[str, str]) -> None:
    for pair in state.items():
        database.execute('INSERT INTO figure_state VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2', pair)
