"""The stages of a pipeline, one below the other."""

from collections.abc import Sequence

from salesdesk.i18n.translator import _
from salesdesk.ui.process.stages.stage_delegate import CARD, GAP, StageDelegate
from salesdesk.ui.process.stages.stage_model import StageModel
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.settings.ordering.ordered_list import OrderedList


class StageList(OrderedList):
    """Cards on the line of the pipeline."""

    def __init__(self) -> None:
        super().__init__(_('Stages'), StageDelegate(), CARD + GAP)
        self.stages = StageModel(self)
        self.setModel(self.stages)

    def show_rows(self, rows: Sequence[StageRow], stage_id: int) -> None:
        """Shows the stages with that one chosen, silently; the first one if it is not among them."""
        self.selectionModel().blockSignals(True)
        self.stages.replace(rows)
        self.selectionModel().blockSignals(False)
        self.take_row(self.stages.row_of(stage_id))

    def current(self) -> StageRow | None:
        row = self.currentIndex().row()
        return self.stages.rows[row] if 0 <= row < len(self.stages.rows) else None

    def choose(self, stage_id: int) -> None:
        row = self.stages.row_of(stage_id)
        if row >= 0:
            self.setCurrentIndex(self.stages.index(row))
