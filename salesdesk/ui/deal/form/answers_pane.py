"""The four criteria beside the form of a deal."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.form.answer_row import AnswerRow
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.widgets.text.label import Label

WIDTH = 440


class AnswersPane(SidePane):
    """Counts the answers that were given; unknown is none."""

    def __init__(self, answers: Mapping[Criterion, Answer], today: date) -> None:
        super().__init__(WIDTH)
        self.rows = [AnswerRow(criterion, answers.get(criterion), today) for criterion in Criterion]
        self._count = Label('', 'small', 'text-2', weight='medium', shrinks=False)
        head = QHBoxLayout()
        head.addWidget(Label(_('Qualification'), weight='semibold'), 1)
        head.addWidget(self._count)
        self.column.addLayout(head)
        self.column.addSpacing(10)
        for row in self.rows:
            row.picks.chosen.connect(lambda _value: self._show_count())
            self.column.addWidget(row)
            self.column.addSpacing(12)
        self.column.addStretch(1)
        self._show_count()

    def given(self) -> tuple[GivenAnswer, ...]:
        """The answers that are not as before."""
        return tuple(given for given in (row.given() for row in self.rows) if given is not None)

    def typed(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(row.typed() for row in self.rows)

    def _show_count(self) -> None:
        count = sum(row.value() is not AnswerValue.UNKNOWN for row in self.rows)
        self._count.setText(_('{done} of {total}').format(done=count, total=len(self.rows)))
