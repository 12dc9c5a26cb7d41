"""A terminal to type commands into."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from terminal import Terminal, ask_for_english

from salesdesk.i18n.translator import use_language


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """It speaks English; each command runs in this process."""
    ask_for_english(monkeypatch)
    yield Terminal(capsys)
    use_language('en')


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a database may come to lie."""
    return tmp_path / 'deals.db'
