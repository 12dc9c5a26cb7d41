"""What she does with the deals of the board: by command, by a card in hand, by key."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from salesdesk.ui.board.board_keys import BoardKeys
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.board.drag.board_drag import BoardDrag
from salesdesk.ui.board.drag.drop_zones import DropZones
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk


class BoardHands:
    """Made after the first picture, which shows nothing of it, or when one of its parts is first asked for."""

    def __init__(
        self, desk: Desk, source: BoardSource, view: BoardView, anchor_of: Callable[[int], QRect], page: QWidget
    ) -> None:
        preferences = desk.workplace.preferences
        self.zones = DropZones(page)
        self.commands = DealCommands(desk, anchor_of, page)
        self.drag = BoardDrag(desk, source, view, self.zones, self.commands)
        self.keys = BoardKeys(view, self.drag, self.commands, lambda: preferences.preferences.letter_shortcuts)
        self.zones.fit()
        self.zones.raise_()
