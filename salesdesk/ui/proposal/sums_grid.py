"""What an offer adds up to: a column for what is paid once and one for each way in which it comes again."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.totals import Block, Totals, options_of, totals_of
from salesdesk.i18n.decimals import share_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import money
from salesdesk.ui.proposal.lines.offer_words import billing_title, billing_word, full_money, rate_text
from salesdesk.ui.widgets.text.label import Label

GAP, RIGHT = 28, Qt.AlignmentFlag.AlignRight
# What stands in a row, and what it says of a block.
Row = tuple[str, Callable[[Block], str], bool]


class SumsGrid(QWidget):
    """At the left what the offer is worth and leaves, at the right its sums with their VAT."""

    def __init__(self) -> None:
        super().__init__()
        self.worth = Label('', 'title', shrinks=False)
        self.caption = Label('', 'small', 'text-2', lines=2)
        self.margin = Label('', 'small', 'text-2')
        self.options = Label('', 'small', 'text-2')
        left = QVBoxLayout()
        left.setSpacing(2)
        for part in (self.worth, self.caption, self.margin, self.options):
            left.addWidget(part)
        left.addStretch(1)
        self._place = QVBoxLayout()
        self._grid = QWidget()
        self._place.addWidget(self._grid)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(self._place)

    def show_lines(self, lines: Sequence[LineItem]) -> None:
        totals = totals_of(lines)
        self.setVisible(bool(lines))
        self._say_worth(totals)
        self.options.setText(_said(_('Options on top, excl. VAT: {sums}'), options_of(lines)))
        self.options.setVisible(bool(self.options.text()))
        self._fill(totals.blocks)

    def _say_worth(self, totals: Totals) -> None:
        worth = totals.first_year
        self.worth.setText(money(worth))
        recurs = len(totals.blocks) > 1 or any(block.net != block.first_year for block in totals.blocks)
        self.caption.setText(
            _('excl. VAT, with twelve months of what recurs: the amount of the proposal')
            if recurs
            else _('excl. VAT: the amount of the proposal')
        )
        for part in (self.worth, self.caption):
            part.setVisible(worth is not None)
        self._say_margin(totals.first_year_margin, worth)

    def _say_margin(self, margin: Money | None, worth: Money | None) -> None:
        """Where every line has its cost: of half an offer it would deceive."""
        shown = margin is not None and worth is not None and worth.minor > 0
        self.margin.setVisible(shown)
        if margin is not None and worth is not None and shown:
            share = share_text(_ratio(margin, worth))
            self.margin.setText(_('Margin: {amount}, {share}').format(amount=money(margin), share=share))
            self.margin.set_color('danger' if margin.minor < 0 else 'text-2')

    def _fill(self, blocks: Sequence[Block]) -> None:
        """Made anew: blocks and rates come and go."""
        before, self._grid = self._grid, QWidget()
        self._place.replaceWidget(before, self._grid)
        before.hide()
        before.deleteLater()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(3)
        for place, block in enumerate(blocks, start=1):
            grid.addWidget(Label(billing_title(block.billing), 'small', 'text-3', align=RIGHT, shrinks=False), 0, place)
        for number, (words, says, strong) in enumerate(_rows(blocks), start=1):
            weight = 'semibold' if strong else None
            ink = 'text' if strong else 'text-2'
            grid.addWidget(Label(words, color=ink, weight=weight, shrinks=False), number, 0)
            for place, block in enumerate(blocks, start=1):
                label = Label(says(block), color=ink, weight=weight, align=RIGHT, shrinks=False)
                grid.addWidget(label, number, place)
        self._grid.show()

    def told(self) -> list[list[str]]:
        """The rows as they are read, the first one naming the columns."""
        grid = self._grid.layout()
        assert isinstance(grid, QGridLayout)
        rows = []
        for row in range(grid.rowCount()):
            items = [grid.itemAtPosition(row, column) for column in range(grid.columnCount())]
            labels = [item.widget() if item is not None else None for item in items]
            rows.append([label.text() if isinstance(label, Label) else '' for label in labels])
        return rows


def _rows(blocks: Sequence[Block]) -> list[Row]:
    def sums(minor_of: Callable[[Block], int]) -> Callable[[Block], str]:
        return lambda block: full_money(block.money(minor_of(block)))

    rows: list[Row] = []
    if any(block.discount for block in blocks):
        rows.append((_('Discounts'), sums(lambda block: -block.discount), False))
    rows.append((_('Total excl. VAT'), sums(lambda block: block.net), True))
    rates = sorted({group.rate for block in blocks for group in block.groups}, reverse=True)
    rows.extend((_('VAT {rate}').format(rate=rate_text(rate)), _vat_text(rate), False) for rate in rates)
    rows.append((_('Total incl. VAT'), sums(lambda block: block.gross), True))
    return rows if blocks else []


def _vat_text(rate: int) -> Callable[[Block], str]:
    """'' for a block that has no line of that rate."""

    def text(block: Block) -> str:
        found = [group.vat for group in block.groups if group.rate == rate]
        return full_money(block.money(found[0])) if found else ''

    return text


def _said(pattern: str, totals: Totals) -> str:
    parts = [f'{full_money(block.money(block.net))} {billing_word(block.billing)}' for block in totals.blocks]
    return pattern.format(sums=', '.join(parts)) if parts else ''


def _ratio(margin: Money, worth: Money) -> Fraction:
    return Fraction(margin.minor, worth.minor)
