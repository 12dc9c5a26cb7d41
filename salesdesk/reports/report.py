"""What a report says: a table of figures, each of which knows its unit, what it rests on and the deals behind it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from salesdesk.domain.figures.measure import Behind


class Unit(StrEnum):
    """How a figure is read and written."""

    TEXT = 'text'
    COUNT = 'count'
    MONEY = 'money'  # minor units of the figure's currency
    SHARE = 'share'  # 1 is 100 %
    DAYS = 'days'
    NUMBER = 'number'
    DATE = 'date'
    MONTH = 'month'  # the first day of it


@dataclass(frozen=True, slots=True)
class Figure:
    """value None: there is nothing to count it from ("no closed deals yet"), which is not zero.

    n: how many deals (or activities) it rests on. Exact: shares and means are fractions, money is minor units.
    """

    unit: Unit
    value: int | Fraction | date | str | None
    currency: str = ''
    n: int | None = None
    behind: Behind | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """key: the CSV's header; title: a marked text; definition: a key of reports.definitions.DEFINITIONS."""

    key: str
    title: str
    unit: Unit
    definition: str = ''


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about. pipeline_id None: all pipelines. into: amounts are converted into it where rated."""

    pipeline_id: int | None
    period: Period
    into: str = ''


@dataclass(frozen=True, slots=True)
class Report:
    """A table: rows of figures, one for each column. notes: marked texts with values (rates used, what is left out)."""

    name: str
    scope: Scope
    columns: tuple[Column, ...]
    rows: tuple[tuple[Figure, ...], ...]
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
