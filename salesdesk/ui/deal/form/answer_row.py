"""One criterion of a deal: yes, no, or no answer yet; what shows it; the day it was given."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.domain_texts import answer_word, criterion_name
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.text_area import PADDING_SIDE, TextArea
from salesdesk.ui.widgets.text.label import Label

GAP, DAY_WIDTH = 6, 140


class AnswerRow(QWidget):
    """Evidence and day unfold with the first answer."""

    def __init__(self, criterion: Criterion, answer: Answer | None, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criterion, self._today = criterion, today
        # Never asked and unknown look alike; that no row is written for the former is given()'s affair.
        self._before = answer or Answer(0, criterion, AnswerValue.UNKNOWN)
        name = criterion_name(criterion)
        self.picks = PickRow(name, [Option(str(value), _word(value)) for value in AnswerValue])
        self.evidence = TextArea(
            _('What shows it: {criterion}').format(criterion=name), placeholder=_('What shows it'),
            text=self._before.evidence, min_lines=1, max_lines=3,
        )  # fmt: skip
        # One line of it is as high as the date beside it.
        self.evidence.frame.row.setContentsMargins(PADDING_SIDE, 6, PADDING_SIDE, 8)
        self.day = day_field(_('Day of the answer: {criterion}').format(criterion=name), today)
        self.day.set_day(self._before.answered_on)
        self.picks.choose(str(self._before.value))
        self.picks.chosen.connect(self._picked)
        self._arrange(name)
        self._unfold()

    def given(self) -> GivenAnswer | None:
        """The answer as it stands now, None if it is as before. Call validate() first."""
        # A line of evidence is a line, also where she pressed Enter in it.
        evidence = ' '.join(self.evidence.text().split())
        now = GivenAnswer(self._criterion, self.value(), evidence, self.day.day())
        before = self._before
        return None if now == GivenAnswer(self._criterion, before.value, before.evidence, before.answered_on) else now

    def value(self) -> AnswerValue:
        return AnswerValue(self.picks.current())

    def validate(self) -> bool:
        return self.day.validate()

    def typed(self) -> tuple[str, str, str]:
        return self.picks.current(), self.evidence.text(), self.day.text()

    def _arrange(self, name: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(name, weight='medium'), 1)
        head.addWidget(self.picks)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP)
        self.day.setFixedWidth(DAY_WIDTH)
        for field, stretch in ((self.evidence, 1), (self.day, 0)):
            field.label.hide()
            below.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._below)

    def _picked(self, _value: str) -> None:
        """A new answer is of today; the old one, taken again, is of its own day."""
        self.day.set_day(self._before.answered_on if self.value() is self._before.value else self._today)
        self._unfold()

    def _unfold(self) -> None:
        # Evidence of an answer taken back stays in sight: it is hers to keep or to delete.
        answered = self.value() is not AnswerValue.UNKNOWN
        self._below.setVisible(answered or bool(self.evidence.text()))


def _word(value: AnswerValue) -> str:
    word = answer_word(value)
    return word[:1].upper() + word[1:]
