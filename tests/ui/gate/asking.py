"""A deal before a gate: refused, and how it is answered."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from seat import CTRL, SHIFT, Seat

from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.widgets.buttons.button import Button

W = TypeVar('W', bound=QWidget)


def bare_deal(seat: Seat, stage: str = 'identification', **fields: object) -> int:
    """A deal that has nothing, with the keyboard on it."""
    deal_id = seat.desk.put('Nue', stage, **fields)
    seat.window.follow()
    seat.focus('Nue')
    return deal_id


def ask_to_move(seat: Seat) -> GatePopover:
    """On to the next stage; what is missing is asked."""
    seat.press(Qt.Key.Key_Right, CTRL | SHIFT)
    return seat.one(GatePopover)


def part(popover: QWidget, kind: type[W], name: str = '') -> W:
    """A visible part of the popover by its spoken name."""
    parts = [part for part in popover.findChildren(kind) if part.isVisible()]
    return next(part for part in parts if not name or part.accessibleName().endswith(name))


def click(seat: Seat, widget: QWidget) -> None:
    """With the mouse, through the window."""
    seat.hand.click(widget.mapTo(seat.window, widget.rect().center()))


def buttons(popover: QWidget) -> list[str]:
    """The words on the buttons one sees."""
    return [button.caption() for button in popover.findChildren(Button) if button.isVisible() and button.caption()]


def outside(seat: Seat) -> QPoint:
    return QPoint(seat.window.width() - 30, seat.window.height() - 30)
