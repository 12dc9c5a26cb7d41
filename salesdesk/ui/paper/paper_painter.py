"""A painter for PDF: text that can be searched and copied out of the file."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

# What Inter puts in the place of letters by these features has no name in the file: dashes, figures of one width.
FEATURES = ('tnum', 'calt')
LARGE = 15


class PaperPainter(QPainter):
    """A text was placed by the width of its wide figures; the narrower one stands in the middle of that place."""

    _placed: QFontMetricsF | None = None

    def setFont(self, font: QFont) -> None:  # type: ignore[override]
        self._placed = QFontMetricsF(font)
        plain = QFont(font)
        for feature in FEATURES:
            plain.setFeature(QFont.Tag(feature), 0)
        super().setFont(plain)

    def drawText(self, spot: QPointF, text: str) -> None:  # type: ignore[override]
        # Large figures stand at a left edge, with words above and below.
        if self._placed is not None and self.font().pixelSize() < LARGE:
            spare = self._placed.horizontalAdvance(text) - QFontMetricsF(self.font()).horizontalAdvance(text)
            spot = QPointF(spot.x() + spare / 2, spot.y())
        super().drawText(spot, text)
