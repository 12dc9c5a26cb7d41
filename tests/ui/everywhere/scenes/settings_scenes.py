"""The sections of the settings."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.form_scenes import all_kinds
from seat import Seat

SECTIONS = (
    'general',
    'currencies',
    'letterhead',
    'fields',
    'reasons',
    'backups',
    'data',
    'schedules',
    'shortcuts',
    'about',
)


def section(key: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('settings').open_section(key)
    return seat.window


def own_settings(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    all_kinds(seat.office.desk.workplace)
    return section('fields', seat, qtbot, folder)
