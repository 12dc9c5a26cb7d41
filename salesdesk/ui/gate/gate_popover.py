"""The gate's popover: what is missing, asked in place; the last answer completes the move by itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED, Provided
from salesdesk.domain.knowledge.situation import Moment
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.domain_texts import requirement_name
from salesdesk.ui.gate.gate_footer import SIDE, GateFooter
from salesdesk.ui.gate.gate_list import GateList
from salesdesk.ui.gate.gate_question import GateQuestion
from salesdesk.ui.gate.gate_rows import ActionRow
from salesdesk.ui.gate.gate_title import GateTitle
from salesdesk.ui.gate.milestone_row import MilestoneRow
from salesdesk.ui.gate.row_maker import AskedRow, made_row
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.popover_place import ARROW
from salesdesk.ui.widgets.floating.surface import EDGE
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.ui.gate.gate_lesson import GateLesson
else:
    GateLesson = on_demand('salesdesk.ui.gate.gate_lesson', 'GateLesson')


class GatePopover(Popover):
    """Passive while the card is held (nothing can be clicked then), active once it is parked."""

    provided_changed = Signal()
    override_given = Signal(str)
    abandon_asked = Signal()
    record_asked = Signal(str)

    def __init__(self, window: QWidget, question: GateQuestion, workplace: Workplace) -> None:
        super().__init__(window, _('Not in {stage} yet').format(stage=question.target))
        self._question = question
        self._workplace = workplace
        self._rows: list[AskedRow] = [
            made_row(line, workplace, question.deal_id, self.provided) for line in question.missing
        ]
        self._list = GateList(self._rows)
        self._list.grown.connect(self._grow)
        self._reason: LineField | None = None
        self._footer = GateFooter(may_override=question.may_override, abandons=question.abandons)
        self._footer.override_asked.connect(self._unfold_reason)
        self._footer.abandon_asked.connect(self.abandon_asked)
        self.body.addWidget(GateTitle(_('Not in {stage} yet').format(stage=question.target), self._sentence()))
        self.body.addWidget(Separator())
        self.body.addWidget(self._list)
        self._hear_rows()
        if question.warnings:
            self._add_warnings(question.warnings)
        self.lesson = self._add_lesson()
        self.body.addWidget(Separator())
        self.body.addWidget(self._footer)

    def provided(self) -> Provided:
        """Everything she has given so far."""
        provided = NOTHING_PROVIDED
        for row in self._rows:
            provided = row.add_to(provided)
        return provided

    def dismiss(self) -> None:
        # Leaving a field answers it, which may complete the move: Escape leaves the field too, and means the contrary.
        for row in self._rows:
            row.blockSignals(True)
        for plan in self._plans():
            plan.withhold()
        super().dismiss()

    def show_holding(self) -> None:
        """The footer while the mouse button is down."""
        self._footer.show_ways(shown=False)

    def show_active(self) -> None:
        """The footer once it can be answered: the ways around, where there are any."""
        self._footer.show_ways(shown=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter in the reason says the same as Enter, as in every form."""
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._reason is not None and with_ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give_reason()
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What is unfolded changes the height."""
        handled = super().event(event)
        # Evidence, a plan or a reason may unfold below any row, so no row is asked for its height.
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return handled

    def _hear_rows(self) -> None:
        for row in self._rows:
            # Before it is said: the last answer completes the move, with what is planned already.
            if not isinstance(row, ActionRow):
                row.changed.connect(self._ask_again)
            row.changed.connect(self.provided_changed)
            if isinstance(row, MilestoneRow):
                row.record_asked.connect(self.record_asked)

    def _ask_again(self) -> None:
        for plan in self._plans():
            plan.ask_again()

    def _plans(self) -> list[ActionRow]:
        return [row for row in self._rows if isinstance(row, ActionRow)]

    def _grow(self) -> None:
        if not self.isHidden():
            self.refit()
            self._list.show_focused()

    def _place(self, side: str) -> None:
        """Within the window, however much is asked: the questions scroll then."""
        self._list.allow(0)
        super()._place(side)
        above_all = self.height() - 2 * ARROW - self._window.height() + 2 * EDGE
        if above_all > 0:
            self._list.allow(self._list.wanted_height(self.width() - 2 * ARROW - 2) - above_all)
            super()._place(side)

    def _sentence(self) -> str:
        count = len(self._question.missing)
        words = ngettext(
            '{count} answer is missing to leave {stage}.', '{count} answers are missing to leave {stage}.', count
        )
        # An offer to be sent or a contract to be signed is nothing that she could answer.
        if any(isinstance(row, MilestoneRow) for row in self._rows):
            words = ngettext(
                '{count} point is left to settle before leaving {stage}.',
                '{count} points are left to settle before leaving {stage}.', count,
            )  # fmt: skip
        return words.format(count=count, stage=self._question.left)

    def _add_warnings(self, warnings: Iterable[Requirement]) -> None:
        names = listed([requirement_name(line, self._workplace.book.own_fields) for line in warnings])
        holder = QVBoxLayout()
        holder.setContentsMargins(SIDE, 8, SIDE, 8)
        holder.addWidget(Label(_('To complete later: {names}').format(names=names), 'small', 'text-2', lines=0))
        self.body.addWidget(Separator())
        self.body.addLayout(holder)

    def _add_lesson(self) -> 'GateLesson | None':
        """The one lesson that tells most about what is asked."""
        if not self._workplace.preferences.preferences.lessons:
            return None
        question = self._question
        found = self._workplace.suggestions.suggest(question.deal_id, Moment.REFUSED, question.missing)
        if not found:
            return None
        lesson: GateLesson = GateLesson(self._workplace, question.deal_id, found[0])
        self.body.addWidget(Separator())
        self.body.addWidget(lesson)
        return lesson

    def _unfold_reason(self) -> None:
        """Moving anyway asks why, in writing: it stays in the history."""
        if self._reason is not None:
            return
        self._reason = LineField(_('Why move it anyway?'), placeholder=_('Kept in the history'))
        button = Button(_('Move anyway'), 'primary', size='sm')
        button.clicked.connect(self._give_reason)
        self._reason.submitted.connect(self._give_reason)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(column)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_reason(self) -> None:
        if self._reason is None:
            return
        # The button could be off until something is written, but then nobody would learn why.
        if self._reason.text():
            self.override_given.emit(self._reason.text())
        else:
            self._reason.set_error(_('Write the reason in a few words.'))
