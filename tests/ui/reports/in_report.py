"""Small reports made by hand, as the formulas make them."""

from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.measure import Behind, Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.report import Column, Figure, Period, Report, Scope

YEAR = Scope(1, Period(date(2025, 7, 1), date(2026, 6, 30)))


def lead(name: str, deal_id: int | None = None) -> Figure:
    return Figure(Unit.TEXT, name, deal_id=deal_id)


def deals(count: int) -> Figure:
    """With deals behind it."""
    return Figure(Unit.COUNT, count, n=count, behind=(a_slice(),))


def a_slice() -> Behind:
    return Behind(Measure.LOST, 1, YEAR.period.first, YEAR.period.last, 'Prix')


def made(*rows: tuple[str, int], deal_id: int | None = None) -> Report:
    """Names and counts without deals behind them, of one deal each where that is given."""
    columns = Column('name', 'Name', Unit.TEXT), Column('count', 'Count', Unit.COUNT)
    figures = tuple((lead(name, deal_id), Figure(Unit.COUNT, count, n=count)) for name, count in rows)
    return Report('made', YEAR, columns, figures)


def whole(first: date, *rows: tuple[Figure, ...]) -> Report:
    """By month, from a day to 15 June."""
    columns = Column('month', 'Month', Unit.MONTH), Column('won', 'Won', Unit.COUNT)
    return Report('months', Scope(1, Period(first, date(2026, 6, 15))), columns, rows)


MOTIFS = Report(
    'lost_reasons', YEAR,
    (
        Column('reason', 'Reason', Unit.TEXT), Column('lost', 'Lost', Unit.COUNT, 'lost'),
        Column('share', 'Share', Unit.SHARE), Column('amount', 'Amount', Unit.MONEY),
        Column('cycle', 'Cycle', Unit.DAYS), Column('last', 'Last', Unit.DATE),
    ),
    (
        (
            lead('Prix'), deals(12), Figure(Unit.SHARE, Fraction(5, 12), n=12), Figure(Unit.MONEY, 1_845_050, 'EUR'),
            Figure(Unit.DAYS, Fraction(7, 2)), Figure(Unit.DATE, date(2026, 6, 9)),
        ),
        (
            lead('Délai'), Figure(Unit.COUNT, 0, n=0), Figure(Unit.SHARE, None), Figure(Unit.MONEY, 0, 'EUR'),
            Figure(Unit.DAYS, None), Figure(Unit.DATE, None),
        ),
    ),
)  # fmt: skip
