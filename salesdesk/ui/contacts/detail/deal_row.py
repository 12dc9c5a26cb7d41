"""A deal in the detail pane: the glyph of its stage, its title and its amount."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.deals.deal import Deal
from salesdesk.ui.contacts.detail.rows import RowButton
from salesdesk.ui.domain_texts import money
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.workplace import Workplace


class DealRow(RowButton):
    """Pressed, it opens the deal."""

    def __init__(self, workplace: Workplace, deal: Deal) -> None:
        super().__init__(deal.title, money(deal.amount), quiet=not deal.is_open, strong=True)
        self._deal = deal
        stages = workplace.book.process(deal.pipeline_id).active
        ids = [stage.id for stage in stages]
        self._place = ids.index(deal.stage_id) if deal.stage_id in ids else 0
        self._count = max(1, len(ids))

    def paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        if self._deal.won_at is not None:
            paint_won_glyph(painter, spot)
        elif self._deal.lost_at is not None:
            paint_lost_glyph(painter, spot)
        else:
            paint_stage_glyph(painter, spot, self._place + 1, self._count, stage_color(self._place, self._count))
