"""The glyphs of stages as charts paint them: in the colours of the look they are given."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.stage_looks import stage_token
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.picture import Glyph


def stage_glyph(position: int, count: int) -> Glyph:
    """Of the stage at that position (from 0) of so many."""

    def paint(painter: QPainter, spot: QRectF, look: Theme) -> None:
        paint_stage_glyph(painter, spot, position + 1, count, look.color(stage_token(position, count)))

    return paint


def won_glyph(painter: QPainter, spot: QRectF, look: Theme) -> None:
    paint_won_glyph(painter, spot, look)
