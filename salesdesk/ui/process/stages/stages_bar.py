"""The bar over the process: its pipelines, how much is in the one shown, and the way to a new stage."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator


class StagesBar(PageBar):
    """`pipeline_chosen(id)` when she chooses."""

    pipeline_chosen = Signal(ID)

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[int] = []
        self.tabs = PipelineTabs(_('Pipelines'))
        self.summary = Label('', 'small', 'text-3')
        self.new_stage = Button(_('New stage'), 'primary', icon='plus')
        self.row.setContentsMargins(8, 0, 16, 0)
        self.row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        divider = Separator(Qt.Orientation.Vertical)
        divider.setFixedHeight(24)
        self.row.addSpacing(6)
        self.row.addWidget(divider)
        self.row.addSpacing(6)
        self.row.addWidget(self.summary, 1)
        self.row.addWidget(self.new_stage)
        self.tabs.currentChanged.connect(self._tell)

    def show_pipelines(self, pipelines: Sequence[Pipeline], chosen_id: int) -> None:
        """Silently."""
        self._ids = [pipeline.id for pipeline in pipelines]
        self.tabs.show_names([name_of(pipeline) for pipeline in pipelines], self._ids.index(chosen_id))

    def show_counts(self, stages: int, deals: int) -> None:
        words = ngettext('{count} stage', '{count} stages', stages).format(count=number_text(stages))
        rest = ngettext('{count} open deal', '{count} open deals', deals).format(count=number_text(deals))
        self.summary.setText(f'{words}, {rest}')

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self.pipeline_chosen.emit(self._ids[index])
