"""The lesson in hand, set for reading, with what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.domain.search import places_met
from salesdesk.i18n.translator import _
from salesdesk.ui.knowledge.looks.highlighting import GROUND
from salesdesk.ui.knowledge.reading.marks_row import MarksRow
from salesdesk.ui.knowledge.reading.meta_line import MetaLine
from salesdesk.ui.knowledge.reading.reading_document import ReadingDocument
from salesdesk.ui.knowledge.reading.reading_title import ReadingTitle
from salesdesk.ui.knowledge.reading.reminder_box import ReminderBox
from salesdesk.ui.lessons.lesson_body import LessonBody
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.workplace import Workplace

SIDE, WIDEST = 40, 660


class ReadingPane(QWidget):
    """Signals ask for what the page does; `left()` when she goes back to the list."""

    edit_asked = Signal()
    link_asked = Signal()
    menu_asked = Signal(QPoint)
    switched = Signal(bool)
    marked = Signal(bool)
    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_('Lesson'))
        self.edit = Button(_('Edit'), 'ghost', size='sm', icon='pencil')
        self.link = Button(_('Link a deal'), 'ghost', size='sm', icon='link')
        self.more = IconButton('ellipsis', _('More about this lesson'), size='sm')
        self.meta = MetaLine(workplace)
        self.title = ReadingTitle()
        self.body: LessonBody | None = None
        self.reminder = ReminderBox(workplace)
        self.marks = MarksRow()
        self.read: LessonRead | None = None
        self._text = QVBoxLayout()
        self._stack = QStackedWidget()
        self._arrange()
        self.edit.clicked.connect(self.edit_asked)
        self.link.clicked.connect(self.link_asked)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.menu_spot()))
        self.reminder.switched.connect(self.switched)
        self.marks.marked.connect(self.marked)

    def menu_spot(self) -> QPoint:
        return self.more.mapToGlobal(QPoint(0, self.more.height() + 4))

    def show_lesson(self, read: LessonRead, words: Sequence[str]) -> None:
        """Another one from its top; the same one where it was scrolled to."""
        before, self.read = self.read, read
        self.meta.show_lesson(read)
        self.title.show_title(read.lesson.title, words)
        if before is None or (before.lesson.id, before.lesson.body) != (read.lesson.id, read.lesson.body):
            self._set_body(read)
        self._mark_words(words)
        self.reminder.show_lesson(read)
        self.marks.show_lesson(read)
        self._stack.setCurrentIndex(1)
        if before is None or before.lesson.id != read.lesson.id:
            self._scroll.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        self.read = None
        self._stack.setCurrentIndex(0)

    def take_keyboard(self) -> None:
        """To scroll through what is read."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F2 and self.read is not None:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color('surface'))

    def _set_body(self, read: LessonRead) -> None:
        if self.body is not None:
            self._text.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
        self.body = LessonBody(ReadingDocument(read.lesson.body, WIDEST), read.lesson.title)
        self.body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        palette = self.body.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().color('text'))
        self.body.setPalette(palette)
        # First in its place: shown before, it would be a window of its own.
        self._text.addWidget(self.body)
        self.body.setVisible(bool(read.lesson.body.strip()))

    def _mark_words(self, words: Sequence[str]) -> None:
        if self.body is None:
            return
        look = QTextCharFormat()
        look.setBackground(theme().color(GROUND))
        found, block = [], self.body.document().begin()
        while block.isValid():
            for start, end in places_met(block.text(), words):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                place = QTextEdit.ExtraSelection()
                place.cursor, place.format = cursor, look
                found.append(place)
            block = block.next()
        self.body.setExtraSelections(found)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 0)
        head.setSpacing(4)
        head.addStretch(1)
        for button in (self.edit, self.link, self.more):
            head.addWidget(button)
        content = TallContent()
        content.setAccessibleName(_('Lesson'))
        column = QVBoxLayout(content)
        column.setContentsMargins(SIDE, 8, SIDE, 24)
        column.setSpacing(0)
        column.addWidget(self.meta)
        column.addSpacing(8)
        column.addWidget(self.title)
        column.addSpacing(20)
        column.addLayout(self._text)
        column.addSpacing(24)
        column.addWidget(self.reminder)
        column.addSpacing(20)
        column.addWidget(self.marks)
        column.addStretch(1)
        content.setMaximumWidth(WIDEST)
        self._scroll = ScrollColumn(content)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        lesson = QWidget()
        whole = QVBoxLayout(lesson)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self._stack.addWidget(EmptyState(_('Choose a lesson in the list.')))
        self._stack.addWidget(lesson)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
