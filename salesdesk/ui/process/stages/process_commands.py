"""What the process page does: each change one action, said by a toast that takes it back."""

from dataclasses import replace

from salesdesk.controllers.process.process_controller import ProcessController, StageForm
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.gate.gate_lines import Lines
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.settings.parts.doing import Doing

# Where a new stage begins: halfway between its neighbours, and a fortnight.
ROTTING_AFTER = 14


class ProcessCommands:
    """Answers '' or the sentence that is to stand beside the field."""

    def __init__(self, desk: Desk) -> None:
        self._doing = Doing(desk)
        self._book = desk.workplace.book
        self._controller: ProcessController = desk.workplace.process

    def rename_stage(self, stage: Stage, text: str) -> str:
        return self._doing.do(lambda: self._edit(stage.id, name=named(stage.name, text)))

    def edit_stage(self, stage_id: int, **values: object) -> str:
        """Changes some fields of the stage's form by name."""
        return self._doing.do(lambda: self._edit(stage_id, **values))

    def set_gate(self, stage_id: int, lines: Lines) -> str:
        return self._doing.do(lambda: self._controller.set_gate(stage_id, lines))

    def add_stage(self, pipeline_id: int, behind_id: int | None) -> int:
        """A stage to be named behind another; its id, 0 where it was refused."""
        # What an action returns is not Doing's affair.
        made: list[int] = []
        form = new_form(self._book.process(pipeline_id), behind_id)
        self._doing.do(lambda: made.append(self._controller.add_stage(pipeline_id, behind_id, form)))
        return made[0] if made else 0

    def move_stage(self, process: Process, stage_id: int, step: int) -> None:
        """One place up or down among the active stages; at the end nothing happens."""
        ids = [stage.id for stage in process.active]
        at = ids.index(stage_id) + step
        if 0 <= at < len(ids):
            ids.remove(stage_id)
            behind = ids[at - 1] if at else None
            self._doing.do(lambda: self._controller.move_stage(stage_id, behind))

    def remove_stage(self, row: StageRow) -> str:
        stay = _('Still on the board in a column of their own: {deals}').format(deals=deals_text(row.deals))
        return self._doing.do(lambda: self._controller.remove_stage(row.stage.id), f'{stay}.' if row.deals else '')

    def put_back(self, stage_id: int) -> str:
        return self._doing.do(lambda: self._controller.put_back_stage(stage_id))

    def set_rules(self, pipeline: Pipeline, **rules: bool) -> str:
        now = {
            'may_skip': pipeline.may_skip,
            'may_override': pipeline.may_override,
            'back_needs_reason': pipeline.back_needs_reason,
        }
        return self._doing.do(lambda: self._controller.set_rules(pipeline.id, **(now | rules)))

    def rename_pipeline(self, pipeline: Pipeline, language: str, text: str) -> str:
        """The name of the current language may not be empty, the other one is then read from it."""
        here = language == current_language()

        def rename() -> None:
            name = named(pipeline.name, text) if here else rewritten(pipeline.name, language, text)
            self._controller.rename_pipeline(pipeline.id, name)

        return self._doing.do(rename)

    def _edit(self, stage_id: int, **values: object) -> None:
        form = form_of(self._book.stage(stage_id))
        # mypy takes every field for each of these values.
        self._controller.edit_stage(stage_id, replace(form, **values))  # type: ignore[arg-type]


def form_of(stage: Stage) -> StageForm:
    return StageForm(stage.name, stage.purpose, stage.probability, stage.rotting_after, stage.asks_decision)


def new_form(process: Process, behind_id: int | None) -> StageForm:
    """What a new stage has before she writes about it: a name in her language, and a probability that fits in."""
    before = process.stage(behind_id) if behind_id is not None else None
    after = process.next_after(behind_id) if behind_id is not None else next(iter(process.active), None)
    # From nothing, or to certainty, at the ends.
    low, high = before.probability if before else 0, after.probability if after else 100
    return StageForm(worded(_('New stage')), Wording('', ''), (low + high) // 2, ROTTING_AFTER)


def worded(text: str) -> Wording:
    """A name given in the current language alone."""
    return Wording(text, '') if current_language() == 'fr' else Wording('', text)


def named(wording: Wording, text: str) -> Wording:
    """Named anew in the current language; FieldInvalid for nothing, which would show the other language's name."""
    if not text:
        raise FieldInvalid('name', 'empty')
    return rewritten(wording, current_language(), text)


def rewritten(wording: Wording, language: str, text: str) -> Wording:
    return replace(wording, fr=text) if language == 'fr' else replace(wording, en=text)
