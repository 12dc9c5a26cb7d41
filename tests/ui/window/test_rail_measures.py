"""The rail stands where the design draws it, wide and narrow."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.window.rail import Rail
from salesdesk.ui.window.rail_button import RailButton


def rail(seat: Seat) -> Rail:
    assert seat.window.rail is not None
    return seat.window.rail


def boxes(seat: Seat) -> list[QRect]:
    return [widget.geometry() for widget in rail(seat).findChildren(RailButton) if not widget.isHidden()]


def lowest(seat: Seat) -> QWidget:
    return max(rail(seat).findChildren(RailButton), key=lambda button: button.geometry().bottom())


def test_wide_its_items_are_64_by_54_and_the_state_is_lower(seat: Seat) -> None:
    assert rail(seat).width() == 76
    assert rail(seat).logo.geometry() == QRect(22, 12, 32, 32)
    pages = sorted((box for box in boxes(seat) if box.height() == 54), key=QRect.top)
    assert [(box.left(), box.top(), box.width()) for box in pages[:2]] == [(6, 58, 64), (6, 114, 64)]
    assert rail(seat).saved.size().toTuple() == (64, 44)


def test_it_ends_ten_pixels_over_the_edge(seat: Seat) -> None:
    assert rail(seat).height() - 10 == lowest(seat).geometry().bottom() + 1


def test_narrow_it_has_icons_alone_in_the_middle(qtbot: QtBot, seat: Seat) -> None:
    seat.window.resize(1180, 720)
    qtbot.waitUntil(lambda: rail(seat).width() == 60)
    qtbot.waitUntil(lambda: {(box.left(), box.width()) for box in boxes(seat)} == {(8, 44)})
    assert rail(seat).saved.height() == 32


def test_narrowed_twice_its_items_are_44_by_44_all_the_same(qtbot: QtBot, seat: Seat) -> None:
    for width, rail_width in ((1180, 60), (1440, 76), (1180, 60)):
        seat.window.resize(width, 720)
        qtbot.waitUntil(lambda wanted=rail_width: rail(seat).width() == wanted)
    quiet = (rail(seat).saved, rail(seat).sample)
    pages = [button for button in rail(seat).findChildren(RailButton) if button not in quiet]
    assert {button.size().toTuple() for button in pages} == {(44, 44)}
