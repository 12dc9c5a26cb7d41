"""Inputs of own fields in a window: 9 June 2026, in English unless a test says otherwise."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from building import Desk
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace

TODAY = date(2026, 6, 9)
Make = Callable[..., ValueField]


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('en')
    yield
    use_language('en')


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Shown and active; the button is somewhere to go when a field is left."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(640, 480)
    QVBoxLayout(host).addWidget(QPushButton('elsewhere', host))
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host


@pytest.fixture
def make(window: QWidget) -> Make:
    """An input of a kind, shown in the window."""

    def made(kind: FieldKind, value: str = '', choices: tuple[str, ...] = ()) -> ValueField:
        field = CustomField(1, Entity.DEAL, 'Parcel', kind, choices)
        widget = made_field(field, today=TODAY, currency='EUR', value=value, parent=window)
        layout = window.layout()
        assert layout is not None
        layout.addWidget(widget)
        return widget

    return made


@pytest.fixture
def workplace(desk: Desk) -> Iterator[Workplace]:
    made = Workplace(desk.workspace)
    yield made
    made.signals.stop()
