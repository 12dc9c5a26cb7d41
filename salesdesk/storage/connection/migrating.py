"""Brings a database to this program's version: ordered, frozen steps, each in a transaction of its own."""

from collections.abc import Callable

from salesdesk.storage.connection.database import Database
from salesdesk.storage.migrations import v0001_first, v0002_people_and_days, v0003_figures, v0004_closing, v0005_middle

Steps = tuple[tuple[str, ...], ...]
STEPS: Steps = (
    v0001_first.STATEMENTS, v0002_people_and_days.STATEMENTS, v0003_figures.STATEMENTS, v0004_closing.STATEMENTS,
    v0005_middle.STATEMENTS,
)  # fmt: skip
VERSION = len(STEPS)

# 'SDsk' in ASCII: tells our files from other SQLite files.
APPLICATION_ID = 0x5344736B


def version_of(database: Database) -> int:
    return int(database.value('PRAGMA user_version'))


def migrate(database: Database, before_change: Callable[[], object], steps: Steps = STEPS) -> None:
    """Runs the missing steps. before_change is called once, before an existing database is changed (a copy is made)."""
    current = version_of(database)
    if 0 < current < len(steps):
        before_change()
    for number, statements in enumerate(steps[current:], start=current + 1):
        with database.transaction():
            for statement in statements:
                database.execute(statement)
            database.execute(f'PRAGMA application_id = {APPLICATION_ID}')
            database.execute(f'PRAGMA user_version = {number}')
