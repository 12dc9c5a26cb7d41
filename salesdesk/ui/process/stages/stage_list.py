"""The stages of a pipeline, one below the other: chosen and put in order with the mouse or the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.process.stages.stage_delegate import CARD, GAP, StageDelegate
from salesdesk.ui.process.stages.stage_model import StageModel
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class StageList(QListView):
    """As high as its stages. Signals: chosen(stage id), step_asked(-1 or 1), removal_asked(), edit_asked()."""

    chosen = Signal(object)
    step_asked = Signal(int)
    removal_asked = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stages = StageModel(self)
        self.setModel(self.stages)
        self.setItemDelegate(StageDelegate(self))
        self.setAccessibleName(_('Stages'))
        self.setAccessibleDescription(_('Alt with an arrow moves a stage, Delete removes it, Enter edits it.'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.keyboard_focus = _QuietFocus(self)

    def show_rows(self, rows: Sequence[StageRow], stage_id: int) -> None:
        """Shows the stages with that one chosen, silently; the first one if it is not among them."""
        model = self.selectionModel()
        model.blockSignals(True)
        self.stages.replace(rows)
        row = max(0, self.stages.row_of(stage_id))
        self.setCurrentIndex(self.stages.index(row))
        model.blockSignals(False)
        self.updateGeometry()
        self.viewport().update()

    def current(self) -> StageRow | None:
        row = self.currentIndex().row()
        return self.stages.rows[row] if 0 <= row < len(self.stages.rows) else None

    def choose(self, stage_id: int) -> None:
        row = self.stages.row_of(stage_id)
        if row >= 0:
            self.setCurrentIndex(self.stages.index(row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        row = self.current()
        if row is not None and not selected.isEmpty():
            self.chosen.emit(row.stage.id)

    def sizeHint(self) -> QSize:
        return QSize(320, len(self.stages.rows) * (CARD + GAP))

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
    """The delegate draws the ring, around the stage."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, 0)

    def _make_ring(self) -> None:
        self._ring = None
