"""The lessons that may help a deal now: a few quiet lines that come and go with it and never take the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.errors import NotFound, SalesDeskError
from salesdesk.domain.knowledge.suggestion import Suggestion
from salesdesk.i18n.translator import ngettext
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.lessons.lesson_line import SIDE, LessonLine
from salesdesk.ui.lessons.lesson_reading import LessonReading
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.text.label import Label

OUTSIDE = 20


class LessonStrip(QWidget):
    """Hidden where there is nothing to say, where the deal is closed, and where she has switched it off."""

    lesson_asked = Signal(ID)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._deal_id = 0
        self._shown: list[Suggestion] = []
        self.title = Label('', 'small', 'text-2', weight='medium')
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(OUTSIDE, 10, OUTSIDE, 0)
        column.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        head.addWidget(self.title)
        column.addLayout(head)
        column.addLayout(self._lines)
        self.hide()

    @property
    def lines(self) -> list[LessonLine]:
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [line for item in items if item is not None and isinstance(line := item.widget(), LessonLine)]

    def has_keyboard(self) -> bool:
        return any(line.hasFocus() for line in self.lines)

    def show_deal(self, deal_id: int, *, is_open: bool) -> None:
        """The lessons for this deal as it is now; lines that stay the same keep the keyboard."""
        workplace = self._desk.workplace
        is_on = is_open and workplace.preferences.preferences.lessons
        found = workplace.suggestions.suggest(deal_id) if is_on else []
        if (deal_id, found) == (self._deal_id, self._shown):
            return
        self._deal_id, self._shown = deal_id, found
        before, led = self.lines, self.has_keyboard()
        for suggestion in found:
            line = self._line(suggestion)
            self._lines.addWidget(line)
            line.show()
            # Before the old lines go: hiding, they would hand the keyboard to whatever Qt finds next.
            if led and line is self.lines[len(before)]:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
        for line in before:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.title.setText(ngettext('Useful lesson', 'Useful lessons', len(found)))
        self.setVisible(bool(found))

    def _line(self, suggestion: Suggestion) -> LessonLine:
        line = LessonLine(suggestion, self._desk.workplace.book.own_fields)
        line.clicked.connect(lambda: self._read(line))
        return line

    def _read(self, line: LessonLine) -> None:
        lesson_id, deal_id = line.suggestion.lesson_id, self._deal_id
        suggestions = self._desk.workplace.suggestions
        try:
            lesson = suggestions.lesson(lesson_id)
        except NotFound as error:
            self._desk.say_error(error)
            return
        suggestions.opened(lesson_id, deal_id)
        reading = LessonReading(self._desk.window, lesson, line)
        reading.judged.connect(lambda useful: self._mark(lesson_id, deal_id, useful=useful))
        reading.lesson_asked.connect(self.lesson_asked)
        reading.open_at(rect_in_window(line), 'left')

    def _mark(self, lesson_id: int, deal_id: int, *, useful: bool) -> None:
        try:
            self._desk.workplace.suggestions.mark(lesson_id, deal_id, useful=useful)
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()
