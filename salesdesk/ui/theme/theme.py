"""The look in force: colours, fonts and motion of the running program, asked for at the moment of painting."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QFont

from salesdesk.on_demand import on_demand
from salesdesk.ui.theme.fonts import build_font
from salesdesk.ui.theme.tokens import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QEasingCurve

    from salesdesk.ui.theme.easings import easing_curve
else:
    easing_curve = on_demand('salesdesk.ui.theme.easings', 'easing_curve')

# What the seller must have time to read or decide is no decoration: it keeps its length without animations.
ALWAYS_TIMED = ('toast-visible', 'drag-dwell')


class Theme:
    """One look. `name` is 'light' or 'dark'. Colours and fonts it hands out are shared: copy before changing one."""

    def __init__(self, name: str, *, animations: bool = True, dense: bool = False) -> None:
        self.name = name
        self.animations = animations
        self.dense = dense
        self._values = tokens().colors[name]
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, str | None, bool], QFont] = {}

    def color(self, token: str) -> QColor:
        """The colour of a token, with its alpha where tokens.json gives one; KeyError for an unknown token."""
        color = self._colors.get(token)
        if color is None:
            color = QColor(self._values[token])
            color.setAlphaF(self._values.get(f'{token}-alpha', 1.0))
            self._colors[token] = color
        return color

    def font(self, role: str, weight: str | None = None, *, figures: bool = True) -> QFont:
        """A role of the type scale; `weight` is 'regular', 'medium' or 'semibold' where it differs from the role's.

        `figures`: tabular digits, for text that is painted; what she types in is set without.
        """
        font = self._fonts.get((role, weight, figures))
        if font is None:
            font = self._fonts[role, weight, figures] = build_font(role, weight, figures=figures)
        return font

    def duration(self, name: str) -> int:
        """Milliseconds; 0 when animations are off."""
        return tokens().durations[name] if self.animations or name in ALWAYS_TIMED else 0

    def easing(self, name: str) -> 'QEasingCurve':
        return easing_curve(tokens().easings[name])


class ThemeSignals(QObject):
    """Says that the look has changed, to what must redo more than its own painting (icons, cached layouts)."""

    changed = Signal()


# One per process, like the palette of the application it goes with.
class _Current:
    theme = Theme('light')
    signals: ThemeSignals | None = None


def theme() -> Theme:
    return _Current.theme


def use_theme(new: Theme) -> None:
    """Makes a look the current one. Only apply_theme calls it: palette and style sheet must follow."""
    _Current.theme = new


def theme_signals() -> ThemeSignals:
    """The one object to connect to; it lives as long as the application."""
    if _Current.signals is None:
        _Current.signals = ThemeSignals(QCoreApplication.instance())
        _Current.signals.destroyed.connect(_forget_signals)
    return _Current.signals


def _forget_signals() -> None:
    _Current.signals = None
