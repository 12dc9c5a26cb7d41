"""Databases to test on."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stored_records import Stock, fill

from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / 'deals.db'


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new and empty database."""
    with closing(open_database(path, create=True)) as opened:
        yield opened


@pytest.fixture
def stock(database: Database) -> Stock:
    """The database with one pipeline of three stages and what deals refer to."""
    return fill(database)


@pytest.fixture
def sample(sample_file: Path, path: Path) -> Path:
    """A copy of the sample data that a test may spoil."""
    shutil.copyfile(sample_file, path)
    return path
