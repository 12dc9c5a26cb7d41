"""How a row of the palette is painted: a glyph or an icon, the name, whose it is, and the amount or the key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.ui.palette.marked_text import draw_marked
from salesdesk.ui.palette.palette_row import PaletteRow
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.key_hints import HEIGHT, key_hint_width, paint_key_hint
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.key_captions import key_caption

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SIDE, TEXT, GAP = 16, 48, 10
ROW, TALL, CAPTION = 38, 52, 28
LEAD, GLYPH, ICON = 20, 14, 16
LINE = 18


def row_height(row: PaletteRow) -> int:
    return CAPTION if row.is_caption else TALL if row.second else ROW


class RowDelegate(QStyledItemDelegate):
    """The chosen row has the soft accent behind it."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PaletteRow = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        if row.is_caption:
            words = QRectF(SIDE, box.top() + 10, box.width() - 2 * SIDE, 14)
            draw_text(painter, words, row.text, 'micro', theme().color('text-3'))
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme().color('accent-soft'))
        _paint_lead(painter, QRectF(SIDE, box.top(), LEAD, box.height()), row)
        inside = box.adjusted(TEXT, 0, -SIDE, 0)
        inside.setRight(_paint_end(painter, inside, row))
        _paint_words(painter, inside, row)


def _paint_lead(painter: QPainter, box: QRectF, row: PaletteRow) -> None:
    side = ICON if row.stage is None else GLYPH
    spot = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    if row.stage is None:
        paint_icon(painter, spot, row.icon, theme().color('text-2'))
    elif row.stage.ending:
        (paint_won_glyph if row.stage.ending == 'won' else paint_lost_glyph)(painter, spot)
    else:
        color = stage_color(row.stage.position, row.stage.count)
        paint_stage_glyph(painter, spot, row.stage.position + 1, row.stage.count, color)


def _paint_end(painter: QPainter, box: QRectF, row: PaletteRow) -> float:
    """What stands at the right; returns where the words must end."""
    if row.keys:
        hint = key_caption(row.keys)
        width = key_hint_width(hint)
        place = QRectF(box.right() - width, box.center().y() - HEIGHT / 2, width, HEIGHT)
        paint_key_hint(painter, place, hint)
        return place.left() - GAP
    if not row.trailing:
        return box.right()
    role, weight, ink = ('body', 'medium', 'text') if row.is_amount else ('small', None, 'text-3')
    width = text_size(row.trailing, role, weight)
    place = QRectF(box.right() - width, box.top(), width, box.height())
    draw_text(painter, place, row.trailing, role, theme().color(ink), weight=weight)
    return place.left() - GAP


def _paint_words(painter: QPainter, box: QRectF, row: PaletteRow) -> None:
    look = theme()
    first = QRectF(box)
    if row.second:
        first = QRectF(box.left(), box.top() + 8, box.width(), LINE)
        below = QRectF(box.left(), first.bottom(), box.width(), LINE)
        draw_marked(painter, below, row.second, row.words, 'small', look.color('text-2'))
    taken = draw_marked(painter, first, row.text, row.words, 'body', look.color('text'))
    first.setLeft(first.left() + taken + GAP)
    if row.detail and first.width() > LEAD:
        draw_marked(painter, first, row.detail, row.words, 'body', look.color('text-3'))
