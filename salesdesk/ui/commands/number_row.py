"""The row of digits above the letters: on a French keyboard its keys say & é " ' ( - unless Shift is held."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# In the order of the digits 1 to 6.
SIGNS = '&É"\'(-'
_DIGITS = {Qt.Key(ord(sign)): at + 1 for at, sign in enumerate(SIGNS)}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit 1 to 9 of a key pressed alone, whatever the keyboard; None for any other key."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0
    # With Shift these signs stand on other keys: & is the 7 of an American keyboard.
    return None if held else _DIGITS.get(key)


def shortcuts_of(digit: int) -> list[str]:
    """Ctrl with that digit (1 to 6), as both keyboards have it."""
    return [f'Ctrl+{digit}', f'Ctrl+{SIGNS[digit - 1]}']
