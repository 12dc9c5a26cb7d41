"""What the header of each column of the forecast says, as plain values ready to be painted."""

from datetime import date
from typing import NamedTuple

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals
from salesdesk.domain.views.forecast import LATER, NO_DATE, OVERDUE, Forecast, ForecastColumn, own_part
from salesdesk.i18n.formats import percent_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.board.header.header_cells import SEPARATOR, HeaderCell, totals_cell
from salesdesk.ui.domain_texts import compact_money, money
from salesdesk.ui.month_texts import column_title, month_of_year, of_month

HINTS = {
    OVERDUE: mark('The day their close was expected on has passed. Drag them to the month you expect now.'),
    LATER: mark('Expected behind the last month shown.'),
    NO_DATE: mark('No close date yet. Drag them to a month.'),
}


class Phrase(NamedTuple):
    """A text in full, and short for a narrow column."""

    full: str
    short: str


NOTHING = Phrase('', '')


class MonthCell(NamedTuple):
    """A column. won is empty where nothing is; target is what stands behind it, a way to set one included.

    progress: won, weighted and target in minor units of her own currency; None where there is no target.
    """

    cell: HeaderCell
    month: date | None
    won: Phrase
    target: Phrase
    target_name: str
    progress: tuple[int, int, int] | None
    hint: str

    @property
    def accessible(self) -> str:
        return ', '.join(text for text in (self.cell.accessible, self.won.full, self.target_name) if text)


def month_cells(forecast: Forecast) -> tuple[MonthCell, ...]:
    return tuple(
        _month(column, forecast) if column.key > 0 else _other(column, forecast) for column in forecast.columns
    )


def _other(column: ForecastColumn, forecast: Forecast) -> MonthCell:
    cell = totals_cell(column.key, column_title(column.key, forecast.horizon.today), column.totals)
    return MonthCell(cell, None, NOTHING, NOTHING, '', None, _(HINTS[column.key]))


def _month(column: ForecastColumn, forecast: Forecast) -> MonthCell:
    month, today = column.month, forecast.horizon.today
    assert month is not None
    name = month_of_year(month, today)
    target = column.target
    won, weighted = own_part(column.won, forecast.currency)[0], own_part(column.totals, forecast.currency)[1]
    progress = (max(0, won.minor), max(0, weighted.minor), target.minor) if target else None
    has_won = bool(column.won.sums)
    return MonthCell(
        totals_cell(column.key, column_title(column.key, today), column.totals),
        month,
        _won(column.won) if has_won else NOTHING,
        _target(target, behind_won=has_won),
        _target_name(target, name),
        progress,
        _hint(*progress) if progress else '',
    )


def _won(won: ColumnTotals) -> Phrase:
    sums = [sum_.total for sum_ in won.sums]
    full, short = (SEPARATOR.join(map(written, sums)) for written in (money, compact_money))
    return Phrase(_('won {amount}').format(amount=full), _('won {amount}').format(amount=short))


def _target(target: Money | None, *, behind_won: bool) -> Phrase:
    """'sur 45 000 €' behind what is won, 'objectif 45 000 €' alone."""
    if target is None:
        return Phrase(_('Set a target'), _('Target…'))
    words = _('of {amount}') if behind_won else _('target {amount}')
    return Phrase(words.format(amount=money(target)), words.format(amount=compact_money(target)))


def _target_name(target: Money | None, name: str) -> str:
    title = of_month(_('Target for {month}'), name)
    return _('{title}: {amount}').format(title=title, amount=money(target) if target else _('none yet'))


def _hint(won: int, weighted: int, aim: int) -> str:
    """What the line says, and that won and target are not of the same deals where she has several pipelines."""
    share = _('{share} of the target is won, {both} with the weighted amounts.').format(
        share=percent_text(100 * won // aim), both=percent_text(100 * (won + weighted) // aim)
    )
    return share + '\n' + _('The target is for all pipelines; won and weighted follow the filter.')
