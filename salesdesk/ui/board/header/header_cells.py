"""What the header of each column says, as plain values ready to be painted."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import Board, BoardColumn, ColumnTotals, Conversion
from salesdesk.i18n.formats import deals_text, number_text, percent_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import compact_money, money, name_of, read, rounded_money

SEPARATOR = ' · '


class HeaderCell(NamedTuple):
    """One column: total and weighted come in a full and in a short form for narrow columns or several currencies."""

    stage_id: int
    name: str
    count: str  # type: ignore[assignment]
    total: str
    weighted: str
    short_total: str
    short_weighted: str
    several: bool
    accessible: str
    removed: bool = False
    purpose: str = ''
    conversion: str = ''
    conversion_tip: str = ''


class HeaderLook(NamedTuple):
    """What a drag does to a header: a chip at the right, a lock, or everything faded.

    short_chip: the same in fewer letters, for a column whose name needs the room.
    """

    chip: str = ''
    refused: bool = False
    locked: bool = False
    short_chip: str = ''


def header_cells(board: Board, conversions: Mapping[int, Conversion]) -> tuple[HeaderCell, ...]:
    return tuple(_cell(column, conversions.get(column.stage_id)) for column in board.columns)


def _cell(column: BoardColumn, conversion: Conversion | None) -> HeaderCell:
    cell = totals_cell(column.stage_id, _name(column), column.totals)
    return cell._replace(
        removed=not column.accepts,
        purpose=read(column.stage.purpose) if column.stage else '',
        conversion=_percent(conversion),
        conversion_tip=_tip(conversion),
    )


def totals_cell(key: int, name: str, totals: ColumnTotals) -> HeaderCell:
    """A column of any kind with what it adds up to."""
    total, weighted = _total(totals), _weighted(totals)
    return HeaderCell(
        stage_id=key,
        name=name,
        count=number_text(totals.count),
        total=total,
        weighted=weighted,
        short_total=SEPARATOR.join(compact_money(sum_.total) for sum_ in totals.sums),
        short_weighted=_('weighted {amount}').format(
            amount=SEPARATOR.join(compact_money(sum_.weighted) for sum_ in totals.sums)
        ),
        # Two currencies are two facts: a sum of both would be neither.
        several=len(totals.sums) > 1,
        accessible=', '.join(text for text in (name, deals_text(totals.count), total, weighted) if text),
    )


def _name(column: BoardColumn) -> str:
    if column.stage is None:
        return _('Unknown stage')
    name = name_of(column.stage)
    return name if column.accepts else _('{stage} (removed)').format(stage=name)


def _total(totals: ColumnTotals) -> str:
    return SEPARATOR.join(money(sum_.total) for sum_ in totals.sums)


def _weighted(totals: ColumnTotals) -> str:
    if not totals.sums:
        return ''
    amounts = SEPARATOR.join(rounded_money(sum_.weighted) for sum_ in totals.sums)
    return _('weighted {amount}').format(amount=amounts)


def _percent(conversion: Conversion | None) -> str:
    return percent_text(conversion.percent) if conversion and conversion.percent is not None else ''


def _tip(conversion: Conversion | None) -> str:
    if conversion is None or conversion.percent is None:
        return _('Conversion to the next stage: no deal of the last twelve months has been here yet.')
    return _('Conversion to the next stage: {went_on} of {reached} deals of the last twelve months.').format(
        went_on=number_text(conversion.went_on), reached=number_text(conversion.reached)
    )


def gain_text(amount: Money | None) -> str:
    """What a dropped card would add: '+ 14 200 €'; '+ 1' for a deal without an amount."""
    return f'+\u00a0{money(amount)}' if amount else '+\u00a01'


def looks_of(cells: Sequence[HeaderCell], looks: Mapping[int, HeaderLook]) -> tuple[HeaderLook, ...]:
    return tuple(looks.get(cell.stage_id, HeaderLook()) for cell in cells)
