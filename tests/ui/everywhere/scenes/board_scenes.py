"""The board in all its ways."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import board
from seat import Seat

from salesdesk.ui.widgets.floating.popover import Popover


def nothing_found(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    seat.page.top.searched.emit('xyz')
    return seat.window


def listing(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('list')
    return seat.window


def forecast(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('forecast')
    return seat.window


def target(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Of a month, asked for over it."""
    forecast(seat, qtbot, folder)
    pane = seat.page.body.forecast
    assert pane is not None
    list(pane.view.canvas.header.links.values())[1].click()
    return seat.shown(Popover)[-1]


def trash(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.show_trash()
    return seat.window


def filters(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    seat.page.open_filters()
    return seat.shown(Popover)[-1]
