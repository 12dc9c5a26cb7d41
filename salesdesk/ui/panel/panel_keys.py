"""The keys of an open panel, when no text field wanted them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.number_row import digit_of
from salesdesk.ui.panel.deal_panel import DealPanel

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
STEPS = {Key.Key_J: 1, Key.Key_K: -1}
RESULTS = 3
COMPOSED = {Key.Key_L: 'call', Key.Key_E: 'email', Key.Key_R: 'meeting', Key.Key_T: 'note', Key.Key_O: 'objection'}


class PanelKeys:
    """True if the key was for the panel. `step(direction)` walks the column, `aside(direction)` goes across it."""

    def __init__(
        self, panel: DealPanel, commands: DealCommands, step: Callable[[int], None], aside: Callable[[int], None],
        letters: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._panel = panel
        self._commands = commands
        self._step = step
        self._aside = aside
        self._letters = letters

    def take(self, event: QKeyEvent) -> bool:
        key, modifiers = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit, composer = digit_of(event), self._panel.tabs.timeline.composer
        if digit is not None and digit <= RESULTS and composer.isVisible():
            return composer.pick_result(digit)
        if not modifiers:
            return self._take_plain(key)
        deal_id = self._panel.shown.id
        acts: dict[tuple[Key, Qt.KeyboardModifier], Callable[[int], None]] = {
            (Key.Key_Right, CTRL_SHIFT): lambda _deal_id: self._aside(1),
            (Key.Key_Left, CTRL_SHIFT): lambda _deal_id: self._aside(-1),
            (Key.Key_G, ALT): self._commands.win_or_hand_over,
            (Key.Key_P, ALT): self._commands.lose,
        }
        act = acts.get((key, modifiers))
        # A closed deal is only reopened, never moved.
        if act is None or not self._panel.shown.deal.is_open:
            return False
        act(deal_id)
        return True

    def _take_plain(self, key: Key) -> bool:
        if key == Key.Key_Escape:
            self._panel.closing.emit()
        elif key == Key.Key_F2:
            self._commands.open(self._panel.shown.id)
        elif self._letters():
            return self._take_letter(key)
        else:
            return False
        return True

    def _take_letter(self, key: Key) -> bool:
        if key in STEPS:
            self._step(STEPS[key])
        elif key in COMPOSED:
            self._panel.compose(COMPOSED[key])
        elif key == Key.Key_P and self._panel.shown.deal.is_open:
            self._commands.plan(self._panel.shown.id)
        else:
            return False
        return True
