"""How each kind of button looks in each state; values are colour tokens, '' is nothing."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from salesdesk.ui.theme.theme import theme

# tokens.json gives no hover for these fills: they darken by these parts of black.
DARKEN = {'hover': 0.10, 'pressed': 0.20}
STATES = ('rest', 'hover', 'pressed')


class ButtonLook(NamedTuple):
    """`fills` and `inks` for rest, hover, pressed; `border` '' means that it has the colour of the fill.

    `off` is the border of a button that lies on a tint: disabled it has no ground, or it would be a hole.
    """

    fills: tuple[str, str, str]
    inks: tuple[str, str, str]
    border: str = ''
    icon: str = ''
    weight: str = 'medium'
    on_fill: bool = False
    off: str = ''


class Shades(NamedTuple):
    """Colours to paint with in one state; None is nothing."""

    fill: QColor | None
    border: QColor | None
    ink: QColor
    icon: QColor


def _filled(fill: str, hover: str, pressed: str) -> ButtonLook:
    return ButtonLook((fill, hover, pressed), ('text-on-fill',) * 3, weight='semibold', on_fill=True)


CONTROL = ('control', 'control-hover', 'control-pressed')
LOOKS = {
    'primary': _filled('accent', 'accent-hover', 'accent-pressed'),
    'secondary': ButtonLook(CONTROL, ('text',) * 3, 'border-strong', 'text-2'),
    'on-soft': ButtonLook(CONTROL, ('text',) * 3, 'border-strong', 'text-2', off='accent-line'),
    'ghost': ButtonLook(('', 'control-hover', 'control-pressed'), ('text-2', 'text', 'text'), icon='text-2'),
    'soft': ButtonLook(('accent-soft', 'accent-soft', 'accent-soft'), ('accent-text',) * 3),
    'danger': _filled('danger-fill', 'danger-hover', 'danger-pressed'),
    'won': _filled('success-fill', 'success-fill', 'success-fill'),
    'danger-text': ButtonLook(CONTROL, ('danger',) * 3, 'border-strong'),
    'won-text': ButtonLook(CONTROL, ('success',) * 3, 'border-strong'),
}


def shades_of(variant: str, state: str) -> Shades:
    """Colours of a variant 'rest', 'hover', 'pressed' or 'disabled'."""
    look = LOOKS[variant]
    if state == 'disabled':
        return _disabled(look)
    at = STATES.index(state)
    fill = theme().color(look.fills[at]) if look.fills[at] else None
    if fill is not None and at and look.fills[at] == look.fills[0]:
        fill = _darkened(fill, DARKEN[state])
    ink = theme().color(look.inks[at])
    border = theme().color(look.border) if look.border else fill
    return Shades(fill, border, ink, theme().color(look.icon) if look.icon else ink)


def _disabled(look: ButtonLook) -> Shades:
    ink = theme().color('text-disabled')
    if not look.fills[0] or look.off:
        return Shades(None, theme().color(look.off) if look.off else None, ink, ink)
    return Shades(theme().color('sunken'), theme().color('border'), ink, ink)


def _darkened(color: QColor, part: float) -> QColor:
    keep = 1 - part
    return QColor.fromRgbF(color.redF() * keep, color.greenF() * keep, color.blueF() * keep, color.alphaF())
