"""The bar under the top bar: what asks for attention, and what everything adds up to."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.views.board import Board, ColumnTotals
from salesdesk.domain.views.deal_card import COUNTED, Attention
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.domain_texts import compact_money, money, rounded_money
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.text.span_line import Span, SpanLine

if TYPE_CHECKING:
    from salesdesk.domain.views.forecast import Forecast
    from salesdesk.ui.rate_texts import rates_text
else:
    rates_text = on_demand('salesdesk.ui.rate_texts', 'rates_text')

CHIPS = {
    Attention.LATE: (mark('Overdue'), 'danger-fill', False),
    Attention.NO_ACTION: (mark('No next step'), 'border-control', True),
    Attention.ROTTING: (mark('Stalled'), 'warning-fill', False),
    Attention.DUE_TODAY: (mark('Due today'), 'accent', False),
    Attention.CLOSE_PASSED: (mark('Close date passed'), 'danger-fill', True),
}
MARGIN, GAP = 16, 6


class AttentionBar(QWidget):
    """`attention_changed` gives the chips that are on."""

    attention_changed = Signal(frozenset)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(tokens().size['subbar'])
        self.chips: Mapping[Attention, FilterChip] = {kind: self._made_chip(kind) for kind in CHIPS}
        self.totals = SpanLine()
        self._totals, self._rates = ColumnTotals(), ''
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.totals, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_board(self, board: 'Board | Forecast', chosen: frozenset[Attention]) -> None:
        for kind, chip in self.chips.items():
            chip.set_count(board.attention.get(kind, 0))
            # Showing what the filter says is no choice of hers.
            chip.blockSignals(True)
            chip.setChecked(kind in chosen)
            chip.blockSignals(False)
            # What the page Today asks for is shown as long as it filters.
            chip.setVisible(kind in COUNTED or kind in chosen)
        self._totals, self._rates = board.totals, rates_text(board.rates) if board.rates else ''
        self._show_totals()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_totals()

    def _show_totals(self) -> None:
        """In full where there is room; short, then without the weighted sums, where several currencies need it."""
        # By what they ask for: a chip that is hidden, or not laid out yet, stands nowhere.
        shown = [chip.sizeHint().width() + GAP for chip in self.chips.values() if not chip.isHidden()]
        room = self.width() - sum(shown) - 3 * MARGIN
        for short, weighted in ((False, True), (True, True), (True, False)):
            self.totals.set_spans(_totals_spans(self._totals, short=short, weighted=weighted))
            if self.totals.sizeHint().width() <= room:
                break
        lines = [''.join(span.text for span in _totals_spans(self._totals, short=False, weighted=True)), self._rates]
        # What had to go for lack of room is in the tooltip.
        cut = short or not weighted
        self.totals.setToolTip('\n'.join(line for line in lines if line) if cut else self._rates)

    def _made_chip(self, kind: Attention) -> FilterChip:
        text, dot, hollow = CHIPS[kind]
        chip = FilterChip(_(text), 0, dot=dot, hollow=hollow)
        chip.toggled.connect(partial(self._tell))
        return chip

    def _tell(self, _checked: bool) -> None:
        self.attention_changed.emit(frozenset(kind for kind, chip in self.chips.items() if chip.isChecked()))


def _totals_spans(totals: ColumnTotals, *, short: bool, weighted: bool) -> list[Span]:
    """'27 affaires ouvertes · 406 250 € · pondéré 186 420 €', each currency apart."""
    # The number is bold, so the sentence is cut around it.
    words = ngettext('{count} open deal', '{count} open deals', totals.count)
    before, _placeholder, after = words.partition('{count}')
    spans = [
        Span(before, color='text-2'),
        Span(number_text(totals.count), weight='semibold'),
        Span(after, color='text-2'),
    ]
    for sum_ in totals.sums:
        spans += [_dot(), Span(compact_money(sum_.total) if short else money(sum_.total), weight='semibold')]
    if totals.sums and weighted:
        spans += [_dot(), Span(_('weighted {amount}').format(amount=''), color='text-2')]
        sums = [compact_money(sum_.weighted) if short else rounded_money(sum_.weighted) for sum_ in totals.sums]
        spans.append(Span(' + '.join(sums), weight='semibold'))
    return [span for span in spans if span.text]


def _dot() -> Span:
    return Span('  ·  ', color='text-3')
