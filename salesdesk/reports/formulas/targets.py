"""What was won against the targets of the months that have one."""

from dataclasses import dataclass
from datetime import date

from salesdesk.reports.basis import Basis
from salesdesk.reports.periods import month_end
from salesdesk.reports.report import Period


@dataclass(frozen=True)
class Targets:
    """months: those that lie in the period as a whole and have a target; minor: what they add up to."""

    months: frozenset[date]
    minor: int


def targets_of(basis: Basis) -> Targets:
    months = [month for month in basis.targets if _is_whole(basis.period, month)]
    return Targets(frozenset(months), sum(basis.targets[month].minor for month in months))


def currency_of_targets(basis: Basis) -> str:
    return basis.scope.into or basis.home


def _is_whole(period: Period, month: date) -> bool:
    return period.first <= month and month_end(month) <= period.last
