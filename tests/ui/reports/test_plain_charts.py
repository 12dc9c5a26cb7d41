"""The chart above a report's table: which it is, and that each of its spots has the right figure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Column, Figure, Period, Report, Scope
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.sheet.plain_charts import MOST, by_month, by_name, marked
from salesdesk.ui.reports.sheet.sheet_chart import sheet_chart
from salesdesk.ui.widgets.charts.bars import Bars
from salesdesk.ui.widgets.charts.columns import Columns

YEAR = Scope(1, Period(date(2026, 1, 1), date(2026, 12, 31)))
TODAY = date(2026, 6, 9)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    use_language('en')


def count(value: int) -> Figure:
    return Figure(Unit.COUNT, value, n=value)


def share(percent: int | None) -> Figure:
    return Figure(Unit.SHARE, None if percent is None else Fraction(percent, 100))


def report(name: str, units: dict[str, Unit], rows: Sequence[tuple[Figure, ...]]) -> Report:
    columns = tuple(Column(key, key.title(), unit) for key, unit in units.items())
    return Report(name, YEAR, columns, tuple(rows))


def sources(*wins: int) -> Report:
    rows = [(Figure(Unit.TEXT, f'Source {at}'), count(won)) for at, won in enumerate(wins)]
    return report('sources', {'source': Unit.TEXT, 'won': Unit.COUNT}, rows)


def months(*pairs: tuple[int, int]) -> Report:
    rows = [(Figure(Unit.MONTH, date(2025, 11 + at, 1) if at < 2 else date(2026, at - 1, 1)), count(won), count(lost))
            for at, (won, lost) in enumerate(pairs)]  # fmt: skip
    return report('months', {'month': Unit.MONTH, 'won': Unit.COUNT, 'lost': Unit.COUNT}, rows)


def spots(content: Content) -> list[str]:
    assert content.picture is not None
    return [spot.text for spot in content.picture.spots(QRectF(0, 0, 800, 300))]


def test_names_are_bars_in_the_order_of_the_table() -> None:
    content = by_name(sources(5, 9), ('won',))
    assert isinstance(content.picture, Bars)
    assert spots(content) == ['Source 0: 5', 'Source 1: 9']
    assert [shown.figure.value for shown in content.shown] == [5, 9]


def test_a_long_table_has_its_first_rows_as_bars() -> None:
    assert len(spots(by_name(sources(*range(100, 0, -1)), ('won',)))) == MOST


def test_a_row_of_all_months_is_no_column() -> None:
    found = months((3, 1), (0, 2))
    whole = (Figure(Unit.TEXT, 'All months'), count(3), count(3))
    content = by_month(replace(found, rows=(*found.rows, whole)), ('won', 'lost'))
    assert isinstance(content.picture, Columns)
    assert len(content.picture.columns) == 2
    assert [shown.figure.value for shown in content.shown] == [3, 1, 2]


def test_months_are_columns_of_two_parts() -> None:
    content = by_month(months((3, 1), (0, 2), (0, 0)), ('won', 'lost'))
    assert isinstance(content.picture, Columns)
    assert spots(content) == [
        'November 2025, Won: 3', 'November 2025, Lost: 1', 'December 2025, Lost: 2', 'January 2026, Won: 0',
    ]  # fmt: skip
    assert [shown.name for shown in content.shown] == [text.partition(':')[0] for text in spots(content)]


def test_the_year_stands_below_its_first_month() -> None:
    picture = by_month(months((3, 1), (0, 2), (1, 0)), ('won', 'lost')).picture
    assert isinstance(picture, Columns)
    assert [column.group for column in picture.columns] == ['2025', '', '2026']
    assert [column.caption for column in picture.columns] == ['4', '2', '1']


def test_a_bar_is_held_against_a_mark() -> None:
    rows = [(Figure(Unit.TEXT, 'A'), share(48), share(25)), (Figure(Unit.TEXT, 'B'), share(None), share(45)),
            (Figure(Unit.TEXT, 'C'), share(90), share(95))]  # fmt: skip
    units = {'stage': Unit.TEXT, 'happened': Unit.SHARE, 'forecast': Unit.SHARE}
    content = marked(report('calibration', units, rows), 'happened', 'forecast', warns=False)
    assert isinstance(content.picture, Bars)
    assert [(bar.name, bar.limit, bar.is_over()) for bar in content.picture.bars] == [
        ('A', Fraction(1, 4), False), ('C', Fraction(19, 20), False),
    ]  # fmt: skip


@pytest.mark.parametrize('wins', [(), (3,), (0, 0)])
def test_one_bar_and_nothing_say_no_more_than_the_table(wins: tuple[int, ...]) -> None:
    assert sheet_chart(sources(*wins), TODAY) is None


def test_a_report_that_gains_nothing_has_no_chart() -> None:
    made = report('cohorts', {'month': Unit.MONTH, 'won': Unit.COUNT}, [(Figure(Unit.MONTH, TODAY), count(1))] * 2)
    assert sheet_chart(made, TODAY) is None


def test_a_report_of_the_overview_has_the_chart_it_has_there() -> None:
    rows = [(Figure(Unit.TEXT, name), count(lost), share(50)) for name, lost in (('A', 2), ('B', 2))]
    made = report('lost_reasons', {'reason': Unit.TEXT, 'lost': Unit.COUNT, 'share': Unit.SHARE}, rows)
    content = sheet_chart(made, TODAY)
    assert content is not None
    assert spots(content) == ['A: 2 deals lost, 50%', 'B: 2 deals lost, 50%']
