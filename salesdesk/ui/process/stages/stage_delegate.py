"""Paints a stage of the process: a card on the line that runs through all of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.i18n.formats import deals_text, percent_text
from salesdesk.ui.process.stages.stage_columns import BLEED, GUTTER, column_boxes
from salesdesk.ui.process.stages.stage_model import ROW_ROLE
from salesdesk.ui.process.stages.stage_rows import StageRow, purpose_text
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line, paint_ring
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

Index = QModelIndex | QPersistentModelIndex
CARD, GAP = 60, 10
GLYPH, GLYPH_AIR, TRACK = 16, 4, 2
ICON = 12
Right = Qt.AlignmentFlag.AlignRight
State = QStyle.StateFlag


class StageDelegate(QStyledItemDelegate):
    """A row is its card and the gap to the next one; the focus ring reaches into the gap."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(GUTTER, CARD + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StageRow = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        self._paint_track(painter, box, row)
        card = QRectF(box.left() + GUTTER, box.top() + GAP / 2, box.width() - GUTTER - BLEED, CARD)
        selected = bool(option.state & State.State_Selected)
        hovered = bool(option.state & State.State_MouseOver)
        border = 'accent' if selected else 'border-control' if hovered else 'border-strong'
        radius = tokens().radius['card']
        paint_box(
            painter,
            card,
            radius=radius,
            fill=theme().color('surface'),
            border=theme().color(border),
            width=2 if selected else 1,
        )
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, card, radius, theme().color('focus'), 2, 1)
        _paint_words(painter, card, row)

    def _paint_track(self, painter: QPainter, box: QRectF, row: StageRow) -> None:
        """The line of the pipeline, in the stage's colour beside its card, grey between two."""
        color, middle = stage_color(row.position, row.count), box.center().y()
        left = box.left() + (GUTTER - GAP) / 2 - TRACK / 2
        # Above the first stage there is nothing to come from.
        top = box.top() + GAP / 2 if row.position == 0 else box.top()
        grey = theme().color('border-strong')
        paint_line(painter, QPointF(left, top), QPointF(left, box.bottom()), grey, TRACK)
        clear = GLYPH / 2 + GLYPH_AIR
        for start, end in ((box.top() + GAP / 2, middle - clear), (middle + clear, box.bottom() - GAP / 2)):
            paint_line(painter, QPointF(left, start), QPointF(left, end), color, TRACK)
        # The line gives way to the sign, as it does on the board.
        hole = QRectF(left - 2, middle - clear, TRACK + 4, 2 * clear)
        painter.fillRect(hole, theme().color('canvas'))
        spot = QRectF(left + TRACK / 2 - GLYPH / 2, middle - GLYPH / 2, GLYPH, GLYPH)
        paint_stage_glyph(painter, spot, row.position + 1, row.count, color)


def _paint_words(painter: QPainter, card: QRectF, row: StageRow) -> None:
    look, boxes = theme(), column_boxes(card)
    upper, lower = 11, 31
    name = QRectF(boxes['name'].left(), card.top() + upper, boxes['name'].width() - 12, 18)
    draw_text(painter, name, row.name, 'body', look.color('text'), weight='semibold')
    purpose = QRectF(name.left(), card.top() + lower, name.width(), 16)
    draw_text(painter, purpose, purpose_text(row.stage), 'small', look.color('text-2'))
    deals = boxes['deals']
    amount = QRectF(deals.left(), card.top() + upper, deals.width(), 18)
    count = QRectF(deals.left(), card.top() + lower, deals.width(), 16)
    draw_text(painter, amount, row.amount or '–', 'body', look.color('text'), weight='semibold', align=Right)
    draw_text(painter, count, deals_text(row.deals), 'small', look.color('text-2'), align=Right)
    percent = percent_text(row.stage.probability)
    draw_text(painter, boxes['probability'], percent, 'body', look.color('text'), align=Right)
    _paint_marks(painter, boxes['limit'], [('hourglass', row.limit_text)])
    _paint_marks(painter, boxes['gate'], _gate_marks(row))


def _gate_marks(row: StageRow) -> list[tuple[str, str]]:
    marks = [('list-checks', str(row.criteria))] if row.criteria else []
    marks += [('text-cursor-input', str(row.fields))] if row.fields else []
    marks += [('calendar-plus', '')] if row.asks_action else []
    return marks or [('', '–')]


def _paint_marks(painter: QPainter, box: QRectF, marks: list[tuple[str, str]]) -> None:
    """Icons with their figures, ending at the right edge of the box."""
    ink = theme().color('text-2')
    right = box.right()
    for icon, text in reversed(marks):
        width = text_size(text, 'small')
        draw_text(painter, QRectF(right - width, box.top(), width, box.height()), text, 'small', ink)
        right -= width + (3 if text else 0)
        if icon:
            paint_icon(painter, QRectF(right - ICON, box.center().y() - ICON / 2, ICON, ICON), icon, ink)
            right -= ICON + 10
