"""The small pane in which a suggested lesson is read, and said to be useful or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.lessons.lesson_body import LessonBody
from salesdesk.ui.lessons.lesson_line import LessonLine
from salesdesk.ui.lessons.reason_texts import kind_text
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.markdown import NoteDocument
from salesdesk.ui.widgets.text.separator import Separator

SIDE, WIDTH, MOST_HEIGHT = 14, 400, 320
PADDING = 9


class LessonReading(Popover):
    """Signals say what she thinks of it, and that she wants it with all the others."""

    judged = Signal(bool)
    lesson_asked = Signal(ID)

    def __init__(self, window: QWidget, lesson: Lesson, line: LessonLine) -> None:
        super().__init__(window, _('Lesson {title}').format(title=lesson.title), width=WIDTH)
        self.text = LessonBody(NoteDocument(lesson.body, WIDTH), lesson.title, MOST_HEIGHT)
        self.useful = Button(_('Useful'), size='sm', icon='thumbs-up')
        self.useless = Button(_('Not useful here'), size='sm', icon='thumbs-down')
        self.open_all = Button(_('Open the lesson'), 'ghost', size='sm', icon_after='arrow-right')
        self._arrange(lesson, line)
        self.useful.clicked.connect(lambda: self._judge(useful=True))
        self.useless.clicked.connect(lambda: self._judge(useful=False))
        self.open_all.clicked.connect(lambda: self._ask(lesson.id))
        self.closed.connect(self.deleteLater)

    def _judge(self, *, useful: bool) -> None:
        self.close_popover()
        self.judged.emit(useful)

    def _ask(self, lesson_id: int) -> None:
        self.close_popover()
        self.lesson_asked.emit(lesson_id)

    def _arrange(self, lesson: Lesson, line: LessonLine) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 12, SIDE, 11)
        head.setSpacing(2)
        head.addWidget(Label(kind_text(lesson.kind), 'small', 'text-2'))
        head.addWidget(Label(lesson.title, 'title-s', lines=0))
        head.addWidget(Label(line.reason, 'small', 'text-2', lines=0))
        self.body.addLayout(head)
        self.body.addWidget(Separator())
        if lesson.body.strip():
            words = QVBoxLayout()
            words.setContentsMargins(SIDE, 12, SIDE, 12)
            words.addWidget(self.text)
            self.body.addLayout(words)
            self.body.addWidget(Separator())
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 8, SIDE - PADDING, 8)
        foot.setSpacing(6)
        foot.addWidget(self.useful)
        foot.addWidget(self.useless)
        foot.addStretch(1)
        foot.addWidget(self.open_all)
        self.body.addLayout(foot)
