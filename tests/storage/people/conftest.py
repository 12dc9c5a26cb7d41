"""A town of people and companies, made once and only read."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from many_people import People, store_people
from stored_records import Stock, fill

from salesdesk.storage.connection.opening import open_database


@pytest.fixture(scope='package', params=[1, 2], ids=['one town', 'another town'])
def town(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stock, People]]:
    """Read only."""
    path: Path = tmp_path_factory.mktemp('town') / 'people.db'
    with closing(open_database(path, create=True)) as database:
        stock = fill(database)
        yield stock, store_people(stock, request.param)
