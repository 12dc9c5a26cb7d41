"""Beside the question why it is lost: what was done to win the deal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.controllers.closing.summary_reader import SummaryReader
from salesdesk.domain.closing.contact_summary import ContactSummary, LastWords
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.exchange.closing.summary_texts import (
    conceded_text,
    count_text,
    criteria_text,
    days_long,
    exchange_text,
    exchanges_long,
    kind_name,
    period_text,
    promised_text,
    silence_text,
    silent_text,
)
from salesdesk.i18n.formats import date_text, listed, number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.figure_row import DOTS, GAP, Dots, FigureRow
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.deal.lost.contact_strip import ContactStrip
from salesdesk.ui.deal.lost.stage_rows import StageRows
from salesdesk.ui.domain_texts import criterion_with_answer
from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

# With the border of the dialog, 284 as the design counts it.
WIDTH = 282
# Her words are read in full where they are usual; a page of them would push the question out of the window.
MOST_LINES = 6
_TITLES = {
    EventKind.DECIDED: mark('Last decision, {day}'),
    EventKind.OVERRIDDEN: mark('Moved on without an answer, {day}'),
    EventKind.STAGE_ENTERED: mark('Moved, {day}'),
    EventKind.LOST: mark('Lost before, {day}'),
    EventKind.ANSWERED: mark('Last answer, {day}'),
}


class LostSummary(SidePane):
    """Contacts and silences, days in each stage, what was promised and conceded, the criteria, the last contact."""

    def __init__(self, workplace: Workplace, deal_id: int) -> None:
        super().__init__(WIDTH)
        self.summary = SummaryReader(workplace.workspace, workplace.book).read(deal_id)
        self._add_head()
        self._add_strip()
        self._add_contacts()
        self._add_line(10)
        self.column.addWidget(StageRows(self.summary.stages, workplace.book))
        self._add_dealings()
        self._add_criteria()
        self._add_last_words()
        self.column.addStretch(1)

    def _add_head(self) -> None:
        period = period_text(self.summary.first_on, self.summary.last_on)
        self.column.addWidget(Label(_('What was done'), weight='semibold'))
        self.column.addSpacing(1)
        self.column.addWidget(Label(period, 'small', 'text-3', lines=0))
        self.column.addSpacing(12)

    def _add_strip(self) -> None:
        """Without a day between beginning and end there is no line to draw."""
        if not self.summary.days:
            return
        told = exchanges_long(len(self.summary.exchanges))
        silent = silent_text(self.summary.silent_days) if self.summary.silent_days else ''
        self.column.addWidget(ContactStrip(self.summary, ', '.join(filter(None, (told, silent)))))
        self.column.addSpacing(4)
        ends = QHBoxLayout()
        ends.addWidget(Label(date_text(self.summary.first_on, with_year=False), 'small', 'text-3'), 1)
        end = date_text(self.summary.last_on, with_year=False)
        color, weight = ('danger', 'medium') if silent else ('text-3', None)
        ends.addWidget(Label(silent or end, 'small', color, weight=weight, shrinks=False))
        self.column.addLayout(ends)
        self.column.addSpacing(8)

    def _add_contacts(self) -> None:
        for count in self.summary.counts():
            self._add_figure(kind_name(count.kind, several=True), count_text(count))
        longest = self.summary.longest
        # The one at the end is on the line above.
        if longest is not None and longest.days > self.summary.silent_days:
            self._add_figure(_('Longest silence'), days_long(longest.days), silence_text(longest))
        if self.summary.attempts > 1:
            self._add_figure(_('Attempts in vain'), number_text(self.summary.attempts))

    def _add_dealings(self) -> None:
        told = [
            (_('We promised'), promised_text(self.summary, Side.MINE), ''),
            (_('They promised'), promised_text(self.summary, Side.THEIRS), ''),
            (_('Proposals'), counted(self.summary.proposals), ''),
            (_('Concessions'), conceded_text(self.summary, costs=False), conceded_text(self.summary)),
            (_('Gates passed anyway'), counted(self.summary.overrides), ''),
        ]
        known = [line for line in told if line[1]]
        if known:
            self._add_line(10)
        for line in known:
            self._add_figure(*line)

    def _add_criteria(self) -> None:
        criteria = self.summary.criteria
        spoken = listed([criterion_with_answer(one.criterion, one.value) for one in criteria])
        self._add_line(10)
        self.column.addWidget(FigureRow(_('Criteria'), Dots([DOTS[one.value] for one in criteria], spoken)))
        text = criteria_text(criteria)
        if text:
            self.column.addWidget(Label(text, 'small', 'text-2', lines=MOST_LINES))

    def _add_last_words(self) -> None:
        heading, words = last_told(self.summary)
        if not words:
            return
        self._add_line(12)
        self.column.addWidget(Label(heading, 'small', 'text-2', weight='medium', lines=0))
        self.column.addSpacing(4)
        self.column.addWidget(Label(words, 'small', 'text-2', lines=MOST_LINES))

    def _add_figure(self, name: str, text: str, tip: str = '') -> None:
        room = WIDTH - self.column.contentsMargins().left() - self.column.contentsMargins().right() - GAP
        # Several words go on in a line of their own rather than cut short what they are about.
        too_long = text_width(name, 'body') + text_width(text, 'body', 'medium') > room
        figure = Label(text, weight='medium', shrinks=False)
        if too_long and ', ' in text:
            figure = Label(text.replace(', ', ',\n'), weight='medium', align=Qt.AlignmentFlag.AlignRight, lines=0)
        figure.setToolTip(tip)
        self.column.addWidget(FigureRow(name, figure))

    def _add_line(self, gap: int) -> None:
        self.column.addSpacing(gap)
        self.column.addWidget(Separator())
        self.column.addSpacing(gap)


def counted(things: Sequence[object]) -> str:
    """How many; '' for none."""
    return number_text(len(things)) if things else ''


def last_told(summary: ContactSummary) -> tuple[str, str]:
    """A heading and what stands below it: the last contact, else her own last words."""
    exchange = summary.last_exchange
    if exchange is not None:
        heading = _('Last exchange, {day}').format(day=date_text(exchange.on, with_year=False))
        text = exchange_text(exchange)
        return heading, '\n'.join(part for part in (f'{text[:1].upper()}{text[1:]}.', exchange.words) if part)
    return words_told(summary.last_words) if summary.last_words else ('', '')


def words_told(words: LastWords) -> tuple[str, str]:
    if words.kind is None or words.on is None:
        return _('Note'), words.text
    return _(_TITLES[words.kind]).format(day=date_text(words.on, with_year=False)), words.text
