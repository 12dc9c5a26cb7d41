"""Near matches while the index is still being read: asked for again until all could be found."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.duplicates_controller import NearMatch
from salesdesk.storage.people.match_keys import Identity
from salesdesk.ui.contacts.near.near_matches import NearMatches


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    form = QWidget()
    qtbot.addWidget(form)
    form.show()
    return form


def test_who_is_read_late_is_still_offered(form: QWidget, qtbot: QtBot) -> None:
    waiting = [True, True, False]
    late = NearMatch(Identity(1, 'Antoine Girardeau', 'Transports Girardeau', (), (), (), ''), 0.9, ('similar_name',))

    def look() -> Sequence[NearMatch]:
        return () if waiting[0] else (late,)

    near = NearMatches(look, lambda: waiting.pop(0))
    QVBoxLayout(form).addWidget(near)
    near.look_now()
    assert near.rows == []
    qtbot.waitUntil(near.isVisible)
    assert waiting == []
