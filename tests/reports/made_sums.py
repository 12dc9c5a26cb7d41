"""Sums without a database: what a roll-up would say, written down row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from building import NOW, TODAY

from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Figure, Period, Report, Scope

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SALES = 1
NAMES = ('Contact', 'Offer', 'Close')


@dataclass(frozen=True)
class Row:
    """count deals of one measure on one day."""

    measure: Measure
    day: date
    subject: str = ''
    currency: str = 'EUR'
    count: int = 1
    minor: int = 0
    extra: int = 0
    pipeline_id: int = SALES


class MadeSums:
    """Answers as Figures does, by going through the rows."""

    def __init__(self, *rows: Row) -> None:
        self.rows = rows

    def sums(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]:
        rows = self._rows(measure, pipeline_id, first, last)
        return [Sum(row.subject, row.currency, row.count, row.minor, row.extra) for row in rows]

    def by_month(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]:
        rows = self._rows(measure, pipeline_id, first, last)
        return [Sum(row.subject, row.currency, row.count, row.minor, row.extra, row.day.replace(day=1)) for row in rows]

    def stock(self, pipeline_id: int | None, day: date) -> Sequence[Sum]:
        return self.sums(Measure.FLOW, pipeline_id, date.min, day)

    def count(self, behind: Behind) -> int:
        rows = self._rows(behind.measure, behind.pipeline_id, behind.first, behind.last)
        return sum(
            row.count
            for row in rows
            if behind.subject in {None, row.subject} and behind.currency in {None, row.currency}
        )

    def _rows(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Iterator[Row]:
        for row in self.rows:
            if row.measure is measure and pipeline_id in {None, row.pipeline_id} and first <= row.day <= last:
                yield row


def stage(number: int, probability: int = 50, **fields: Any) -> Stage:
    """Stage 1 is the first."""
    name = Wording('', NAMES[number - 1])
    return Stage(number, SALES, name.en.lower(), name, name, f'a{number}', probability, 10, **fields)


def process(*stages: Stage) -> Process:
    pipeline = Pipeline(SALES, 'sales', Wording('Vente', 'Sales'), 'a')
    return Process(pipeline, stages or (stage(1, 10), stage(2, 50), stage(3, 90)), {})


def basis(*rows: Row, **fields: Any) -> Basis:
    """A year of one pipeline in euros, seen from the day of the design."""
    now = int((NOW - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
    made = Basis(Scope(SALES, YEAR), MadeSums(*rows), TODAY, now, 'EUR', 'en', {SALES: process()})
    return replace(made, **fields)


def values(report: Report, key: str) -> list[object]:
    """A column from top to bottom."""
    return [figure.value for figure in column(report, key)]


def column(report: Report, key: str) -> list[Figure]:
    place = next(number for number, column in enumerate(report.columns) if column.key == key)
    return [row[place] for row in report.rows]
