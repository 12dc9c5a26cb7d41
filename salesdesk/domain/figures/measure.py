"""What is counted: each measure is a family of rows by day and subject, summed in the roll-up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.domain.money import Money

# What has no day of its own (STAGE_OPEN) stands on this one.
DAY_ONE = date(1970, 1, 1)


class Measure(StrEnum):
    """Per measure: the day it stands on, its subject, and what extra adds up. Every row also has a count and money.

    Money is what the history said at that day, in minor units of the row's currency ('' without an amount); cycles are
    in calendar days. Subjects are texts: the id of a stage or a reason, a source, a product, '' for none. Deals in the
    trash count nowhere. A deal whose path is unknown (a file told its end alone) counts where it is won or lost, not
    in the stages.
    """

    # On the day a deal entered the pipeline, with its amount then; subject: its source, as it is now.
    ENTERED = 'entered'
    # On the day of the closing that still stands, with its amount; extra: cycle in days from the entry.
    WON = 'won'
    LOST = 'lost'  # subject: id of the reason
    HANDED_OVER = 'handed_over'  # on to the next pipeline: how a lead ends well
    WON_CYCLE = 'won_cycle'  # subject: the cycle in days
    LOST_CYCLE = 'lost_cycle'
    WON_PRODUCT = 'won_product'  # subject: the product as it is now
    LOST_PRODUCT = 'lost_product'
    WON_SOURCE = 'won_source'  # subject: source of the contact, else of the organisation, as it is now
    LOST_SOURCE = 'lost_source'
    WON_OVERRIDDEN = 'won_overridden'  # only deals that were moved past a gate at least once
    LOST_OVERRIDDEN = 'lost_overridden'
    WON_COMPLIANT = 'won_compliant'  # only those that never were
    LOST_COMPLIANT = 'lost_compliant'
    WON_UNPRICED = 'won_unpriced'  # only deals whose amount was 0, or that had none
    LOST_UNPRICED = 'lost_unpriced'
    WON_REACHED = 'won_reached'  # subject: every stage the deal had touched
    LOST_REACHED = 'lost_reached'
    # On the day a deal entered the pipeline, so that the bars of a funnel are about the same deals.
    TOUCHED = 'touched'  # subject: a stage it was in, with the amount it first came there with
    PASSED = 'passed'  # the same, of stages it was in after every one before, in order (removed ones need not be)
    SKIPPED_TO = 'skipped_to'  # the same, of stages it was in without having passed every one before
    PASSED_WON = 'passed_won'  # passed every stage in order, then won or handed over; with the amount of the end
    TOUCHED_WON = 'touched_won'  # won or handed over, however it came there; with the amount of the end
    LOST_AT = 'lost_at'  # subject: the stage in which it was lost
    # Subject: 'won:30' ... 'lost:180', 'handed_over:later': the first of 30, 60, 90, 180 days within which it ended.
    COHORT = 'cohort'
    # On the day of the last exit from a stage; subject: the stage; extra: seconds over all visits.
    STAGE_TIME = 'stage_time'
    # On DAY_ONE; subject: the stage a deal is in; extra: sum of (entered at, Unix seconds, less earlier seconds there).
    STAGE_OPEN = 'stage_open'
    # On DAY_ONE, without money; of deals that left the pipeline well. Subject: 'stage:days', the days spent in it.
    WON_STAGE = 'won_stage'
    # On the day an expected close was put off, while the deal was open; extra: by how many days. Counts every time.
    PUSHED = 'pushed'
    # On the day an open deal is expected to close; subject: its stage.
    EXPECTED = 'expected'
    UNDATED = 'undated'  # the same of those without such a day, on DAY_ONE
    # Changes of the open pipeline: subject: the stage; count and money may be negative. Summed up to a day: the stock.
    FLOW = 'flow'


AnyMeasure = Measure | LiveMeasure


@dataclass(frozen=True, slots=True)
class Behind:
    """Which deals make up a number: the rows of a measure. pipeline_id None: all; subject None: every subject.

    Both days are included. currency None: every one; '' is that of deals without an amount. once: a deal that adds to
    the number several times is listed with one of them.
    """

    measure: AnyMeasure
    pipeline_id: int | None
    first: date
    last: date
    subject: str | None = None
    currency: str | None = None
    once: bool = False


@dataclass(frozen=True, slots=True)
class OutlookBehind:
    """Which deals made up the forecast of a month when it began: open then, and expected to close in it. month: its
    first day."""

    pipeline_id: int | None
    month: date
    currency: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of roll-up rows; month is its first day where sums were asked for by month."""

    subject: str
    currency: str
    count: int
    minor: int
    extra: int
    month: date | None = None


def added_up(sums: Iterable[Sum]) -> list[Sum]:
    """One for each subject and currency, in order; what comes to nothing is left out."""
    found: dict[tuple[str, str], Sum] = {}
    for sum_ in sums:
        key = sum_.subject, sum_.currency
        so_far = found.get(key, Sum(*key, 0, 0, 0))
        numbers = so_far.count + sum_.count, so_far.minor + sum_.minor, so_far.extra + sum_.extra
        found[key] = Sum(*key, *numbers)
    return [found[key] for key in sorted(found) if found[key].count or found[key].minor or found[key].extra]


@dataclass(frozen=True, slots=True)
class BehindDeal:
    """A deal behind a number: what it adds to it (count, amount, extra), and the last day on which it did.

    stage_id is where it is now, or was when it was closed.
    """

    deal_id: int
    title: str
    organization: str
    stage_id: int
    day: date
    count: int
    amount: Money | None
    extra: int
