"""Where a lesson belongs: its kind, stage, sector, band, competitor, tags and day, on one line or two."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.domain.folding import fold
from salesdesk.i18n.long_dates import long_day_text
from salesdesk.i18n.translator import _
from salesdesk.ui.knowledge.looks.kind_looks import kind_chip_width, kind_name, paint_kind_chip
from salesdesk.ui.knowledge.looks.stage_tags import StageTag, StageTags
from salesdesk.ui.lessons.reason_texts import band_text
from salesdesk.ui.theme.painting.chips import TAG_HEIGHT, paint_tag, tag_width
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.workplace import Workplace

LINE, GAP = 20, 8


@dataclass(frozen=True)
class _Part:
    """A word of the line: a stage with its glyph, a tag with its square, or small letters."""

    text: str
    stage: StageTag | None = None
    color: str = ''

    @property
    def width(self) -> int:
        if self.stage is not None:
            return self.stage.width
        return tag_width(self.text) if self.color else text_size(self.text, 'small')

    def paint(self, painter: QPainter, left: float, top: float, room: float) -> None:
        corner = QPointF(left, top + (LINE - TAG_HEIGHT) / 2)
        if self.stage is not None:
            self.stage.paint(painter, corner, room)
        elif self.color:
            paint_tag(painter, corner, self.text, theme().color(f'tag-{self.color}'), room)
        else:
            draw_text(painter, QRectF(left, top, room, LINE), self.text, 'small', theme().color('text-3'))


class MetaLine(QWidget):
    """Goes on below where the width ends."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._clock = workplace.clock
        self._tags = StageTags(workplace.book)
        self._read: LessonRead | None = None
        self._parts: list[_Part] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lesson(self, read: LessonRead) -> None:
        self._read, self._parts = read, self._told(read)
        self.setAccessibleName(', '.join([kind_name(read.lesson.kind), *(part.text for part in self._parts)]))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return ceil(places[-1].bottom()) if places else LINE

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._read is None:
            return
        painter = QPainter(self)
        paint_kind_chip(painter, self._read.lesson.kind)
        for part, place in zip(self._parts, self._places(self.width()), strict=True):
            part.paint(painter, place.left(), place.top(), place.width())

    def _places(self, width: int) -> list[QRectF]:
        if self._read is None:
            return []
        left, top, places = kind_chip_width(self._read.lesson.kind) + GAP, 0, []
        for part in self._parts:
            if left and left + part.width > width:
                left, top = 0, top + LINE + 2
            places.append(QRectF(left, top, min(part.width, width), LINE))
            left += part.width + GAP
        return places

    def _told(self, read: LessonRead) -> list[_Part]:
        lesson = read.lesson
        stage = self._tags.of(lesson.stage_id)
        today, zone = self._clock.today(), self._clock.zone
        parts = [
            *([_Part(stage.name, stage)] if stage else []),
            *([_Part(lesson.sector, color=read.sector_color)] if lesson.sector else []),
            *(_Part(tag.name, color=tag.color) for tag in read.tags if fold(tag.name) != fold(lesson.sector)),
            *([_Part(band_text(lesson.band))] if lesson.band else []),
            *([_Part(_('against {name}').format(name=read.competitor))] if read.competitor else []),
            _Part(long_day_text(lesson.created_at.astimezone(zone).date(), today)),
        ]
        if lesson.review_on is not None:
            parts.append(_Part(_('review on {day}').format(day=long_day_text(lesson.review_on, today))))
        return parts
