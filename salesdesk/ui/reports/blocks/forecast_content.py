"""The forecast by month: won so far, weighted for what is expected, and the target."""

from datetime import date
from functools import partial

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.spans import month_text, short_month_text
from salesdesk.i18n.translator import _
from salesdesk.reports.report import Figure, Report
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import axis_text, figure_text, number_of, short_text
from salesdesk.ui.reports.words.rows import Row, rows_of, shown
from salesdesk.ui.widgets.charts.columns import Column, Columns, Part
from salesdesk.ui.widgets.charts.legend import Key

PARTS = (('won', 'chart-won'), ('weighted', 'chart-weighted'))


def forecast_content(report: Report, today: date) -> Content:
    """In the first currency; what is overdue or expected in no month of these is said beside the title."""
    title, rows = _('Forecast by month'), rows_of(report)
    months = [row for row in rows if row['month'].unit is Unit.MONTH]
    if not any(number_of(row[key]) for row in months for key, _color in PARTS):
        return Content(report, title, _beyond(rows), empty=_('Nothing won or expected in these months.'))
    currency = months[0]['won'].currency
    columns = _columns(months, today)
    figures = tuple(part for row in months for part in _shown(report, row))
    return Content(report, title, _beyond(rows), Columns(columns, partial(axis_text, Unit.MONEY, currency)), figures,
                   _keys(months))  # fmt: skip


def _columns(months: list[Row], today: date) -> list[Column]:
    years = {_month(row).year for row in months}
    return [
        Column(
            short_month_text(_month(row)),
            tuple(Part(number_of(row[key]) or 0, color, _spoken(row, key)) for key, color in PARTS),
            _caption(row),
            number_of(row['target']),
            # Under the first one and under each January, where there are several years.
            str(_month(row).year) if len(years) > 1 and (at == 0 or _month(row).month == 1) else '',
            _month(row) == today.replace(day=1),
        )
        for at, row in enumerate(months)
    ]


def _shown(report: Report, row: Row) -> list[Shown]:
    """Those of the spots of a column: the parts that are there, else the first."""
    there = [key for key, _color in PARTS if number_of(row[key])] or [PARTS[0][0]]
    return [shown(report, key, _name(row, key), row) for key in there]


def _name(row: Row, key: str) -> str:
    month = month_text(_month(row))
    text = _('{month}, won') if key == 'won' else _('{month}, weighted')
    return text.format(month=month)


def _spoken(row: Row, key: str) -> str:
    text = _('{name}: {value}').format(name=_name(row, key), value=figure_text(row[key], digits=0))
    if number_of(row['target']) is None:
        return text
    return _('{text}, target {amount}').format(text=text, amount=figure_text(row['target']))


def _caption(row: Row) -> str:
    total = sum(number_of(row[key]) or 0 for key, _color in PARTS)
    return short_text(Figure(Unit.MONEY, total, row['won'].currency)) if total else ''


def _keys(months: list[Row]) -> tuple[Key, ...]:
    targets = {number_of(row['target']) for row in months} - {None}
    keys = [Key(_('Won so far'), 'chart-won'), Key(_('Weighted'), 'chart-weighted')]
    if targets:
        # One amount is said where it is the same for all.
        one = next((row['target'] for row in months if number_of(row['target']) is not None), None)
        words = _target_text(one) if len(targets) == 1 and one is not None else _('Target')
        keys.append(Key(words, 'chart-target', dash=True))
    return tuple(keys)


def _target_text(figure: Figure) -> str:
    return _('Target {amount}').format(amount=axis_text(Unit.MONEY, figure.currency, number_of(figure) or 0))


def _beyond(rows: list[Row]) -> str:
    """Overdue, in this month too; expected behind these months; or on no day."""
    apart = [row for row in rows if row['month'].unit is not Unit.MONTH]
    total = sum(number_of(row['weighted']) or 0 for row in apart)
    if not total:
        return ''
    amount = short_text(Figure(Unit.MONEY, total, apart[0]['weighted'].currency))
    return _('and {amount} overdue, later or without a date').format(amount=amount)


def _month(row: Row) -> date:
    month = row['month'].value
    assert isinstance(month, date)
    return month
