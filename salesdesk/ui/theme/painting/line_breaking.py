"""Where a paragraph is broken; apart, for nearly every text of a board stands on one line."""

import re

from PySide6.QtGui import QTextLayout, QTextOption

from salesdesk.ui.theme.fonts import build_font, has_figures
from salesdesk.ui.theme.painting.text import TOLERANCE, text_width

# French has a blank before these marks and after the opening quote; typed plainly it must not begin a line with one.
_BLANK_OF_A_MARK = re.compile(r' (?=[:;!?»%€](?:\s|$))|(?<=«) ')


def with_marks_held(text: str) -> str:
    """The same text, letter for letter, with blanks that do not break where a mark would leave its word."""
    return _BLANK_OF_A_MARK.sub('\N{NO-BREAK SPACE}', text)


def broken(text: str, role: str, width: float, weight: str | None) -> list[str]:
    """The lines of one paragraph in `width` px, as a browser would break it."""
    figures = has_figures(text)
    lines = _laid_out(text, role, width, weight, figures=figures)
    # A hyphenated word may leave the line of the digits, which are then drawn with wider figures than were measured.
    if not figures and any(text_width(line, role, weight) > width + TOLERANCE for line in lines):
        return _laid_out(text, role, width, weight, figures=True)
    return lines


def _laid_out(text: str, role: str, width: float, weight: str | None, *, figures: bool) -> list[str]:
    layout = QTextLayout(with_marks_held(text), build_font(role, weight, figures=figures))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        # The space at which a line was broken would shift lines that are centred.
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines
