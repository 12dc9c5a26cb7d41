"""Her logo on a paper: in its own shape, within the room there is for it."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter


def logo_of(data: bytes) -> QImage | None:
    """None where there is none, or none that can be read."""
    image = QImage.fromData(data) if data else QImage()
    return None if image.isNull() else image


def logo_size(logo: QImage, room: QSizeF) -> QSizeF:
    """As large as fits, never enlarged beyond a dot for a dot of the screen."""
    size = QSizeF(logo.deviceIndependentSize())
    is_larger = size.width() > room.width() or size.height() > room.height()
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio) if is_larger else size


def paint_logo(painter: QPainter, corner: QPointF, logo: QImage, room: QSizeF) -> None:
    """From its top left corner."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(corner, logo_size(logo, room)), logo)
