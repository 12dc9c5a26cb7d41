"""Stage values of a file that the pipeline does not know: which stage is meant by each?"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.exchange.import_request import StageTarget, TargetKind, UnknownStage
from salesdesk.domain.process.pipeline import Process
from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.exchange.choice_rows import ChoiceRow, ChoiceRows
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select

_UNANSWERED = '?'
_KINDS = {'+': TargetKind.CREATE, 'won': TargetKind.WON, 'lost': TargetKind.LOST}


class StagesPane(ChoiceRows):
    """`answered(UnknownStage, StageTarget or None)` when she chooses."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Stages the pipeline does not know'), parent)
        self._asked: tuple[UnknownStage, ...] = ()

    @property
    def unanswered(self) -> list[str]:
        """The values that still wait, in order."""
        pairs = zip(self._asked, self.rows, strict=True)
        return [asked.value for asked, row in pairs if row.select.current() == _UNANSWERED]

    def ask(self, stages: Sequence[UnknownStage], processes: Mapping[int, Process]) -> None:
        """A row for each; the same questions keep their answers."""
        if tuple(stages) != self._asked:
            self._asked = tuple(stages)
            self.show_rows(self._row(stage, processes[stage.pipeline_id]) for stage in stages)

    def create_all(self) -> None:
        """Every value without an answer becomes a stage."""
        for asked, row in zip(self._asked, self.rows, strict=True):
            if row.select.current() == _UNANSWERED:
                row.select.choose('+')
                self.answered.emit(asked, StageTarget(TargetKind.CREATE))

    def _row(self, stage: UnknownStage, process: Process) -> ChoiceRow:
        select = Select(_('Stage meant by {value}').format(value=stage.value), _options(stage, process))
        select.chosen.connect(lambda key: self.answered.emit(stage, _target(key)))
        remark = _('{deals} in {pipeline}').format(deals=deals_text(stage.count), pipeline=name_of(process.pipeline))
        return ChoiceRow(stage.value, remark, select)


def _options(stage: UnknownStage, process: Process) -> list[Option]:
    return [
        Option(_UNANSWERED, _('Choose…')),
        *(Option(f'={known.key}', name_of(known)) for known in process.active),
        Option('won', _('Won')),
        Option('lost', _('Lost')),
        Option('+', _('Create the stage “{name}”').format(name=stage.value)),
    ]


def _target(key: str) -> StageTarget | None:
    if key == _UNANSWERED:
        return None
    return StageTarget(_KINDS[key]) if key in _KINDS else StageTarget(TargetKind.STAGE, key[1:])
