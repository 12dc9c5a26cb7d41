"""The data folder on Linux is found without platformdirs, and is the same."""

import sys
from pathlib import Path

import platformdirs
import pytest

from salesdesk.paths import data_folder


@pytest.mark.skipif(sys.platform != 'linux', reason='elsewhere platformdirs is asked')
@pytest.mark.parametrize('named', ['', ' ', '/mnt/data', '/mnt/data/'])
def test_the_data_folder_is_the_one_platformdirs_names(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv('SALESDESK_DATA')
    monkeypatch.setenv('XDG_DATA_HOME', named)
    assert data_folder() == Path(platformdirs.user_data_dir('SalesDesk', appauthor=False))
