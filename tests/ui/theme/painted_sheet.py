"""A picture to paint on and to read colours from."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter


class Sheet:
    """A small white picture to paint on at a device pixel ratio."""

    def __init__(self, width: int = 60, height: int = 40, scale: float = 1.0) -> None:
        self.scale = scale
        # Before the picture, so that it is gone before the picture is.
        self.painter = QPainter()
        size = QSize(round(width * scale), round(height * scale))
        self.image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.setDevicePixelRatio(scale)
        self.image.fill(0xFFFFFFFF)
        self.painter.begin(self.image)

    def color(self, x: float, y: float) -> str:
        """The colour of the device pixel under a point in px."""
        return self.image.pixelColor(int(x * self.scale), int(y * self.scale)).name()

    def inked(self) -> set[tuple[int, int]]:
        """Device pixels that are no longer white."""
        return {
            (x, y)
            for x in range(self.image.width())
            for y in range(self.image.height())
            if self.image.pixelColor(x, y).name() != '#ffffff'
        }
