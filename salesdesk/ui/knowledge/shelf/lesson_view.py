"""The list of lessons: arrows walk, Enter reads, F2 edits, Delete throws away."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.shelf.lesson_delegate import LessonDelegate
from salesdesk.ui.knowledge.shelf.lesson_model import LessonModel
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RING = 2


class LessonView(QListView):
    """Signals: `chosen(id)` for the lesson in hand (0 for none); the others are asked of it."""

    chosen = Signal(ID)
    reading_asked = Signal()
    edit_asked = Signal()
    removal_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, workplace: Workplace, model: LessonModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._lessons = model
        self.setModel(model)
        self.setItemDelegate(LessonDelegate(workplace, model, self))
        self.setAccessibleName(_('Lessons'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-RING)

    def current_id(self) -> int:
        """0 for none."""
        index = self.currentIndex()
        return self._lessons.line(index.row()).id if index.isValid() else 0

    def choose_id(self, lesson_id: int) -> bool:
        """Takes that lesson in hand without telling; False if it is not loaded."""
        number = self._lessons.row_of(lesson_id)
        if number < 0:
            return False
        index = self._lessons.index(number, 0)
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()
        return True

    def choose_near(self, number: int) -> None:
        """The lesson in that place, or the last one before it."""
        number = min(number, self._lessons.rowCount() - 1)
        if number >= 0:
            self.choose_id(self._lessons.line(number).id)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = dict.fromkeys(ENTER, self.reading_asked) | {
            Qt.Key.Key_F2: self.edit_asked, Qt.Key.Key_Delete: self.removal_asked,
        }  # fmt: skip
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and self.currentIndex().isValid() and not event.modifiers():
            signal.emit()
        elif event.text().isalpha():
            # A letter is a command of the page, not a search through what happens to be loaded.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(at))
