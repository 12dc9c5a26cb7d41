"""Lucide icons in the colours of the theme: the SVG text is recoloured, rendered once per size and kept."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from salesdesk.paths import resource
from salesdesk.ui.theme.tokens import tokens

VIEW_BOX = 24
# Small icons close up with a full stroke: (up to this size, px of stroke), measured in the design's pages.
SMALL_STROKES = ((11, 1.2), (13, 1.3))


def stroke_for(size: float) -> float:
    """Stroke in px of an icon drawn `size` px wide."""
    for limit, stroke in SMALL_STROKES:
        if size <= limit:
            return stroke
    return tokens().stroke['icon-20' if size >= 20 else 'icon-16']


@cache
def _source(name: str) -> str:
    return resource('icons', f'{name}.svg').read_text(encoding='utf-8')


def _svg(name: str, size: float, color: str, stroke: float) -> QByteArray:
    text = _source(name)
    if 'currentColor' in text:
        width = f'stroke-width="{stroke * VIEW_BOX / size:.3f}"'
        text = text.replace('currentColor', color).replace('stroke-width="2"', width, 1)
    return QByteArray(text.encode())


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, size: int, color: str, scale: float, stroke: float = 0.0) -> QPixmap:
    """An icon `size` px wide at `scale` device pixels per px, in an '#AARRGGBB' colour."""
    shade = QColor(color)
    # First, because an error (a wrong name) while a painter is at work on the pixmap would end the program.
    drawing = QSvgRenderer(_svg(name, size, shade.name(), stroke or stroke_for(size)))
    side = max(1, round(size * scale))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, side, side))
    # Thinned afterwards: strokes that cross would be darker where they do.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.setBackground(shade)
    painter.eraseRect(0, 0, side, side)
    painter.end()
    pixmap.setDevicePixelRatio(side / size)
    return pixmap


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor, *, stroke: float = 0.0) -> None:
    """Draws an icon centred in `rect`, as large as its shorter side; `stroke` in px replaces the size's own."""
    size = round(min(rect.width(), rect.height()))
    transform = painter.deviceTransform()
    scale = transform.m11()
    pixmap = icon_pixmap(name, size, color.name(QColor.NameFormat.HexArgb), scale, stroke)
    corner = transform.map(rect.center() - QPointF(size / 2, size / 2))
    # Whole device pixels, or the strokes blur.
    whole = QPointF(round(corner.x()), round(corner.y()))
    painter.drawPixmap(transform.inverted()[0].map(whole), pixmap)
