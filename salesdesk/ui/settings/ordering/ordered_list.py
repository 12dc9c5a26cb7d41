"""A short list whose order is hers: chosen, moved and removed with the mouse or the keyboard alone."""

from PySide6.QtCore import QItemSelection, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyledItemDelegate

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class OrderedList(QListView):
    """As high as its rows of `row_height` px. Signals: chosen(row), step_asked(-1 or 1), removal_asked, edit_asked."""

    chosen = Signal(int)
    step_asked = Signal(int)
    removal_asked = Signal()
    edit_asked = Signal()

    def __init__(self, name: str, delegate: QStyledItemDelegate, row_height: int) -> None:
        super().__init__()
        self._row_height = row_height
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_('Alt with an arrow moves a line, Delete removes it, Enter edits it.'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.keyboard_focus = _QuietFocus(self)

    def take_row(self, row: int) -> None:
        """Chooses a row silently; call it after the rows have changed."""
        # The rows were replaced under her hands: that is no choice of hers.
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.model().index(max(0, row), 0))
        self.selectionModel().blockSignals(False)
        self.updateGeometry()
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not selected.isEmpty():
            self.chosen.emit(self.currentIndex().row())

    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() if self.model() is not None else 0
        return QSize(200, rows * self._row_height)

    # The column around it scrolls, never the list itself: it keeps its whole height.
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_asked.emit(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif event.key() in EDITING:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)


class _QuietFocus(KeyboardFocus):
    """The delegate draws the ring, around the row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, 0)

    def _make_ring(self) -> None:
        self._ring = None
