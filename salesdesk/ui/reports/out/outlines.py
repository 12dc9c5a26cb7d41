"""A painter that draws letters as shapes: a picture then looks alike where Inter is not installed."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath


class OutlinePainter(QPainter):
    """Charts draw text by a point and nothing else (theme.painting.text.draw_at)."""

    def drawText(self, spot: QPointF, text: str) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.addText(spot, self.font(), text)
        self.save()
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.fillPath(path, self.pen().color())
        self.restore()
