"""The names of keys as they are written on the seller's keyboard."""

from salesdesk.i18n.translator import _, mark

NAMED = {
    'Ctrl': mark('Ctrl'),
    'Shift': mark('Shift'),
    'Alt': mark('Alt'),
    'Esc': mark('Esc'),
    'Escape': mark('Esc'),
    'Space': mark('Space'),
    'Del': mark('Del'),
    'Delete': mark('Del'),
}
SIGNS = {'Return': '↵', 'Enter': '↵', 'Left': '←', 'Right': '→', 'Up': '↑', 'Down': '↓', 'Backspace': '⌫'}


def key_caption(keys: str) -> str:
    """'Ctrl+Return' becomes 'Ctrl ↵'; 'Esc' becomes 'Échap' in French."""
    plus = keys.endswith('++') or keys == '+'
    parts = [part for part in keys.split('+') if part] + (['+'] if plus else [])
    return ' '.join(_(NAMED[part]) if part in NAMED else SIGNS.get(part, part) for part in parts)
