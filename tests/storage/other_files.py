"""Files that are no SalesDesk database, or none of this program."""

import struct
import zlib
from contextlib import closing
from pathlib import Path

import apsw

from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import VERSION
from salesdesk.storage.connection.opening import open_database


def text_file(path: Path) -> None:
    path.write_text('Affaire;Montant\nAtelier;12 400,50 €\n', encoding='utf-8')


def picture(path: Path) -> None:
    header = struct.pack('>IIBBBBB', 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b'IHDR', header), (b'IDAT', zlib.compress(b'\0\0')), (b'IEND', b''))
    body = [struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
            for kind, data in chunks]  # fmt: skip
    path.write_bytes(b'\x89PNG\r\n\x1a\n' + b''.join(body))


def empty_file(path: Path) -> None:
    path.touch()


def head_alone(path: Path) -> None:
    path.write_bytes(b'SQLite format 3\x00')


def empty_sqlite_file(path: Path) -> None:
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute('PRAGMA journal_mode = wal')


def other_program(path: Path) -> None:
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute('CREATE TABLE deal (id INTEGER PRIMARY KEY); PRAGMA user_version = 1').fetchall()


def other_program_with_wal(path: Path) -> None:
    """As a program leaves it that was killed: what it wrote last is still in the -wal."""
    source = path.with_name('source of another program')
    with closing(apsw.Connection(str(source))) as connection:
        connection.execute('PRAGMA journal_mode = wal').fetchall()
        connection.execute('CREATE TABLE note (text)')
        _copy_with_wal(source, path)


def newer(path: Path) -> None:
    open_database(path, create=True).close()
    with closing(Database(path)) as database:
        database.execute(f'PRAGMA user_version = {VERSION + 1}')


def newer_with_wal(path: Path) -> None:
    source = path.with_name('source of a newer program')
    with closing(open_database(source, create=True)) as database:
        database.execute(f'PRAGMA user_version = {VERSION + 1}')
        _copy_with_wal(source, path)


def truncated(path: Path) -> None:
    open_database(path, create=True).close()
    path.write_bytes(path.read_bytes()[: 4096 * 5])


def _copy_with_wal(source: Path, path: Path) -> None:
    for ending in ('', '-wal'):
        path.with_name(path.name + ending).write_bytes(source.with_name(source.name + ending).read_bytes())
