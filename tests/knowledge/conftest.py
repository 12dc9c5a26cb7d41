"""A desk with all the lessons of the samples, to be looked at only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import desk_on
from labelled_lessons import Shelf


@pytest.fixture(scope='session')
def shelf(sales_file: Path) -> Iterator[Shelf]:
    with desk_on(sales_file) as desk:
        yield Shelf(desk)
