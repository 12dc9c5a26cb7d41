"""The tab of stages: those of a pipeline in order, the rules of each, and those of the whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.pipeline import Pipeline, Process
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.process.inspector.stage_inspector import StageInspector
from salesdesk.ui.process.pipeline_rules import PipelineRules
from salesdesk.ui.process.process_tab import ProcessTab
from salesdesk.ui.process.removed_stages import RemovedStages
from salesdesk.ui.process.stages.process_commands import ProcessCommands
from salesdesk.ui.process.stages.stage_columns import BLEED, GUTTER, StageHeader
from salesdesk.ui.process.stages.stage_list import StageList
from salesdesk.ui.process.stages.stage_rows import removed_rows, stage_rows
from salesdesk.ui.process.stages.stages_bar import StagesBar
from salesdesk.ui.process.track_end import TrackEnd
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent

WIDEST, MARGIN, SECTION_GAP = 920, 16, 28


class StagesTab(ProcessTab):
    """Reads everything anew after every change: a process is a page of figures. `pipeline_id`: the one shown first."""

    def __init__(self, desk: Desk, pipeline_id: int | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._pipeline_id = pipeline_id or _main_pipeline(desk).id
        self._stage_id = 0
        self.commands = ProcessCommands(desk)
        self.bar: StagesBar = StagesBar()
        self.stages = StageList()
        self.end = TrackEnd()
        self.removed = RemovedStages()
        self.rules = PipelineRules(self.commands)
        self.inspector = StageInspector(self.commands)
        self.setAccessibleName(_('Process'))
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Deals change the figures, the process everything else: both are read."""
        del touched
        process, workplace = self._process(), self._desk.workplace
        board = workplace.board.board(BoardFilter(process.pipeline.id), workplace.currency)
        rows = stage_rows(process, board, workplace.book.own_fields)
        self.bar.show_pipelines(workplace.book.pipelines, process.pipeline.id)
        self.bar.show_counts(len(rows), board.totals.count)
        self.stages.show_rows(rows, self._stage_id)
        self.end.say(self._end_words(process.pipeline))
        self.removed.show_rows(removed_rows(process, board))
        self.rules.show_pipeline(process.pipeline)
        self._show_current()

    def show_pipeline(self, pipeline_id: int) -> None:
        self.finish()
        # 0 is no stage: the first one is chosen then.
        self._pipeline_id, self._stage_id = pipeline_id, 0
        self.follow(EVERYTHING)

    def choose_stage(self, stage_id: int) -> None:
        self._stage_id = stage_id
        self.follow(EVERYTHING)

    def finish(self) -> None:
        """Saves what is being typed."""
        self.inspector.finish()
        self.rules.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        # A page that was never shown has nothing in its fields.
        if self._stage_id:
            self.finish()
        super().hideEvent(event)

    def _process(self) -> Process:
        book = self._desk.workplace.book
        if self._pipeline_id not in book.processes:
            # Taken back by an undo, or gone in another window.
            self._pipeline_id = _main_pipeline(self._desk).id
        return book.process(self._pipeline_id)

    def _end_words(self, pipeline: Pipeline) -> str:
        target = self._desk.workplace.book.processes.get(pipeline.hands_over_to or 0)
        return _('Handed over to {pipeline}').format(pipeline=name_of(target.pipeline)) if target else _('Won')

    def _show_current(self) -> None:
        row = self.stages.current()
        if row is not None:
            self._stage_id = row.stage.id
            self.inspector.show_row(row)

    def _arrange(self) -> None:
        content = TallContent()
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(StageHeader())
        inner.addWidget(self.stages)
        inner.addWidget(self.end)
        for part in (self.removed, self.rules):
            part.setContentsMargins(GUTTER, SECTION_GAP, BLEED, 0)
            inner.addWidget(part)
        inner.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        inner.setContentsMargins(0, 0, 0, 0)
        middle.setLayout(inner)
        outer = QHBoxLayout(content)
        outer.setContentsMargins(MARGIN, 12, MARGIN, 24)
        outer.addStretch(1)
        # In the middle of a wide window, all of a narrow one.
        outer.addWidget(middle, 1000)
        outer.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(ScrollColumn(content), 1)
        body.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.bar.pipeline_chosen.connect(self.show_pipeline)
        self.bar.new_stage.clicked.connect(self._add_stage)
        self.stages.chosen.connect(lambda _row: self._show_current())
        self.stages.edit_asked.connect(self._edit_name)
        for source in (self.stages, self.inspector.footer):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._remove)
        self.removed.put_back_asked.connect(self._put_back)
        self.rules.changed.connect(self._set_rule)

    def _add_stage(self) -> None:
        made = self.commands.add_stage(self._pipeline_id, self._stage_id or None)
        if made:
            self.choose_stage(made)
            self._edit_name()

    def _edit_name(self) -> None:
        self.inspector.names.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.inspector.names.name.line.selectAll()

    def _move(self, step: int) -> None:
        self.commands.move_stage(self._process(), self._stage_id, step)

    def _remove(self) -> None:
        row = self.stages.current()
        if row is not None and row.count > 1:
            process = self._process()
            # Its neighbour is looked at next; at the end the one before it.
            self._stage_id = (process.next_after(row.stage.id) or process.active[-2]).id
            if self.commands.remove_stage(row):
                self._stage_id = row.stage.id

    def _put_back(self, stage_id: int) -> None:
        if self.commands.put_back(stage_id):
            return
        self.choose_stage(stage_id)
        self.stages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_rule(self, rule: str, on: bool) -> None:
        pipeline = self._process().pipeline
        if self.commands.set_rules(pipeline, **{rule: on}):
            self.rules.show_pipeline(pipeline)


def _main_pipeline(desk: Desk) -> Pipeline:
    """The one the others hand over to, else the first."""
    pipelines = desk.workplace.book.pipelines
    targets = {pipeline.hands_over_to for pipeline in pipelines}
    return next((pipeline for pipeline in pipelines if pipeline.id in targets), pipelines[0])
