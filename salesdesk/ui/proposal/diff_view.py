"""What a version of an offer changes: its sums before and after, then what came, went and is another now."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.totals import line_net
from salesdesk.domain.proposals.versions import LineChange, VersionDiff
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.proposal.lines.line_cells import cell_text
from salesdesk.ui.proposal.lines.line_columns import TITLES, Column
from salesdesk.ui.proposal.lines.offer_words import billing_title, full_money
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

ICON, LEAD, GAP = 14, 24, 6
# The columns that show what a field of a line says.
COLUMNS = {
    'name': Column.NAME, 'unit': Column.UNIT, 'quantity': Column.QUANTITY, 'price': Column.PRICE, 'vat': Column.VAT,
    'billing': Column.BILLING, 'discount': Column.DISCOUNT, 'discount_kind': Column.DISCOUNT,
}  # fmt: skip
KINDS = {
    'added': ('plus', 'success', mark('New')),
    'removed': ('minus', 'danger', mark('Taken out')),
    'changed': ('pencil', 'text-2', mark('Changed')),
}


class DiffRow(NamedTuple):
    """kind: a key of KINDS, or '' for a sum."""

    kind: str
    text: str
    detail: str


def diff_rows(diff: VersionDiff, language: str) -> list[DiffRow]:
    """Names in the language of the paper, all else in that of the program."""
    currency = (diff.after.blocks or diff.before.blocks)[0].currency if diff.after.blocks or diff.before.blocks else ''
    sums = [
        DiffRow('', _('{title}, excl. VAT').format(title=billing_title(billing)), _sums(before, after, currency))
        for billing, before, after in diff.nets()
        if before != after
    ]
    return [
        *_worths(diff, len(sums)),
        *sums,
        *(DiffRow('added', line.name.read(language), _worth(line)) for line in diff.added),
        *(DiffRow('removed', line.name.read(language), _worth(line)) for line in diff.removed),
        *(DiffRow('changed', one.after.name.read(language), _changes(one, language)) for one in diff.changed),
    ]


def _worths(diff: VersionDiff, sums: int) -> list[DiffRow]:
    """The amount of the proposal, where it is not the one sum that differs."""
    before, after = diff.before.first_year, diff.after.first_year
    whole = diff.after.blocks or diff.before.blocks
    if before == after or (sums == 1 and len(whole) == 1):
        return []
    minors = [amount.minor if amount else 0 for amount in (before, after)]
    return [DiffRow('', _('Amount of the proposal'), _sums(minors[0], minors[1], whole[0].currency))]


class DiffView(ScrollColumn):
    """A row each."""

    def __init__(self) -> None:
        self._content = TallContent()
        self._content.setAccessibleName(_('Changes'))
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(GAP)
        super().__init__(self._content)
        self.rows: Sequence[DiffRow] = ()

    def show_rows(self, rows: Sequence[DiffRow]) -> None:
        while (item := self.column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.rows = rows
        for row in rows:
            self.column.addWidget(DiffLine(row))
        if not rows:
            self.column.addWidget(Label(_('The two versions say the same.'), color='text-2', lines=0))
        self.column.addStretch(1)


class DiffLine(QWidget):
    """An icon that says what became of it, the words beside it."""

    def __init__(self, row: DiffRow) -> None:
        super().__init__()
        self._kind = row.kind
        said = _(KINDS[row.kind][2]) if row.kind else ''
        self.setAccessibleName(', '.join(filter(None, (said, row.text, row.detail))))
        line = QHBoxLayout(self)
        line.setContentsMargins(LEAD, 0, 0, 0)
        line.setSpacing(12)
        text = Label(row.text, weight='medium' if not row.kind else None, lines=2)
        line.addWidget(text, 3)
        line.addWidget(Label(row.detail, color='text-2', lines=0), 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._kind:
            name, ink, _words = KINDS[self._kind]
            paint_icon(QPainter(self), QRectF(2, 2, ICON, ICON), name, theme().color(ink))


def _worth(line: LineItem) -> str:
    texts: tuple[Callable[[], str], ...] = (
        lambda: full_money(Money(line_net(line), line.price.currency)),
        lambda: cell_text(line, Column.BILLING, 'fr'),
        lambda: _('option') if line.is_optional else '',
    )
    return ', '.join(filter(None, (text() for text in texts)))


def _changes(change: LineChange, language: str) -> str:
    return ' · '.join(_one_change(change, field, language) for field in change.fields)


def _one_change(change: LineChange, field: str, language: str) -> str:
    if field == 'is_optional':
        return _('now an option') if change.after.is_optional else _('no longer an option')
    if field == 'description':
        return _('another description')
    column = COLUMNS[field]
    before, after = (cell_text(line, column, language) or '–' for line in (change.before, change.after))
    return _('{field}: {before} → {after}').format(field=_(TITLES[column]), before=before, after=after)


def _sums(before: int, after: int, currency: str) -> str:
    way = full_money(Money(after - before, currency))
    signed = f'+{way}' if after > before else way
    return f'{full_money(Money(before, currency))} → {full_money(Money(after, currency))} ({signed})'
