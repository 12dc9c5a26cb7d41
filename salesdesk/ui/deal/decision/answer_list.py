"""The four answers a decision stands on, each with what shows it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.i18n.formats import day_text
from salesdesk.ui.deal.asking.figure_row import DOTS, Dots
from salesdesk.ui.domain_texts import answer_word, criterion_name, criterion_with_answer
from salesdesk.ui.widgets.text.label import Label

LINE, GAP = 24, 8


class AnswerLine(QWidget):
    """The dot, the criterion, its evidence or that there is no answer yet, the day it was given."""

    def __init__(self, criterion: Criterion, answer: Answer | None, today: date) -> None:
        super().__init__()
        self.setFixedHeight(LINE)
        value = answer.value if answer else AnswerValue.UNKNOWN
        evidence = answer.evidence if answer else ''
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(Dots([DOTS[value]], criterion_with_answer(criterion, value)))
        row.addWidget(Label(criterion_name(criterion), weight='medium', shrinks=False))
        row.addWidget(Label(evidence or answer_word(value), 'small', 'text-2' if evidence else 'text-3'), 1)
        if answer is not None and answer.answered_on is not None:
            row.addWidget(Label(day_text(answer.answered_on, today), 'small', 'text-3', shrinks=False))


class AnswerList(QWidget):
    """All four, answered or not."""

    def __init__(self, answers: Mapping[Criterion, Answer], today: date) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for criterion in Criterion:
            column.addWidget(AnswerLine(criterion, answers.get(criterion), today))
