"""A stage in a few letters: its glyph and its name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.chips import TAG_HEIGHT
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme

GLYPH, GAP = 11, 5


@dataclass(frozen=True)
class StageTag:
    """place: where it stands, from 0, of so many."""

    name: str
    place: int
    count: int

    @property
    def width(self) -> int:
        return GLYPH + GAP + text_size(self.name, 'micro')

    def paint(self, painter: QPainter, corner: QPointF, room: float) -> float:
        """14 px high; returns where it ends."""
        width = min(float(self.width), room)
        self.paint_glyph(painter, QRectF(corner.x(), corner.y() + (TAG_HEIGHT - GLYPH) / 2, GLYPH, GLYPH))
        words = QRectF(corner.x() + GLYPH + GAP, corner.y(), width - GLYPH - GAP, TAG_HEIGHT)
        draw_text(painter, words, self.name, 'micro', theme().color('text-2'))
        return corner.x() + width

    def paint_glyph(self, painter: QPainter, spot: QRectF) -> None:
        paint_stage_glyph(painter, spot, self.place + 1, self.count, stage_color(self.place, self.count))


class StageTags:
    """Knows where each stage stands."""

    def __init__(self, book: ProcessBook) -> None:
        self._book = book

    def of(self, stage_id: int | None) -> StageTag | None:
        """None for no stage, or for one that is gone."""
        stage = self._book.find_stage(stage_id)
        if stage is None:
            return None
        ids = [one.id for one in self._book.process(stage.pipeline_id).active]
        return StageTag(name_of(stage), ids.index(stage.id) if stage.id in ids else 0, max(1, len(ids)))
