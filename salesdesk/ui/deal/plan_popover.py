"""The next action of a deal: planned, moved, or done, with what follows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.activity import Activity
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.deal_texts import action_line, planned
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion, silent_for
from salesdesk.ui.deal.asking.done_part import DonePart
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.workplace import Workplace

MOVE, DONE = 'move', 'done'


class PlanPopover(FormPopover):
    """`planned(deal)` or `completed(deal)` once it is. A due or late action is proposed as done, another to move."""

    planned = Signal(ID)
    completed = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        self._workplace, self._deal_id = workplace, deal_id
        self._today = workplace.clock.today()
        details = workplace.deals.details(deal_id)
        present = details.next_activity
        title = _('Next action') if present else _('Plan an action')
        sentence = action_line(planned(present), self._today) if present else details.deal.title
        super().__init__(window, title, _('Plan'), sentence=sentence)
        self.editor = ActionEditor(self._today, workplace.working_day)
        self.editor.submitted.connect(self.submit)
        self.modes: SegmentedControl | None = None
        self.done: DonePart | None = None
        if present is not None:
            self._offer_modes(present)
        self.content.addWidget(self.editor)
        self.silence = SilentQuestion()
        self.content.addWidget(self.silence)
        if present is not None:
            self.choose_mode(DONE if present.due_on <= self._today else MOVE)

    def mode(self) -> str:
        return self.modes.current() if self.modes is not None else MOVE

    def choose_mode(self, mode: str) -> None:
        """'move' or 'done', where an action is planned already."""
        if self.modes is None or self.done is None:
            return
        self.modes.choose(mode)
        self.done.setVisible(mode == DONE)
        self.editor.setVisible(mode == MOVE)
        self.button.set_caption(_('Mark as done') if mode == DONE else _('Reschedule'))

    def submit(self) -> None:
        if self.done is not None and self.mode() == DONE:
            self._complete(self.done)
        else:
            self._plan()

    def _offer_modes(self, present: Activity) -> None:
        options = [Option(MOVE, _('Reschedule')), Option(DONE, _('It is done'))]
        self.modes = SegmentedControl(_('What to do with it'), options)
        self.modes.chosen.connect(self.choose_mode)
        self.done = DonePart(present.kind, self._today, self._workplace.working_day)
        self.done.submitted.connect(self.submit)
        # What follows is planned in an editor of its own, so that switching back and forth loses nothing.
        self.editor.set_action(planned(present))
        self.content.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self.done)

    def _plan(self) -> None:
        action = self.editor.action() if self.editor.validate() else None
        silent = silent_for(self._workplace, self._deal_id, action)
        self.silence.before(silent, _('Plan anyway'), self._plan_anyway)

    def _plan_anyway(self) -> None:
        action = self.editor.action() if self.editor.validate() else None
        if action and self.attempt(lambda: self._workplace.deals.plan_action(self._deal_id, action)):
            self.planned.emit(self._deal_id)

    def _complete(self, done: DonePart) -> None:
        if not done.validate():
            return
        silent = silent_for(self._workplace, self._deal_id, done.following())
        self.silence.before(silent, _('Plan anyway'), lambda: self._complete_anyway(done))

    def _complete_anyway(self, done: DonePart) -> None:
        if not done.validate():
            return
        outcome, following = done.outcome.text(), done.following()
        if self.attempt(lambda: self._workplace.deals.complete_action(self._deal_id, outcome, following)):
            self.completed.emit(self._deal_id)
