"""A criterion with its answer, what shows it, and what was answered before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.deals.deal_event import DealEvent
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import answer_word
from salesdesk.ui.panel.guidance.check_line import GAP, TICK
from salesdesk.ui.panel.guidance.criterion_question import CriterionQuestion
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.text.label import Label


class CriterionCard(QWidget):
    """Made anew when its answer is another one. `answered(GivenAnswer)`."""

    answered = Signal(object)

    def __init__(self, shown: PanelDeal, criterion: Criterion, known: Answer | None, past: Sequence[DealEvent]) -> None:
        super().__init__()
        self.known, self.past = known, tuple(past)
        self.question = CriterionQuestion(shown, criterion, known, wants_yes=False)
        self.question.answered.connect(self.answered)
        self.question.more.hide()
        self.question.unfold(take_focus=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addWidget(self.question)
        for event in past:
            line = Label(_told(event, shown), 'small', 'text-3', lines=2)
            line.setContentsMargins(0, 0, 0, 0)
            holder = QVBoxLayout()
            holder.setContentsMargins(TICK + GAP, 0, 0, 0)
            holder.addWidget(line)
            column.addLayout(holder)


def _told(event: DealEvent, shown: PanelDeal) -> str:
    """'28 mai : non, trop cher'."""
    day = date_text(wall_of(event.at, shown.workplace.clock.zone).date())
    kept = event.detail.get('value', AnswerValue.UNKNOWN)
    # A later program may know other answers.
    value = answer_word(AnswerValue(kept)) if kept in set(AnswerValue) else kept
    words = ', '.join(part for part in (value, event.text) if part)
    return _('{day}: {words}').format(day=day, words=words)
