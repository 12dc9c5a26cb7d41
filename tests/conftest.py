"""What every test shares: no display, no network, no data of the person who runs them."""

import os
from pathlib import Path

import pytest

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
os.environ['LANG'] = 'fr_FR.UTF-8'


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A test never meets the seller's own data."""
    folder = tmp_path / 'data'
    monkeypatch.setenv('SALESDESK_DATA', str(folder))
    return folder
