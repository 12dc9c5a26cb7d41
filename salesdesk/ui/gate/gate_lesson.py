"""A lesson beside a refusal: one line, which unfolds its words in place, so that the questions stay."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.errors import NotFound
from salesdesk.domain.knowledge.suggestion import Suggestion
from salesdesk.ui.gate.gate_footer import SIDE
from salesdesk.ui.lessons.lesson_body import LessonBody
from salesdesk.ui.lessons.lesson_line import SIDE as INSIDE
from salesdesk.ui.lessons.lesson_line import LessonLine
from salesdesk.ui.widgets.text.markdown import NoteDocument
from salesdesk.ui.workplace import Workplace

MOST_HEIGHT = 160


class GateLesson(QWidget):
    """Pressed once it unfolds, pressed again it folds."""

    def __init__(self, workplace: Workplace, deal_id: int, suggestion: Suggestion) -> None:
        super().__init__()
        self._workplace, self._deal_id = workplace, deal_id
        self.line = LessonLine(suggestion, workplace.book.own_fields, stacked=True)
        self.text: LessonBody | None = None
        self.is_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE - INSIDE, 4, SIDE - INSIDE, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.line)
        self.line.clicked.connect(self._unfold)

    def _unfold(self) -> None:
        if self.text is not None:
            self.is_open = not self.is_open
            self.text.setVisible(self.is_open)
            return
        try:
            lesson = self._workplace.suggestions.lesson(self.line.suggestion.lesson_id)
        except NotFound:
            # Taken away in another window meanwhile: the questions are what this is about.
            self.hide()
            return
        self.is_open = True
        self._workplace.suggestions.opened(lesson.id, self._deal_id)
        self.text = LessonBody(NoteDocument(lesson.body, self.width()), lesson.title, MOST_HEIGHT)
        inset = QVBoxLayout()
        inset.setContentsMargins(INSIDE + 22, 0, INSIDE, 4)
        inset.addWidget(self.text)
        self._column.addLayout(inset)
