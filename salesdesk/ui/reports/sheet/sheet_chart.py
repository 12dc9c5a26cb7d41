"""A chart above the table of a report, where one helps: bars by name, columns by month."""

from datetime import date
from functools import partial

from salesdesk.i18n.spans import short_month_text
from salesdesk.i18n.translator import _
from salesdesk.reports.report import Column as Field
from salesdesk.reports.report import Figure, Report, Unit
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import axis_text, figure_text, number_of, short_text
from salesdesk.ui.widgets.charts.bars import Bar, Bars
from salesdesk.ui.widgets.charts.columns import Column, Columns, Part
from salesdesk.ui.widgets.charts.legend import Key

# More bars than these say less than the table does.
MOST = 24
COLORS = ('chart-won', 'stage-1')
# What is counted into a chart, for the reports that gain by one; two are stacked by month.
MEASURED = {
    'months': ('won', 'lost'), 'sources': ('won',), 'products': ('won',), 'slippage': ('pushes',),
}  # fmt: skip


def sheet_chart(report: Report) -> Content | None:
    """None where a chart would say no more than the table."""
    keys = [key for key in MEASURED.get(report.name, ()) if key in {column.key for column in report.columns}]
    fields = [(at, column) for at, column in enumerate(report.columns) if column.key in keys]
    rows = report.rows[:MOST] if report.columns[0].unit is not Unit.MONTH else report.rows
    if not fields or len(rows) < 2 or not any(number_of(row[at]) for row in rows for at, _column in fields):
        return None
    if report.columns[0].unit is Unit.MONTH:
        return _by_month(report, fields)
    return _by_name(report, *fields[0])


def _by_name(report: Report, at: int, field: Field) -> Content:
    rows = report.rows[:MOST]
    names = [figure_text(row[0]) for row in rows]
    figures = [Shown(name, row[at], report.scope, field.definition) for name, row in zip(names, rows, strict=True)]
    bars = [
        Bar(name, number_of(row[at]) or 0, figure_text(row[at]), '', 'stage-3', f'{name}: {figure_text(row[at])}')
        for name, row in zip(names, rows, strict=True)
    ]
    return Content(report, _(field.title), '', Bars(bars), tuple(figures))


def _by_month(report: Report, fields: list[tuple[int, Field]]) -> Content:
    columns, figures = [], []
    for number, row in enumerate(report.rows):
        month = row[0].value
        assert isinstance(month, date)
        parts = [(field, row[at], COLORS[place]) for place, (at, field) in enumerate(fields)]
        told = [Part(number_of(figure) or 0, color, f'{figure_text(row[0])}, {_(field.title)}: {figure_text(figure)}')
                for field, figure, color in parts]  # fmt: skip
        year = str(month.year) if not number or month.month == 1 else ''
        total = sum(part.value for part in told)
        caption = short_text(Figure(parts[0][1].unit, total, parts[0][1].currency)) if total else ''
        columns.append(Column(short_month_text(month), tuple(told), caption, group=year))
        there = [part for part in parts if number_of(part[1])] or parts[:1]
        figures += [Shown(f'{figure_text(row[0])}, {_(field.title)}', figure, report.scope, field.definition)
                    for field, figure, _color in there]  # fmt: skip
    unit = fields[0][1].unit
    picture = Columns(columns, partial(axis_text, unit, fields[0][1].currency), whole=unit is Unit.COUNT)
    keys = tuple(Key(_(field.title), COLORS[place]) for place, (_at, field) in enumerate(fields))
    return Content(report, '', '', picture, tuple(figures), keys)
