"""Where a paragraph is broken; apart, for nearly every text of a board stands on one line."""

from PySide6.QtGui import QTextLayout, QTextOption

from salesdesk.ui.theme.fonts import build_font, has_figures


def broken(text: str, role: str, width: float, weight: str | None) -> list[str]:
    """The lines of one paragraph in `width` px, as a browser would break it."""
    layout = QTextLayout(text, build_font(role, weight, figures=has_figures(text)))
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
