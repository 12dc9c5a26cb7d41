"""The sample data opened, and what a database holds as plain rows."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.tables import TABLES

NOW = datetime(2026, 6, 9, 7, tzinfo=UTC)


def clock() -> FixedClock:
    return FixedClock(NOW)


def open_sample(path: Path) -> Workspace:
    return open_workspace(path, clock())


def names_of_tables() -> list[str]:
    return [str(table._meta.table_name) for table in TABLES]


def rows_of(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Everything a database says, by table."""
    return {table: all_rows(database, table) for table in names_of_tables()}


def told(row: Sequence[Any]) -> str:
    """A row as text; bytes by their hexadecimal digits."""
    return json.dumps(row, ensure_ascii=False, default=bytes.hex)


def all_rows(database: Database, table: str) -> list[tuple[Any, ...]]:
    """In the order of their first two columns, which is where their keys begin."""
    first = 'ORDER BY 1' if table == 'figure_todo' else 'ORDER BY 1, 2'
    return database.rows(f'SELECT * FROM {table} {first}')


def files_beside(path: Path) -> dict[str, bytes]:
    """Every file whose name begins with the path's, byte for byte."""
    return {found.name: found.read_bytes() for found in path.parent.glob(f'{path.name}*') if found.is_file()}
