"""The stages of a pipeline as a list model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.ui.process.gate.gate_texts import gate_text
from salesdesk.ui.process.stages.stage_rows import StageRow, purpose_text
from salesdesk.ui.theme.painting.text import tip_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()


class StageModel(QAbstractListModel):
    """Replaced as a whole: a process has a handful of stages."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[StageRow, ...] = ()

    def replace(self, rows: Sequence[StageRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, stage_id: int) -> int:
        """-1 for a stage that is not in the list."""
        return next((row.position for row in self.rows if row.stage.id == stage_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.accessible_text
            case Qt.ItemDataRole.ToolTipRole:
                texts = (purpose_text(row.stage), gate_text(row.gate, row.own))
                return tip_text('\n'.join(text for text in texts if text))
            case _ if role == ROW_ROLE:
                return row
        return None
