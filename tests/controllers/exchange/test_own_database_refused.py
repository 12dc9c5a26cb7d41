"""The open database chosen as a file to import: refused without being read, which would cost it its locks."""

import pytest
from building import Desk

from salesdesk.controllers.exchange.import_file import read_bytes
from salesdesk.exchange.errors import FileIsNotText


def test_the_open_database_is_no_table(desk: Desk) -> None:
    with pytest.raises(FileIsNotText) as refused:
        read_bytes(desk.workspace.path)
    assert refused.value.values == {'kind': 'database'}
