"""How the kinds of lessons are called and marked."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

PADDING, GLYPH, GAP = 6, 11, 4

_ONE = {
    LessonKind.WON: mark('Won'),
    LessonKind.LOST: mark('Lost'),
    LessonKind.OBJECTION: mark('Objection'),
    LessonKind.COMPETITOR: mark('Competitor'),
    LessonKind.PLAYBOOK: mark('Playbook'),
}
_ALL = {
    LessonKind.WON: mark('Wins'),
    LessonKind.LOST: mark('Losses'),
    LessonKind.OBJECTION: mark('Objections'),
    LessonKind.COMPETITOR: mark('Competitors'),
    LessonKind.PLAYBOOK: mark('Playbooks'),
}
# Ground and ink of the chip: its colour means an outcome or nothing.
_CHIPS = {LessonKind.WON: ('success-soft', 'success'), LessonKind.LOST: ('danger-soft', 'danger')}
_ICONS = {LessonKind.OBJECTION: 'hand', LessonKind.COMPETITOR: 'flag', LessonKind.PLAYBOOK: 'list-checks'}


def kind_name(kind: LessonKind) -> str:
    return _(_ONE[kind])


def kinds_name(kind: LessonKind) -> str:
    """All of a kind together."""
    return _(_ALL[kind])


def kind_icon(kind: LessonKind) -> str:
    """Its name; '' for an outcome, which has a glyph."""
    return _ICONS.get(kind, '')


def paint_kind(painter: QPainter, spot: QRectF, kind: LessonKind) -> None:
    """The glyph of an outcome, or an icon."""
    if kind is LessonKind.WON:
        paint_won_glyph(painter, spot)
    elif kind is LessonKind.LOST:
        paint_lost_glyph(painter, spot)
    else:
        paint_icon(painter, spot, _ICONS[kind], theme().color('text-2'))


def kind_chip_width(kind: LessonKind) -> int:
    return 2 * PADDING + GLYPH + GAP + text_size(kind_name(kind), 'micro')


def paint_kind_chip(painter: QPainter, kind: LessonKind) -> None:
    """At the top left corner, 20 px high."""
    ground, ink = _CHIPS.get(kind, ('hover', 'text-2'))
    box = QRectF(0, 0, kind_chip_width(kind), tokens().size['chip'])
    paint_box(painter, box, radius=tokens().radius['chip'], fill=theme().color(ground))
    paint_kind(painter, QRectF(PADDING, (box.height() - GLYPH) / 2, GLYPH, GLYPH), kind)
    words = box.adjusted(PADDING + GLYPH + GAP, 0, -PADDING, 0)
    draw_text(painter, words, kind_name(kind), 'micro', theme().color(ink))
