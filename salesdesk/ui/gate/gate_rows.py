"""The rows of the gate's popover: one question each, answered on the spot."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.domain.activity import NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.domain_texts import criterion_question
from salesdesk.ui.theme.painting.dots import paint_dot
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

SIDE, HEIGHT, DOT = 14, 46, 8
Silent = Callable[[NewAction | None], str]
FILL = Qt.AlignmentFlag(0)


class GateRow(QWidget):
    """A question with its mark. `changed` when there is something new to provide."""

    changed = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        self._answer: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 0, SIDE, 0)
        self._column.setSpacing(0)
        self.line = QHBoxLayout()
        self.line.setContentsMargins(DOT + 8, 0, 0, 0)
        self.line.setSpacing(8)
        self.question = Label(question, weight='medium', lines=2)
        self.line.addWidget(self.question, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self.line)
        # Rows with and without a button are equally high.
        self.line.addStrut(HEIGHT)

    def add_to(self, provided: Provided) -> Provided:
        """What this row adds to what she has given so far."""
        return provided

    def mark(self, answer: bool | None) -> None:
        self._answer = answer
        self.update()

    def add_below(self, widget: QWidget, align: Qt.AlignmentFlag = FILL) -> None:
        """Unfolds something under the question."""
        self._column.addWidget(widget, 0, align)
        self._column.addSpacing(10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.question.geometry().center().y()
        paint_dot(painter, QRectF(QPointF(SIDE, middle - DOT / 2 + 0.5), QRectF(0, 0, DOT, DOT).size()), self._answer)


class CriterionRow(GateRow):
    """Yes or no, and a line of evidence for who wants to write one."""

    def __init__(self, requirement: Requirement, today: date) -> None:
        self._criterion = Criterion(requirement.subject)
        super().__init__(criterion_question(self._criterion))
        self._wants_yes = requirement.kind is RequirementKind.CRITERION_YES
        self._today = today
        self._evidence: LineField | None = None
        self._note: Label | None = None
        self.evidence_button = IconButton('pencil', _('Add evidence'), size='sm')
        self.evidence_button.clicked.connect(self._unfold_evidence)
        self.yes, self.no = PickChip(_('Yes')), PickChip(_('No'))
        self._group = QButtonGroup(self)
        for chip in (self.yes, self.no):
            self._group.addButton(chip)
        self._group.buttonClicked.connect(self._answered)
        for button in (self.evidence_button, self.yes, self.no):
            self.line.addWidget(button)
        question = criterion_question(self._criterion)
        self.yes.setAccessibleName(f'{question} {_("Yes")}')
        self.no.setAccessibleName(f'{question} {_("No")}')

    def add_to(self, provided: Provided) -> Provided:
        value = AnswerValue.YES if self.yes.isChecked() else AnswerValue.NO if self.no.isChecked() else None
        # Evidence without a yes or no says nothing about the criterion.
        if value is None:
            return provided
        evidence = self._evidence.text() if self._evidence else ''
        given = GivenAnswer(self._criterion, value, evidence, self._today)
        return replace(provided, answers=(*provided.answers, given))

    def _answered(self) -> None:
        self.mark(self.yes.isChecked())
        # "No" is kept as her answer, yet the row stays open: she should see why nothing happens.
        if self._wants_yes and self.no.isChecked() and self._note is None:
            self._note = Label(_('The rule asks for a yes here.'), 'small', 'warning', lines=0)
            self.add_below(self._note)
        self.changed.emit()

    def _unfold_evidence(self) -> None:
        if self._evidence is None:
            self._evidence = LineField(_('What shows it'), placeholder=_('A fact, a name, a figure'))
            self._evidence.submitted.connect(self.changed)
            self.add_below(self._evidence)
        self._evidence.setFocus(Qt.FocusReason.OtherFocusReason)


class ActionRow(GateRow):
    """No action is planned: one is, in place. `silent` names who does not want to be reached by it, if anybody."""

    def __init__(self, today: date, working_day: DayMove, silent: Silent) -> None:
        super().__init__(_('No action planned'))
        self._today, self._working_day, self._silent = today, working_day, silent
        self.silence = SilentQuestion()
        self._editor: ActionEditor | None = None
        self._done = False
        # Who was asked about, '' for nobody; None until she wants it planned.
        self._asked: str | None = None
        self.button = Button(_('Plan an action'), size='sm', icon='calendar-plus')
        self.button.clicked.connect(self._unfold)
        self.line.addWidget(self.button)

    def add_to(self, provided: Provided) -> Provided:
        if not self._done or self._editor is None:
            return provided
        return replace(provided, next_action=self._editor.action())

    def _unfold(self) -> None:
        if self._editor is not None:
            return
        self.button.hide()
        self._editor = ActionEditor(self._today, self._working_day)
        self._editor.submitted.connect(self._submit)
        self.add_below(self._editor)
        plan = Button(_('Plan'), 'primary', size='sm')
        plan.clicked.connect(self._submit)
        self.add_below(plan, Qt.AlignmentFlag.AlignRight)
        self.add_below(self.silence)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_again(self) -> None:
        """Somebody else was named since: a plan that would reach them waits for her word, as it would have before."""
        if self._is_to_ask():
            self._submit()

    def withhold(self) -> None:
        """Nothing can be asked any more: what would have to be is not planned."""
        if self._is_to_ask():
            self._done = False

    def _is_to_ask(self) -> bool:
        if self._asked is None or self._editor is None or not self._editor.validate():
            return False
        return self._silent(self._editor.action()) != self._asked

    def _submit(self) -> None:
        if self._editor is not None and self._editor.validate():
            self._done = False
            self.mark(None)
            self._asked = self._silent(self._editor.action())
            self.silence.before(self._asked, _('Plan anyway'), self._plan)

    def _plan(self) -> None:
        self._done = True
        self.mark(True)
        self.changed.emit()
