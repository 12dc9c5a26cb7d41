"""A line that says how far something is: what is reached, what may still come, and a tick at the aim."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme

RADIUS, TICK, SEAM = 3, 2, 2


def paint_progress(
    painter: QPainter, track: QRectF, reached: int, coming: int, aim: int, *, tick: float, ground: str = 'surface'
) -> None:
    """`tick` is the height of the aim's mark, centred on the track; without an aim there is none."""
    look = theme()
    # Far from it the tick stands at three quarters: there is room to pass it.
    scale = track.width() / max(aim * 4 / 3, reached + coming, 1)
    near, both = reached * scale, (reached + coming) * scale
    for width, color in ((track.width(), 'chart-track'), (both, 'chart-weighted'), (near, 'chart-won')):
        if width >= 1:
            box = QRectF(track.left(), track.top(), width, track.height())
            paint_box(painter, box, radius=RADIUS, fill=look.color(color))
    if near >= 1 and both > near:
        seam = QRectF(track.left() + near - SEAM, track.top(), SEAM, track.height())
        painter.fillRect(seam, look.color(ground))
    if aim:
        mark = QRectF(track.left() + round(aim * scale) - TICK / 2, track.center().y() - tick / 2, TICK, tick)
        painter.fillRect(mark, look.color('chart-target'))
