"""Inter, the bundled typeface: loading its files and building the fonts of the type scale."""

import re
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from salesdesk.paths import resource
from salesdesk.ui.theme.tokens import tokens

# The weights of the type scale: a file more would be read at every start and never asked for.
FACES = ('Regular', 'Medium', 'SemiBold')
# Inter's tabular figures come with a wide hyphen, which tears 'Après-vente' apart.
HYPHENATED = re.compile(r'[^\W\d]-|-[^\W\d]')
DIGIT = re.compile(r'\d')


@cache
def load_fonts() -> tuple[str, ...]:
    """Registers the files with Qt, once per process, and returns the families Qt found in them."""
    families: set[str] = set()
    for face in FACES:
        number = QFontDatabase.addApplicationFont(str(resource('fonts', f'Inter-{face}.ttf')))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def build_font(role: str, weight: str | None = None, *, figures: bool = True) -> QFont:
    """The font of a role; `weight` is 'regular', 'medium' or 'semibold' where the role's own does not fit.

    `figures` gives all digits one width; it also widens the hyphen, so words are set without it.
    """
    step = tokens().scale[role]
    # The fallbacks are for scripts that Inter lacks; they never replace it as a whole.
    font = QFont([tokens().family, *tokens().fallback])
    font.setPixelSize(step.size)
    font.setWeight(QFont.Weight(tokens().weights[weight] if weight else step.weight))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.tracking)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    for feature, value in tokens().features.items():
        font.setFeature(QFont.Tag(feature), value if figures or feature != 'tnum' else 0)
    return font


@lru_cache(maxsize=8192)
def has_figures(text: str) -> bool:
    """Whether a text is set in tabular figures: one with digits, unless it has a hyphenated word."""
    return DIGIT.search(text) is not None and HYPHENATED.search(text) is None
