"""A database with many times as many deals: copied within SQLite, which is far quicker than to make each of them."""

import shutil
from contextlib import closing
from pathlib import Path

import apsw

# Each table with the columns that hold a deal's id, or one of its own.
_COPIED = {
    'deal': ('id',),
    'answer': ('deal_id',),
    'activity': ('id', 'deal_id'),
    'deal_event': ('id', 'deal_id'),
}


def multiplied(prepared: Path, path: Path, times: int) -> Path:
    """Every deal so many times, with its answers, activities and history."""
    shutil.copy(prepared, path)
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute('PRAGMA synchronous = off; PRAGMA cache_size = -200000')
        first, last = connection.execute('SELECT MIN(id), MAX(id) FROM deal_event').fetchone()
        lowest = connection.execute('SELECT MIN(id) FROM deal').fetchone()[0]
        span = last - min(first, lowest) + 1
        with connection:
            for table, moved in _COPIED.items():
                columns = [row[1] for row in connection.execute(f'PRAGMA table_info({table})')]
                cells = ', '.join(f'{name} + n * {span}' if name in moved else name for name in columns)
                connection.execute(f"""INSERT INTO {table} WITH RECURSIVE copies(n) AS
                    (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {times - 1})
                    SELECT {cells} FROM copies, (SELECT * FROM {table})""")
        connection.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    return path
