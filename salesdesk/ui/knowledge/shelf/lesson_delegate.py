"""How a lesson is painted in the list: its mark and title, the passage, and where it belongs."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesdesk.domain.knowledge.lesson_list import LessonLine
from salesdesk.i18n.formats import day_text
from salesdesk.ui.knowledge.looks.highlighting import draw_highlit
from salesdesk.ui.knowledge.looks.kind_looks import paint_kind
from salesdesk.ui.knowledge.looks.stage_tags import StageTags
from salesdesk.ui.knowledge.shelf.lesson_model import LINE_ROLE, LessonModel
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.chips import TAG_HEIGHT, paint_tag, tag_width
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
HEIGHT, SIDE, GLYPH, TEXT, CHOSEN = 82, 16, 14, 38, 3
TITLE_TOP, TITLE, WORDS_TOP, WORDS, FOOT_TOP, GAP = 11, 18, 32, 16, 56, 12


class LessonDelegate(QStyledItemDelegate):
    """The chosen line has the soft accent behind it and a bar at its left."""

    def __init__(self, workplace: Workplace, model: LessonModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = workplace.clock
        self._tags = StageTags(workplace.book)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: LessonLine = index.data(LINE_ROLE)
        box, look = QRectF(option.rect), theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, look.color('accent-soft'))
            painter.fillRect(QRectF(box.left(), box.top(), CHOSEN, box.height() - 1), look.color('accent'))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.color('hover'))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), look.color('border'))
        paint_kind(painter, QRectF(SIDE, box.top() + TITLE_TOP + 2, GLYPH, GLYPH), line.kind)
        words = self._model.words
        inside = box.adjusted(TEXT, 0, -SIDE, 0)
        title = QRectF(inside.left(), box.top() + TITLE_TOP, inside.width(), TITLE)
        draw_highlit(painter, title, line.title, words, 'body', look.color('text'), weight='semibold')
        passage = QRectF(inside.left(), box.top() + WORDS_TOP, inside.width(), WORDS)
        draw_highlit(painter, passage, line.words, words, 'small', look.color('text-2'))
        self._paint_foot(painter, QRectF(inside.left(), box.top() + FOOT_TOP, inside.width(), TAG_HEIGHT), line)

    def _paint_foot(self, painter: QPainter, box: QRectF, line: LessonLine) -> None:
        look = theme()
        told = day_text(line.at.astimezone(self._clock.zone).date(), self._today)
        width = text_size(told, 'micro')
        end = QRectF(box.right() - width, box.top(), width, box.height())
        draw_text(painter, end, told, 'micro', look.color('text-3'))
        box = QRectF(box.topLeft(), QPointF(end.left() - GAP, box.bottom()))
        tag = self._tags.of(line.stage_id)
        if tag is not None:
            # The rarer word of the two keeps its room.
            room = max(box.width() / 2, box.width() - (tag_width(line.sector) + GAP if line.sector else 0))
            box.setLeft(tag.paint(painter, box.topLeft(), room) + GAP)
        if line.sector and box.width() > TEXT:
            color = look.color(f'tag-{line.color or "slate"}')
            paint_tag(painter, box.topLeft(), line.sector, color, box.width())

    @property
    def _today(self) -> date:
        return self._clock.today()
