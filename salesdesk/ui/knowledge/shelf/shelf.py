"""The list of lessons with what stands over it, or the sentence in its place."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.knowledge.lesson_list import LessonFilter, LessonOrder
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.shelf.lesson_model import LessonModel
from salesdesk.ui.knowledge.shelf.lesson_view import LessonView
from salesdesk.ui.knowledge.shelf.shelf_head import ShelfHead
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.workplace import Workplace

LIST, NONE_FOUND, NONE_YET = range(3)


class Shelf(QWidget):
    """Signals: `chosen(id)`, 0 for none; `read_anew()` after the list was; `new_asked()`, `import_asked()`."""

    chosen = Signal(ID)
    read_anew = Signal()
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = workplace.knowledge
        self.setAccessibleName(_('Lessons'))
        self.total = 0
        self.head = ShelfHead(self)
        self.model = LessonModel(self._reader, self)
        self.view = LessonView(workplace, self.model, self)
        self._stack = QStackedWidget()
        self._arrange()
        self.head.narrowed.connect(lambda wanted: self.show_list(wanted, self.model.order))
        self.head.ordered.connect(lambda order: self.show_list(self.model.wanted, order))
        self.head.left_below.connect(self.take_keyboard)
        self.view.chosen.connect(self.chosen)

    def refresh(self) -> None:
        """The same list as it is now."""
        self.show_list(self.model.wanted, self.model.order)

    def show_list(self, wanted: LessonFilter, order: LessonOrder) -> None:
        """Who was in hand stays so, or else whoever stands in that place."""
        kept, place = self.view.current_id(), max(0, self.view.currentIndex().row())
        same = (wanted, order) == (self.model.wanted, self.model.order)
        self.view.blockSignals(True)
        self.model.show(wanted, order)
        if not self.view.choose_id(kept):
            self.view.choose_near(place if same else 0)
        self.view.blockSignals(False)
        counts, whole = self._reader.counts(wanted), self._reader.counts(LessonFilter())
        self.total = whole.all
        self.head.show_state(wanted, order, counts, counts.due)
        shown = LIST if self.model.rowCount() else NONE_FOUND if self.total else NONE_YET
        self._stack.setCurrentIndex(shown)
        self.head.setVisible(bool(self.total))
        self.read_anew.emit()
        if self.view.current_id() != kept or not same:
            self.chosen.emit(self.view.current_id())

    def open_lesson(self, lesson_id: int) -> None:
        """Takes it in hand, whatever the list was narrowed to."""
        if not self.view.choose_id(lesson_id):
            self.show_list(LessonFilter(), LessonOrder.NEWEST)
            # As far down as it stands.
            while not self.view.choose_id(lesson_id) and self.model.canFetchMore():
                self.model.fetchMore()
        self.chosen.emit(self.view.current_id())

    def take_keyboard(self) -> None:
        target = self.view if self.model.rowCount() else self.head.search.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color('surface'))
        edge = self.width() - 1
        paint_line(painter, QPointF(edge, 0), QPointF(edge, self.height()), look.color('border'))

    def _arrange(self) -> None:
        none_found = EmptyState(_('No lesson says that.'))
        none_found.add_action(_('Clear the search')).clicked.connect(self._widen)
        none_yet = EmptyState(
            _('What your deals teach you is kept here.'),
            _('A lesson comes back by itself when a deal resembles those it comes from.'), icon='book-open',
        )  # fmt: skip
        none_yet.add_action(_('Write a lesson'), icon='plus').clicked.connect(self.new_asked)
        none_yet.add_action(_('Import a folder…')).clicked.connect(self.import_asked)
        for part in (self.view, none_found, none_yet):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)

    def _widen(self) -> None:
        self.show_list(LessonFilter(), self.model.order)
        self.head.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
