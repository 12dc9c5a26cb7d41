"""Board parts on their own: light theme, no animations, French as the pictures of the design are."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    yield
    apply_theme(qapp, 'light', animations=False)
    use_language('en')
