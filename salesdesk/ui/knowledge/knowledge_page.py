"""The page of the knowledge: lessons at the left, the one in hand in the middle, its deals at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.errors import NotFound
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.beside.beside_pane import BesidePane
from salesdesk.ui.knowledge.files.lesson_files import LessonFiles
from salesdesk.ui.knowledge.knowledge_bar import KnowledgeBar
from salesdesk.ui.knowledge.lesson_commands import LessonCommands
from salesdesk.ui.knowledge.reading.reading_pane import ReadingPane
from salesdesk.ui.knowledge.shelf.shelf import Shelf
from salesdesk.ui.page import Page
from salesdesk.ui.theme.theme import theme

# Tables of the database whose rows are seen here.
KINDS = frozenset(
    {
        'lesson', 'lesson_deal', 'lesson_tag', 'lesson_use', 'deal', 'answer', 'stage', 'tag', 'competitor',
        'organization', 'deal_competitor', 'deal_tag',
    }
)  # fmt: skip
# Px: the list and the deals, and what they have in a narrow window.
LIST, NARROW_LIST, BESIDE, NARROW_BESIDE, ROOMY = 372, 320, 304, 256, 1240
# An arrow held down passes many lessons by: only where she stops is one read, in ms.
DWELL_MS = 40


class KnowledgePage(Page):
    """`deal_asked(id)` when a deal is to be opened."""

    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(_('Knowledge'))
        self.bar = KnowledgeBar(self)
        self.commands = LessonCommands(desk, self)
        self.files = LessonFiles(desk, self)
        self.shelf = Shelf(desk.workplace, self)
        self.reading = ReadingPane(desk.workplace, self)
        self.beside = BesidePane(desk.workplace, self)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self.show_lesson)
        self._arrange()
        self._connect_shelf()
        self._connect_reading()

    def open_lesson(self, lesson_id: int) -> None:
        """Shows a lesson, whatever the list was narrowed to."""
        self.shelf.open_lesson(lesson_id)
        self.show_lesson()

    def show_lesson(self) -> None:
        """The one in hand, as it is now."""
        self._dwell.stop()
        lesson_id = self.shelf.view.current_id()
        try:
            read = self._desk.workplace.knowledge.read(lesson_id)
        except NotFound:
            self.reading.show_nothing()
            self.beside.show_nothing()
        else:
            self.reading.show_lesson(read, self.shelf.model.words)
            self.beside.show_lesson(read)

    def write(self) -> None:
        """A new lesson, of the kind that is looked at."""
        self.commands.write(self.shelf.model.wanted.kind or LessonKind.LOST)

    def arrive(self) -> None:
        self.shelf.refresh()
        self.show_lesson()
        self.shelf.take_keyboard()

    def follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds & KINDS or touched.deals:
            self.shelf.refresh()
            self.show_lesson()

    def panes(self) -> Sequence[QWidget]:
        return (self.bar, self.shelf, self.reading, self.beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color('surface'))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.shelf)
        row.addWidget(self.reading, 1)
        row.addWidget(self.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)

    def _connect_shelf(self) -> None:
        shelf, view, commands = self.shelf, self.shelf.view, self.commands
        self.bar.new_asked.connect(self.write)
        self.bar.export_asked.connect(self.files.hand_out)
        self.bar.import_asked.connect(self.files.take_in)
        shelf.import_asked.connect(self.files.take_in)
        shelf.new_asked.connect(self.write)
        shelf.read_anew.connect(self._take_list)
        shelf.chosen.connect(lambda _id: self._dwell.start())
        view.reading_asked.connect(self.reading.take_keyboard)
        view.edit_asked.connect(lambda: commands.edit(view.current_id()))
        view.removal_asked.connect(lambda: commands.delete(view.current_id()))
        view.menu_asked.connect(self._open_menu)
        commands.shown.connect(self.open_lesson)
        commands.export_asked.connect(self.files.hand_out_one)

    def _connect_reading(self) -> None:
        reading, commands, view = self.reading, self.commands, self.shelf.view
        reading.edit_asked.connect(lambda: commands.edit(view.current_id()))
        reading.link_asked.connect(self._link)
        reading.menu_asked.connect(self._open_menu)
        reading.switched.connect(lambda on: commands.remind(view.current_id(), on=on))
        reading.marked.connect(lambda useful: commands.mark(view.current_id(), useful=useful))
        reading.left.connect(self.shelf.take_keyboard)
        self.beside.deal_asked.connect(self.deal_asked)
        self.beside.unlink_asked.connect(lambda deal_id: commands.unlink(view.current_id(), deal_id))

    def _take_list(self) -> None:
        self.bar.show_count(self.shelf.total)
        self._share_room()

    def _share_room(self) -> None:
        """Without a lesson the invitation to write one has the page to itself."""
        roomy, empty = self.width() >= ROOMY, not self.shelf.total
        self.reading.setVisible(not empty)
        self.beside.setVisible(not empty)
        self.shelf.setFixedWidth(self.width() if empty else LIST if roomy else NARROW_LIST)
        self.beside.setFixedWidth(BESIDE if roomy else NARROW_BESIDE)

    def _link(self) -> None:
        if self.reading.read is not None:
            self.commands.link(self.reading.read)

    def _open_menu(self, at: QPoint) -> None:
        """Of the lesson in hand, which a right click has just changed."""
        self.show_lesson()
        if self.reading.read is not None:
            self.commands.open_menu(self.reading.read, at)
