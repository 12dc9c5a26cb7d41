"""The process page."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat


def process(pipeline: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('process').tab('stages').show_pipeline(seat.desk.pipeline(pipeline).id)
    return seat.window
