"""The board by keyboard: move between cards, lift and drop one, and the commands of the focused deal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.canvas.drop_target import Zone
from salesdesk.ui.board.drag.board_drag import BoardDrag
from salesdesk.ui.commands.deal_commands import DealCommands

Key = Qt.Key
Modifier = Qt.KeyboardModifier
STEPS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
PUT_DOWN = (Key.Key_Space, Key.Key_Return, Key.Key_Enter)
WON_KEY, LOST_KEY = (Key.Key_G, Modifier.AltModifier), (Key.Key_P, Modifier.AltModifier)
ZONE_KEYS = {WON_KEY: Zone.WON, LOST_KEY: Zone.LOST}
NO_MODIFIER = Modifier.NoModifier
# What is written down about the focused deal, in its panel.
COMPOSED = {Key.Key_L: 'call', Key.Key_E: 'email', Key.Key_R: 'meeting', Key.Key_T: 'note', Key.Key_O: 'objection'}


Act = Callable[[int], None]


class BoardKeys:
    """Takes a key the focused widget did not want; True if it acted on it.

    `aside` are the commands of Ctrl+Shift with the left and the right arrow: stages, unless a board has other columns.
    """

    def __init__(
        self, view: BoardView, drag: BoardDrag, commands: DealCommands, letters: Callable[[], bool],
        aside: tuple[Act, Act] | None = None,
    ) -> None:  # fmt: skip
        self._view = view
        self._back, self._on = aside or (commands.previous_stage, commands.next_stage)
        self._drag = drag
        self._commands = commands
        self._letters = letters
        commands.flow.moved.connect(self._go_with)

    def take(self, event: QKeyEvent) -> bool:
        key, modifiers = Key(event.key()), event.modifiers() & ~Modifier.KeypadModifier
        if self._drag.session.card is not None:
            return self._take_while_held(key, modifiers)
        if modifiers == NO_MODIFIER:
            return self._take_plain(key)
        return self._take_modified(key, modifiers)

    def _take_while_held(self, key: Key, modifiers: Modifier) -> bool:
        """Esc sends the card home, arrows carry it, Space puts it down; nothing else acts meanwhile."""
        if key == Key.Key_Escape:
            self._drag.cancel()
        elif not self._drag.session.by_keyboard:
            return True
        elif key in STEPS:
            self._drag.session.step(*STEPS[key])
        elif key in PUT_DOWN:
            self._drag.session.let_go()
        elif (key, modifiers) in ZONE_KEYS:
            self._drag.drop_on(ZONE_KEYS[key, modifiers])
        return True

    def _take_plain(self, key: Key) -> bool:
        card = self._view.focused_deal()
        if key in (Key.Key_Left, Key.Key_Right):
            return self._to_neighbour(-1 if key == Key.Key_Left else 1)
        if card is None:
            return False
        if key == Key.Key_Space:
            self._drag.lift_by_keyboard()
        elif key == Key.Key_Delete:
            self._commands.delete(card.id)
        elif key == Key.Key_F2:
            self._commands.open(card.id)
        elif key in COMPOSED and self._letters():
            self._commands.show(card.id, COMPOSED[key])
        elif key == Key.Key_P and self._letters():
            self._commands.plan(card.id)
        else:
            return False
        return True

    def _take_modified(self, key: Key, modifiers: Modifier) -> bool:
        card = self._view.focused_deal()
        if card is None:
            return False
        commands: dict[tuple[Key, Modifier], Act] = {
            (Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier): self._on,
            (Key.Key_Left, Modifier.ControlModifier | Modifier.ShiftModifier): self._back,
            WON_KEY: self._commands.win_or_hand_over,
            LOST_KEY: self._commands.lose,
        }
        command = commands.get((key, modifiers))
        if command is not None:
            command(card.id)
        return command is not None

    def _go_with(self, deal_id: int) -> None:
        """The keyboard stays on the card it was on: the next key acts on the deal she has just moved."""
        if any(lane.view.hasFocus() for lane in self._view.lanes):
            self._view.focus_deal(deal_id)

    def _to_neighbour(self, step: int) -> bool:
        """To the next column that has cards, at about the same height."""
        lanes = self._view.lanes
        here = next((number for number, lane in enumerate(lanes) if lane.view.hasFocus()), None)
        if here is None:
            return False
        row = max(0, lanes[here].view.currentIndex().row())
        column = here + step
        while 0 <= column < len(lanes):
            cards = lanes[column].model.cards
            if cards:
                return self._view.focus_deal(cards[min(row, len(cards) - 1)].id)
            column += step
        return True
