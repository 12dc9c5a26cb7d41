"""Charts of any report: bars by name, columns by month, bars held against a mark."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.spans import short_month_text
from salesdesk.i18n.translator import _
from salesdesk.reports.report import Column as Field
from salesdesk.reports.report import Figure, Report
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import axis_text, figure_text, number_of, short_text
from salesdesk.ui.reports.words.rows import Row, column_of, rows_of, shown
from salesdesk.ui.widgets.charts.bars import Bar, Bars
from salesdesk.ui.widgets.charts.columns import Column, Columns, Part
from salesdesk.ui.widgets.charts.legend import Key
from salesdesk.ui.widgets.charts.picture import Picture

# More bars than these say less than the table does; a single one says nothing.
MOST, LEAST = 24, 2
COLORS = ('chart-won', 'stage-1')
BAR = 'stage-3'


def by_name(report: Report, keys: Sequence[str]) -> Content:
    """The first of the columns; the rows in the order of the table."""
    field = column_of(report, keys[0])
    rows = rows_of(report)[:MOST]
    bars = [_bar(row, _name(report, row), field) for row in rows]
    figures = [shown(report, field.key, _name(report, row), row) for row in rows]
    return _content(report, Bars(bars), figures, len(rows), (Key(_(field.title), BAR),))


def marked(report: Report, key: str, against: str, *, warns: bool) -> Content:
    """Each figure with a mark where another one of its row stands."""
    field, mark = column_of(report, key), column_of(report, against)
    rows = [row for row in rows_of(report)[:MOST] if number_of(row[key]) is not None]
    bars = [
        _bar(row, _name(report, row), field)._replace(
            limit=number_of(row[against]), warns=warns, note=figure_text(row[against]),
        )
        for row in rows
    ]  # fmt: skip
    figures = [shown(report, key, _name(report, row), row) for row in rows]
    keys = (Key(_(field.title), BAR), Key(_(mark.title), 'chart-target', dash=True))
    return _content(report, Bars(bars), figures, len(rows), keys)


def by_month(report: Report, keys: Sequence[str]) -> Content:
    """One column for each month, the figures stacked; a row of all months is none."""
    fields = [column_of(report, key) for key in keys]
    rows = [row for row in rows_of(report) if row['month'].unit is Unit.MONTH]
    columns = [_column(row, fields, is_first=at == 0) for at, row in enumerate(rows)]
    figures = [
        shown(report, field.key, _month_name(row, field), row)
        for row in rows for field in _there(row, fields)
    ]  # fmt: skip
    text = partial(axis_text, fields[0].unit, fields[0].currency)
    picture = Columns(columns, text, whole=fields[0].unit is Unit.COUNT)
    keys_shown = tuple(Key(_(field.title), color) for field, color in zip(fields, COLORS, strict=False))
    return _content(report, picture, figures, len(rows), keys_shown)


def _content(report: Report, picture: Picture, figures: list[Shown], rows: int, keys: tuple[Key, ...]) -> Content:
    """Without a picture where all of it is nothing."""
    worth_it = rows >= LEAST and any(number_of(each.figure) for each in figures)
    return Content(report, '', '', picture if worth_it else None, tuple(figures), keys)


def _bar(row: Row, name: str, field: Field) -> Bar:
    figure = row[field.key]
    spoken = _('{name}: {value}').format(name=name, value=figure_text(figure))
    return Bar(name, number_of(figure) or 0, figure_text(figure), '', BAR, spoken)


def _column(row: Row, fields: Sequence[Field], *, is_first: bool) -> Column:
    month = row['month'].value
    assert isinstance(month, date)
    parts = tuple(
        Part(number_of(row[field.key]) or 0, color,
             _('{name}: {value}').format(name=_month_name(row, field), value=figure_text(row[field.key])))
        for field, color in zip(fields, COLORS, strict=False)
    )  # fmt: skip
    total = sum(part.value for part in parts)
    caption = short_text(Figure(fields[0].unit, total, row[fields[0].key].currency)) if total else ''
    year = str(month.year) if is_first or month.month == 1 else ''
    return Column(short_month_text(month), parts, caption, group=year)


def _there(row: Row, fields: Sequence[Field]) -> list[Field]:
    """Those that have a spot of their own in the column of a row."""
    return [field for field in fields if number_of(row[field.key])] or list(fields[:1])


def _name(report: Report, row: Row) -> str:
    return figure_text(row[report.columns[0].key])


def _month_name(row: Row, field: Field) -> str:
    return f'{figure_text(row["month"])}, {_(field.title)}'
