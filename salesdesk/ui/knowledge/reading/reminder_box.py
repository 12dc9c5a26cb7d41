"""Whether a lesson comes up by itself, and beside which deals."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.translator import _
from salesdesk.ui.knowledge.looks.stage_tags import StageTags
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.rich_label import RichLabel
from salesdesk.ui.widgets.text.span_line import Span
from salesdesk.ui.workplace import Workplace

SIDE, TOP, ICON, GAP = 15, 13, 16, 10


class ReminderBox(QWidget):
    """Signal: switched(bool), when she does."""

    switched = Signal(bool)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._tags = StageTags(workplace.book)
        self.switch = Switch(_('Automatic reminder'))
        self._words = RichLabel()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(_('Automatic reminder'), weight='medium'))
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE + ICON + GAP, TOP, SIDE, TOP)
        row.setSpacing(24)
        row.addLayout(column, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.switch.clicked.connect(lambda: self.switched.emit(self.switch.isChecked()))

    def show_lesson(self, read: LessonRead) -> None:
        self.switch.setChecked(read.lesson.is_reminder)
        self._words.set_spans(self._told(read))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), theme(), self.switch.isChecked()
        paint_box(
            painter, QRectF(self.rect()), radius=tokens().radius['card'],
            fill=look.color('accent-soft' if on else 'canvas'), border=look.color('accent-line' if on else 'border'),
        )  # fmt: skip
        ink = look.color('accent-text' if on else 'text-3')
        paint_icon(painter, QRectF(SIDE, TOP + 1, ICON, ICON), 'lightbulb', ink)

    def _told(self, read: LessonRead) -> list[Span]:
        lesson = read.lesson
        stage = self._tags.of(lesson.stage_id)
        if not lesson.is_reminder:
            return [Span(_('Found by the search alone.'), color='text-2')]
        if lesson.kind is LessonKind.PLAYBOOK:
            if stage is None:
                return [Span(_('Give it a stage: it then stands beside every deal there.'), color='text-2')]
            return _filled(_('Stands beside every deal in {stage}.'), stage=stage.name)
        return _of_deals(lesson.sector, stage.name if stage else '')


def _of_deals(sector: str, stage: str) -> list[Span]:
    """Beside which deals."""
    if sector and stage:
        return _filled(
            _('Comes up beside a deal of the sector {sector} that enters {stage}.'), sector=sector, stage=stage
        )
    if stage:
        return _filled(_('Comes up beside a deal that enters {stage}.'), stage=stage)
    if sector:
        return _filled(_('Comes up beside deals of the sector {sector}.'), sector=sector)
    return [Span(_('Comes up beside deals that resemble those it comes from.'), color='text-2')]


def _filled(sentence: str, **names: str) -> list[Span]:
    """The sentence with its names in a heavier weight."""
    spans: list[Span] = []
    rest = sentence
    for key in sorted(names, key=lambda key: sentence.index(f'{{{key}}}')):
        before, rest = rest.split(f'{{{key}}}')
        spans += [Span(before, color='text-2'), Span(names[key], 'semibold', 'text-2')]
    return [*spans, Span(rest, color='text-2')]
