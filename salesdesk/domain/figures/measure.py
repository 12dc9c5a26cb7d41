"""What is counted: each measure is a family of rows by day and subject, summed in the roll-up."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Measure(StrEnum):
    """Per measure: the day it stands on, its subject, and what extra adds up. Every row also has a count and money.

    Money is what the history said at that day, in minor units of the row's currency; cycles are in calendar days.
    """

    # On the day a deal entered the pipeline; subject '' or its source.
    ENTERED = 'entered'
    # On the day of the closing that still stands; extra: cycle in days from the entry into the pipeline.
    WON = 'won'
    LOST = 'lost'  # subject: id of the reason, '' without one
    WON_CYCLE = 'won_cycle'  # subject: the cycle in days
    LOST_CYCLE = 'lost_cycle'
    WON_PRODUCT = 'won_product'  # subject: the product as it is now
    LOST_PRODUCT = 'lost_product'
    WON_SOURCE = 'won_source'  # subject: source of the contact, else of the organisation, as it is now
    LOST_SOURCE = 'lost_source'
    WON_OVERRIDDEN = 'won_overridden'  # deals that were moved past a gate at least once
    LOST_OVERRIDDEN = 'lost_overridden'
    WON_REACHED = 'won_reached'  # subject: every stage the deal had touched
    LOST_REACHED = 'lost_reached'
    # On the day a deal entered the pipeline, so that the bars of a funnel are about the same deals.
    TOUCHED = 'touched'  # subject: a stage it was in
    PASSED = 'passed'  # subject: a stage it was in after every stage before, in order; 'won' behind the last
    TOUCHED_WON = 'touched_won'  # won, however it came there
    LOST_AT = 'lost_at'  # subject: the stage in which it was lost
    COHORT = 'cohort'  # subject: 'won:30' ... 'lost:180', 'won:later'; the outcome within so many days of the entry
    # On the day of the last exit from a stage; subject: the stage; extra: seconds over all visits.
    STAGE_TIME = 'stage_time'
    # On day one; subject: the stage a deal is in; extra: sum of (entered at, Unix seconds, less earlier seconds there).
    STAGE_OPEN = 'stage_open'
    # On the day an expected close was put off; extra: by how many days.
    PUSHED = 'pushed'
    # On the day an open deal is expected to close; subject: its stage.
    EXPECTED = 'expected'
    # Changes of the open pipeline: subject: the stage; count and money may be negative. Summed up to a day: the stock.
    FLOW = 'flow'


@dataclass(frozen=True, slots=True)
class Behind:
    """Which deals make up a number: the rows of a measure. pipeline_id None: all; subject None: every subject."""

    measure: Measure
    pipeline_id: int | None
    first: date
    last: date
    subject: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of roll-up rows; month is its first day where sums were asked for by month."""

    subject: str
    currency: str
    count: int
    minor: int
    extra: int
    month: date | None = None
