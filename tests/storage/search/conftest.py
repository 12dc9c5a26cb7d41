"""A desk full of words, written and indexed once and only read."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stored_records import Stock, fill
from words_stored import Words, indexed, store_words

from salesdesk.storage.connection.opening import open_database


@pytest.fixture(scope='package')
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stock, Words]]:
    path: Path = tmp_path_factory.mktemp('library') / 'words.db'
    with closing(open_database(path, create=True)) as database:
        stock = fill(database)
        words = store_words(stock, 11)
        indexed(stock)
        yield stock, words
