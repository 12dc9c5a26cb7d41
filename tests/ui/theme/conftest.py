"""The theme as every test here finds it: light, without animations."""

import pytest
from painted_sheet import Sheet
from PySide6.QtWidgets import QApplication

from salesdesk.ui.theme.apply import apply_theme


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False)


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()
