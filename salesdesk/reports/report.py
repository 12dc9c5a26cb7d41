"""What a report says: a table of figures, each of which knows its unit, what it rests on and the deals behind it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.activities import ActivitiesBehind
from salesdesk.domain.figures.listed import ListedBehind
from salesdesk.domain.figures.measure import Behind, OutlookBehind
from salesdesk.domain.figures.noted import NotedBehind
from salesdesk.domain.figures.unit import Unit

# Which deals make up a number: by a measure of their history, by their activities, by what was expected then, by
# what was noted beside them, or one by one.
Slice = Behind | ActivitiesBehind | OutlookBehind | NotedBehind | ListedBehind


@dataclass(frozen=True, slots=True)
class Figure:
    """value None: there is nothing to count it from ("no closed deals yet"), which is not zero.

    n: how many deals it rests on. Exact: shares and means are fractions, money is minor units.
    behind: the deals of these slices are the n deals it rests on; a deal is in two of them only where it counts
    in two pipelines. deal_id: the one deal
    that a row is about.
    """

    unit: Unit
    value: int | Fraction | date | str | None
    currency: str = ''
    n: int | None = None
    behind: tuple[Slice, ...] = ()
    deal_id: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """key: the CSV's header; title: a marked text; definition: a key of reports.definitions.DEFINITIONS.

    currency: of a column of money, where there is one for each currency; the key then ends with it.
    """

    key: str
    title: str
    unit: Unit
    definition: str = ''
    currency: str = ''


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about. pipeline_id None: all pipelines. into: amounts are converted into it where rated.

    days: without contact, from which on a deal is unattended; None: as she set it.
    """

    pipeline_id: int | None
    period: Period
    into: str = ''
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A table: rows of figures, one for each column. notes: marked texts with values (rates used, what is left out)."""

    name: str
    scope: Scope
    columns: tuple[Column, ...]
    rows: tuple[tuple[Figure, ...], ...]
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """A smaller number that stands with another one; definition: a key of reports.definitions.DEFINITIONS.

    months: how many months it is of, where that is not the whole period; else 0.
    """

    definition: str
    figure: Figure
    months: int = 0


@dataclass(frozen=True, slots=True)
class Tile:
    """A number of its own. title: a marked text; definition: a key of reports.definitions.DEFINITIONS.

    figures: one for each currency, the seller's own first; before: the same of the period before, in the same order.
    """

    key: str
    title: str
    definition: str
    figures: tuple[Figure, ...]
    before: tuple[Figure, ...] = ()
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What the page of reports shows. before: the period the tiles are compared with; closed_ever: whether any deal of
    the pipeline was closed, then or at any time."""

    scope: Scope
    before: Period
    tiles: tuple[Tile, ...]
    funnel: Report
    forecast: Report
    lost_reasons: Report
    stage_times: Report
    closed_ever: bool
