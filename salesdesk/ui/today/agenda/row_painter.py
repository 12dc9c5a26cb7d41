"""Draws a line of the agenda: check, time, kind, words, stage and amount, each in its column."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, money
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_disc
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.activity.line_texts import context_of, subject_of, time_of
from salesdesk.ui.today.agenda.agenda_model import AgendaModel

SIDE, CHECK, GAP, ICON, STAGE = 13, 18, 12, 16, 112
GLYPH, GLYPH_GAP, WORDS_GAP = 14, 6, 8
LEAST_WORDS = 60


@dataclass(frozen=True)
class Columns:
    """Where the columns of a row stand, measured from its box."""

    check: QRectF
    time: QRectF
    icon: QRectF
    words: QRectF
    stage: QRectF
    amount: QRectF


def columns_of(box: QRectF, time_width: int, amount_width: int) -> Columns:
    """The stage gives way where the words would have no room."""
    left, right = box.left() + SIDE, box.right() - SIDE
    time_at = left + CHECK + GAP
    icon_at = time_at + time_width + GAP
    words_at = icon_at + ICON + GAP
    stage = STAGE if right - amount_width - GAP - STAGE - GAP - words_at > 2 * LEAST_WORDS else GLYPH
    stage_at = right - amount_width - GAP - stage

    def column(at: float, width: float, height: float = box.height()) -> QRectF:
        return QRectF(at, box.top() + (box.height() - height) / 2, width, height)

    return Columns(
        column(left, CHECK, CHECK), column(time_at, time_width), column(icon_at, ICON, ICON),
        column(words_at, max(LEAST_WORDS, stage_at - GAP - words_at)), column(stage_at, stage),
        column(right - amount_width, amount_width),
    )  # fmt: skip


class RowPainter:
    """Shared by the list and by the row that is open."""

    def __init__(self, model: AgendaModel) -> None:
        self._model = model

    def columns(self, box: QRectF) -> Columns:
        return columns_of(box, self._model.time_width, self._model.amount_width)

    def paint(self, painter: QPainter, box: QRectF, line: AgendaLine, section: Section, *, done: bool = False) -> None:
        look, places = theme(), self.columns(box)
        paint_check(painter, places.check, done=done)
        ink = look.color('danger' if section is Section.LATE and not done else 'text')
        draw_text(painter, places.time, time_of(line, section, self._model.today), 'body', ink, weight='medium')
        paint_icon(painter, places.icon, ACTIVITY_ICONS[line.kind], look.color('text-2'))
        self._paint_words(painter, places.words, line, section)
        self._paint_stage(painter, places.stage, line)
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, places.amount, money(line.amount), 'body', look.color('text'), weight='medium', align=right)

    def _paint_words(self, painter: QPainter, box: QRectF, line: AgendaLine, section: Section) -> None:
        subject = subject_of(line)
        width = text_size(subject, 'body', 'medium')
        draw_text(painter, box, subject, 'body', theme().color('text'), weight='medium')
        rest = box.adjusted(width + WORDS_GAP, 0, 0, 0)
        # A word cut to its first letters says nothing.
        if rest.width() > LEAST_WORDS / 2:
            draw_text(painter, rest, context_of(line, section), 'body', theme().color('text-2'))

    def _paint_stage(self, painter: QPainter, box: QRectF, line: AgendaLine) -> None:
        name, position, count = self._model.stage_place(line)
        if not name:
            return
        spot = QRectF(box.left(), box.center().y() - GLYPH / 2, GLYPH, GLYPH)
        paint_stage_glyph(painter, spot, position + 1, count, stage_color(position, count))
        words = box.adjusted(GLYPH + GLYPH_GAP, 0, 0, 0)
        if words.width() > 0:
            draw_text(painter, words, name, 'small', theme().color('text-2'))


def paint_check(painter: QPainter, box: QRectF, *, done: bool, hovered: bool = False) -> None:
    """The completion check: an empty ring, or a green disc with a mark."""
    look = theme()
    if not done:
        border = look.color('success' if hovered else 'border-control')
        paint_disc(painter, box, look.color('surface'), border, 1.5)
        return
    paint_disc(painter, box, look.color('success-fill'))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.color('text-on-fill'), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(box.topLeft())
    painter.scale(box.width() / CHECK, box.height() / CHECK)
    painter.drawPolyline([QPointF(5.4, 9.3), QPointF(7.9, 11.8), QPointF(12.6, 6.8)])
    painter.restore()
