"""The stage the deal is in: the bars, its name and place, and for how long it has been there."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.views.deal_card import Rot, rot_of
from salesdesk.i18n.formats import date_text, days_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.stages.stage_bars import StageBars
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.chips import Chip, chip_width, paint_chip
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

SIDE, GLYPH, LINE = 20, 14, 20


class StageGlyph(QWidget):
    """The stage's mark; of a closed deal that of its outcome."""

    def __init__(self) -> None:
        super().__init__()
        self._deal: Deal | None = None
        self._place, self._count = 0, 1
        self.setFixedSize(GLYPH, GLYPH)

    def show_stage(self, deal: Deal, place: int, count: int) -> None:
        self._deal, self._place, self._count = deal, place, count
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        if self._deal is not None and self._deal.won_at:
            paint_won_glyph(painter, box)
        elif self._deal is not None and self._deal.lost_at:
            paint_lost_glyph(painter, box)
        elif self._place >= 0:
            color = stage_color(self._place, self._count)
            paint_stage_glyph(painter, box, self._place + 1, self._count, color)


class StageDays(QWidget):
    """'8 j dans l’étape, limite 10 j': plain, or a chip once the limit is reached."""

    def __init__(self) -> None:
        super().__init__()
        self._chip = Chip('', 'plain')
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_days(self, text: str, rot: Rot) -> None:
        kind = {Rot.FRESH: 'plain', Rot.AMBER: 'amber', Rot.RED: 'red'}[rot]
        self._chip = Chip(text, kind, '' if rot is Rot.FRESH else 'hourglass', 11)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_size(self._chip.text, 'micro') if self._chip.kind == 'plain' else chip_width(self._chip)
        return QSize(width, LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._chip.kind == 'plain':
            draw_text(painter, QRectF(self.rect()), self._chip.text, 'micro', theme().color('text-3'))
        else:
            paint_chip(painter, QPointF(0, 0), self._chip)


class StageSection(QWidget):
    """`bars.chosen(stage)` asks for a move; anchor_of() says where its questions stand, in the window's px."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.bars = StageBars()
        self.glyph, self.days = StageGlyph(), StageDays()
        self.name = Label('', weight='semibold')
        self.place = Label('', 'small', 'text-3', shrinks=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, 12)
        column.setSpacing(0)
        column.addWidget(self.bars)
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in (self.glyph, self.name, self.place):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.days)
        column.addLayout(row)
        self.bars.pointed.connect(self._look_at)

    def refresh(self) -> None:
        deal, stages = self._shown.deal, self._shown.process.active
        here = next((row for row, stage in enumerate(stages) if stage.id == deal.stage_id), -1)
        self.bars.show_stages(stages, here, is_open=deal.is_open)
        self.glyph.show_stage(deal, here, len(stages))
        self._say(here)
        self.days.show_days(*self._time_there(deal, self._shown.workplace.book.stage(deal.stage_id)))

    def anchor_of(self, stage_id: int) -> QRect:
        bar = self.bars.bar_of(stage_id)
        return QRect(self.bars.mapTo(self.window(), QPoint(bar.topLeft())), bar.size())

    def _say(self, row: int) -> None:
        deal, stages = self._shown.deal, self._shown.process.active
        stage = stages[row] if row >= 0 else self._shown.workplace.book.stage(deal.stage_id)
        self.name.setText(name_of(stage))
        words = _('stage {place} of {count}').format(place=row + 1, count=len(stages))
        self.place.setText(words if row >= 0 else _('removed stage'))

    def _look_at(self, row: int) -> None:
        """The name of the stage under the pointer or the arrows."""
        stages = self._shown.process.active
        here = next((at for at, stage in enumerate(stages) if stage.id == self._shown.deal.stage_id), -1)
        self._say(row if row >= 0 else here)

    def _time_there(self, deal: Deal, stage: Stage) -> tuple[str, Rot]:
        clock = self._shown.workplace.clock
        if deal.closed_at is not None:
            day = date_text(wall_of(deal.closed_at, clock.zone).date())
            return (_('won on {day}') if deal.won_at else _('lost on {day}')).format(day=day), Rot.FRESH
        days = max(0, (clock.today() - wall_of(deal.stage_entered_at, clock.zone).date()).days)
        # The same clock as on the card: a planned action stops it.
        rot = rot_of(days, stage.rotting_after, deal.next_action, clock.today())
        if stage.rotting_after is None:
            return _('{days} in the stage').format(days=days_text(days)), rot
        words = _('{days} in the stage, limit {limit}')
        return words.format(days=days_text(days), limit=days_text(stage.rotting_after)), rot
