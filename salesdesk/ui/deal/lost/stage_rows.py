"""How long a deal was in each stage, against its limit and the median of won deals."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.domain.closing.contact_summary import StageTime
from salesdesk.i18n.decimals import days_and_part_text
from salesdesk.i18n.formats import days_text, deals_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.figure_row import GAP, HEIGHT, StageMark
from salesdesk.ui.domain_texts import read
from salesdesk.ui.widgets.text.label import Label

MEDIAN = 52


class StageRows(QWidget):
    """A row for each stage; the column of medians is there only where one is known."""

    def __init__(self, times: Sequence[StageTime], book: ProcessBook) -> None:
        super().__init__()
        self._book = book
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._has_medians = any(time.usual is not None for time in times)
        if self._has_medians:
            column.addWidget(Label(_('median'), 'micro', 'text-3', align=Qt.AlignmentFlag.AlignRight))
        for time in times:
            column.addWidget(self._row(time))

    def _row(self, time: StageTime) -> QWidget:
        box = QWidget()
        box.setFixedHeight(HEIGHT)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        mark = self._mark(time.stage_id)
        if mark is not None:
            row.addWidget(mark)
        row.addWidget(Label(read(time.name) or _('Unknown stage'), color='text-2'), 1)
        color = 'danger' if time.is_late else 'text'
        row.addWidget(Label(days_against(time), color=color, weight='medium', shrinks=False))
        if self._has_medians:
            row.addWidget(_median(time))
        return box

    def _mark(self, stage_id: int) -> StageMark | None:
        """A stage whose making was undone may live on in the history alone."""
        stage = self._book.find_stage(stage_id)
        if stage is None:
            return None
        order = [known.id for known in self._book.process(stage.pipeline_id).stages]
        return StageMark(order.index(stage_id), len(order))


def days_against(time: StageTime) -> str:
    """'17 j sur 10' where the limit is passed."""
    days = days_text(time.days)
    return _('{days} of {limit}').format(days=days, limit=time.limit) if time.is_late else days


def _median(time: StageTime) -> Label:
    text = '' if time.usual is None else days_and_part_text(Fraction(time.usual), 0 if time.usual % 1 == 0 else 1)
    label = Label(text, 'small', 'text-3', align=Qt.AlignmentFlag.AlignRight, shrinks=False)
    label.setFixedWidth(MEDIAN)
    told = _('Median of won deals: {days}, of {deals}').format(days=text, deals=deals_text(time.deals))
    label.setToolTip(told if text else '')
    return label
