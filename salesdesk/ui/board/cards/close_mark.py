"""What a card says in the forecast: its stage, and the day its close is expected."""

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.views.deal_card import CloseMark
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import read
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.text import draw_text, elided, text_size
from salesdesk.ui.theme.theme import theme

GLYPH, GLYPH_GAP, GAP = 12, 5, 10
# What a name leaves to the tags behind it, if there are any: how many there are.
LEFT_TO_TAGS = 24


def stage_name(mark: CloseMark) -> str:
    return read(mark.name) if mark.name is not None else _('Unknown stage')


def close_words(mark: CloseMark) -> str:
    """'Qualification, clôture prévue le 24 juil. 2026': what the mark says, in full."""
    if mark.on is None:
        return _('{stage}, no close date').format(stage=stage_name(mark))
    return _('{stage}, close expected on {day}').format(stage=stage_name(mark), day=date_text(mark.on))


def day_words(mark: CloseMark, today: date) -> str:
    """'24 juil.', with the year where it is another one."""
    return date_text(mark.on, with_year=mark.on.year != today.year) if mark.on is not None else ''


def paint_close(painter: QPainter, row: QRectF, mark: CloseMark, today: date, *, tags: bool) -> tuple[float, float]:
    """The stage at the left, the day at the right; returns the edges of what is left between them."""
    day = day_words(mark, today)
    right = row.right() - (text_size(day, 'micro') + GAP if day else 0)
    ink = theme().color('danger' if mark.on is not None and mark.on < today else 'text-3')
    # A day is never cut.
    draw_text(painter, QRectF(right + GAP, row.top(), row.right() - right, row.height()), day, 'micro', ink)
    paint_stage_mark(painter, QRectF(row.left(), row.center().y() - GLYPH / 2, GLYPH, GLYPH), mark)
    left = row.left() + GLYPH + GLYPH_GAP
    name = elided(stage_name(mark), 'micro', right - left - (LEFT_TO_TAGS if tags else 0))
    draw_text(painter, QRectF(left, row.top(), right - left, row.height()), name, 'micro', theme().color('text-2'))
    return left + text_size(name, 'micro') + GAP, right


def paint_stage_mark(painter: QPainter, box: QRectF, mark: CloseMark) -> None:
    """The glyph that marks the stage everywhere; a warning for one that was removed."""
    if mark.position < 0:
        paint_icon(painter, box, 'triangle-alert', theme().color('warning'))
    else:
        paint_stage_glyph(painter, box, mark.position + 1, mark.stages, stage_color(mark.position, mark.stages))
