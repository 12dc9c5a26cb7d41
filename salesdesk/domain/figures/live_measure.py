"""What is counted when it is asked for, from the facts and from what was written down about deals."""

from enum import StrEnum


class LiveMeasure(StrEnum):
    """As Measure, but in no roll-up: a report on a deal or a competitor is written without any line of history.

    The report of a deal is that of the closing that still stands. Money is that of the end, extra the cycle in days,
    where nothing else is said.
    """

    # Subject: id of a competitor that was in the race for the deal; on the day it was closed.
    AGAINST_WON = 'against_won'
    AGAINST_LOST = 'against_lost'
    LOST_TO = 'lost_to'  # only of the competitor that got it, as the report on the loss says
    PRICE_GAP = 'price_gap'  # money: its price less ours, in the same currency
    # On the day it was closed.
    WON_REASON = 'won_reason'  # subject: the reason in the report, '' without one
    LOST_REASON_STAGE = 'lost_reason_stage'  # subject: 'reason:stage', the stage in which it was lost
    LOST_REASON_SOURCE = 'lost_reason_source'  # subject: 'reason:source'
    # Subject: who referred the deal: 'contact:id', 'organization:id' or 'deal:id'.
    REFERRED = 'referred'  # on the day it entered its first pipeline, with its amount then
    REFERRED_WON = 'referred_won'  # on the day it was won
    # Subject: id of a lesson that the deal is linked to.
    LESSON_DEAL = 'lesson_deal'  # on DAY_ONE
    LESSON_WON = 'lesson_won'
    LESSON_LOST = 'lesson_lost'
