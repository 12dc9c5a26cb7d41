"""Beside the question why it is lost: what the history tells about the deal."""

from PySide6.QtWidgets import QWidget

from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.qualification import Criterion
from salesdesk.i18n.formats import days_text, listed
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.figure_row import DOTS, Dots, FigureRow, StageMark
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.deal.lost.stage_times import days_by_stage
from salesdesk.ui.deal.lost.told import criteria_text, last_words, period_text, value_of
from salesdesk.ui.domain_texts import criterion_with_answer, name_of
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

# With the border of the dialog, 284 as the design counts it.
WIDTH = 282
# Her words are read in full where they are usual; a page of them would push the question out of the window.
MOST_LINES = 6


class LostSummary(SidePane):
    """Days open, days in each stage against its limit, the four criteria, the last decision or note."""

    def __init__(self, workplace: Workplace, deal_id: int) -> None:
        super().__init__(WIDTH)
        self._workplace = workplace
        self._details = workplace.deals.details(deal_id)
        self._events = workplace.deals.history(deal_id)
        self._today, self._zone = workplace.clock.today(), workplace.clock.zone
        self._add_head()
        self._add_stages()
        self._add_criteria()
        self._add_last_words()
        self.column.addStretch(1)

    def _add_head(self) -> None:
        first = self._details.deal.created_at.astimezone(self._zone).date()
        self.column.addWidget(Label(_('What was done'), weight='semibold'))
        self.column.addSpacing(1)
        self.column.addWidget(Label(period_text(first, self._today), 'small', 'text-3', lines=0))
        self.column.addSpacing(10)

    def _add_stages(self) -> None:
        for stage_id, days in days_by_stage(self._events, self._zone, self._today).items():
            self.column.addWidget(self._stage_row(stage_id, days))

    def _stage_row(self, stage_id: int, days: int) -> QWidget:
        # A stage whose making was undone may live on in the history alone.
        try:
            stage = self._workplace.book.stage(stage_id)
        except NotFound:
            return FigureRow(_('Unknown stage'), Label(days_text(days), weight='medium', shrinks=False))
        order = [known.id for known in self._workplace.book.process(stage.pipeline_id).stages]
        limit = stage.rotting_after
        # On the day of the limit it is due, not late.
        late = limit is not None and days > limit
        text = _('{days} of {limit}').format(days=days_text(days), limit=limit) if late else days_text(days)
        figure = Label(text, color='danger' if late else 'text', weight='medium', shrinks=False)
        return FigureRow(name_of(stage), figure, StageMark(order.index(stage_id), len(order)))

    def _add_criteria(self) -> None:
        answers = self._details.answers
        values = [(criterion, value_of(answers, criterion)) for criterion in Criterion]
        spoken = listed([criterion_with_answer(criterion, value) for criterion, value in values])
        self._add_line(10)
        self.column.addWidget(FigureRow(_('Criteria'), Dots([DOTS[value] for _criterion, value in values], spoken)))
        text = criteria_text(answers)
        if text:
            self.column.addWidget(Label(text, 'small', 'text-2', lines=MOST_LINES))

    def _add_last_words(self) -> None:
        heading, words = last_words(self._events, self._details.deal, self._zone)
        if not words:
            return
        self._add_line(12)
        self.column.addWidget(Label(heading, 'small', 'text-2', weight='medium', lines=0))
        self.column.addSpacing(4)
        self.column.addWidget(Label(words, 'small', 'text-2', lines=MOST_LINES))

    def _add_line(self, gap: int) -> None:
        self.column.addSpacing(gap)
        self.column.addWidget(Separator())
        self.column.addSpacing(gap)
