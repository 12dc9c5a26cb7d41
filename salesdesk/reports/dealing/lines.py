"""Figures of reports that are read line by line: each line is of a deal, on a day."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Protocol

from salesdesk.domain.figures.listed import listed
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Figure


class Line(Protocol):
    """What is counted."""

    @property
    def deal_id(self) -> int: ...
    @property
    def day(self) -> date: ...


def times(lines: Sequence[Line]) -> Figure:
    """How many lines; n and the list are the deals they are of."""
    return _figure(Unit.COUNT, len(lines), lines)


def part(lines: Sequence[Line], whole: Sequence[Line]) -> Figure:
    """The one as a share of the other; the list is that of the whole."""
    return _figure(Unit.SHARE, share(len(lines), len(whole)), whole)


def days(value: Fraction | None, lines: Sequence[Line]) -> Figure:
    """Some number of days, which rests on these lines."""
    return _figure(Unit.DAYS, value, lines)


def _figure(unit: Unit, value: int | Fraction | None, lines: Sequence[Line]) -> Figure:
    behind = listed((line.deal_id, line.day) for line in lines)
    return Figure(unit, value, n=len(behind.deals), behind=(behind,) if behind.deals else ())
