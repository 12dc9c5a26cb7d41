"""The steps of the cadence that is chosen, in the order of their days, and the inspector of one of them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.cadences.step_controller import StepForm
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.i18n.translator import _
from salesdesk.ui.cadences.editor.cadence_rows import step_list
from salesdesk.ui.cadences.editor.list_moves import edit_text, moved_ids, neighbour_id
from salesdesk.ui.cadences.editor.step_inspector import StepInspector
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.widgets.buttons.button import Button

# What a new step is proposed for: so many days behind the last one.
USUAL_GAP = 2


class StepsPart(Pane):
    """`inspector` is placed by the tab. A step that was used is replaced by another when it is changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_('Actions of the cadence'))
        self._desk, self._steps, self._doing = desk, desk.workplace.cadence_steps, Doing(desk)
        self._cadence_id = self._step_id = 0
        self.list = step_list()
        self.add_step = Button(_('Add an action'), 'ghost', size='sm', icon='plus')
        self.inspector = StepInspector(self._save)
        self._arrange()
        self.add_step.clicked.connect(self._add)
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self._edit_words)
        for source in (self.list, self.inspector.footer):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._remove)

    def show_cadence(self, cadence_id: int) -> None:
        """Its steps as they are kept; the chosen one stays."""
        self._cadence_id = cadence_id
        self.list.show_records(self._steps.of_cadence(cadence_id), self._step_id)
        self._show_current()

    def finish(self) -> None:
        """Saves what is being typed."""
        if self.list.current() is not None:
            self.inspector.finish()

    def _show_current(self) -> None:
        step = self.list.current()
        if step is not None:
            self._step_id = step.id
            letters = self._desk.workplace.templates.all()
            self.inspector.show_step(step, self.list.currentIndex().row(), len(self.list.ids), letters)

    def _save(self, form: StepForm) -> str:
        step_id = self._step_id

        def edit() -> None:
            self._step_id = self._steps.edit(step_id, form)

        problem = self._doing.do(edit)
        if self._step_id != step_id:
            self.show_cadence(self._cadence_id)
        return problem

    def _add(self) -> None:
        """A call behind the last one, ready for its words."""
        self.finish()
        days = [step.day for step in self.list.rows.records]
        form = StepForm(max(days, default=-USUAL_GAP) + USUAL_GAP, StepKind.CALL)
        made: list[int] = []
        if not self._doing.do(lambda: made.append(self._steps.add(self._cadence_id, form))):
            self._step_id = made[0]
            self.show_cadence(self._cadence_id)
            self._edit_words()

    def _edit_words(self) -> None:
        edit_text(self.inspector.subjects.here)

    def _move(self, step: int) -> None:
        ids, chosen = moved_ids(self.list, step), self._step_id

        def order() -> None:
            self._step_id = self._steps.order(self._cadence_id, ids)[chosen]

        if ids and not self._doing.do(order):
            self.show_cadence(self._cadence_id)

    def _remove(self) -> None:
        gone, self._step_id = self._step_id, neighbour_id(self.list)
        problem = self._doing.do(lambda: self._steps.delete(gone))
        if problem:
            # By the key on the list; the button says it before it is pressed.
            self._step_id = gone
            self._desk.feedback.say(problem)

    def _arrange(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 4, 0, 6)
        inside.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.addWidget(self.add_step)
        foot.addStretch(1)
        inside.addLayout(foot)
        self.add_row(content)
