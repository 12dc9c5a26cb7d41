"""Figures as they come again and again: counts, shares, means, each with the deals behind it."""

from collections.abc import Iterable
from datetime import date

from salesdesk.domain.figures.measure import Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import Money
from salesdesk.reports.formulas.shares import share, win_rate
from salesdesk.reports.report import Figure, Slice

SECONDS_A_DAY = 86_400


def text(value: str, deal_id: int | None = None) -> Figure:
    return Figure(Unit.TEXT, value, deal_id=deal_id)


def month(first: date) -> Figure:
    return Figure(Unit.MONTH, first)


def day(value: date | None) -> Figure:
    return Figure(Unit.DATE, value)


def money(amount: Money | None, deal_id: int) -> Figure:
    """Of one deal; None without an amount."""
    if amount is None:
        return Figure(Unit.MONEY, None, deal_id=deal_id)
    return Figure(Unit.MONEY, amount.minor, amount.currency, 1, deal_id=deal_id)


def count_of(rows: Iterable[Sum]) -> int:
    return sum(row.count for row in rows)


def count(rows: Iterable[Sum], *behind: Slice) -> Figure:
    """How many deals."""
    deals = count_of(rows)
    return Figure(Unit.COUNT, deals, n=deals, behind=behind)


def share_of(part: int, whole: int, *behind: Slice) -> Figure:
    """behind: the deals of the whole."""
    return Figure(Unit.SHARE, share(part, whole), n=whole, behind=behind)


def part_of(deals: Figure, whole: Figure) -> Figure:
    """One count as a share of another; the deals behind it are those of the whole."""
    return share_of(deals.n or 0, whole.n or 0, *whole.behind)


def by_subject(rows: Iterable[Sum]) -> dict[str, list[Sum]]:
    found: dict[str, list[Sum]] = {}
    for row in rows:
        found.setdefault(row.subject, []).append(row)
    return found


def win_rate_of(won: Iterable[Sum], lost: Iterable[Sum], *behind: Slice) -> Figure:
    """By count; behind: the won and the lost ones."""
    won_deals, lost_deals = count_of(won), count_of(lost)
    return Figure(Unit.SHARE, win_rate(won_deals, lost_deals), n=won_deals + lost_deals, behind=behind)


def mean_days(rows: Iterable[Sum], *behind: Slice) -> Figure:
    """The mean of what `extra` adds up, in days."""
    known = list(rows)
    deals = count_of(known)
    return Figure(Unit.DAYS, share(sum(row.extra for row in known), deals), n=deals, behind=behind)
