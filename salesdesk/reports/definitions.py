"""What each number of a report is: one text, shown beside the number and printed in the README.

A column or tile names its definition by key. The days say which day of a deal must lie in the period for it to count.
"""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.i18n.translator import mark


class Days(StrEnum):
    """Which day decides whether a deal is in the period."""

    ENTERED = 'entered'
    CLOSED = 'closed'


@dataclass(frozen=True, slots=True)
class Definition:
    """title and text are marked texts."""

    title: str
    text: str
    days: Days


DEFINITIONS = {
    'entered': Definition(
        mark('New deals'),
        mark('Deals that entered the pipeline in the period: made in it, or handed over to it by another one.'),
        Days.ENTERED,
    ),
    'won': Definition(
        mark('Won'),
        mark(
            'Deals won in the period, as their history says. One that was reopened since, or is in the trash, is none.'
        ),
        Days.CLOSED,
    ),
    'lost': Definition(
        mark('Lost'),
        mark(
            'Deals lost in the period, as their history says. One that was reopened since, or is in the trash, is none.'
        ),
        Days.CLOSED,
    ),
    'win_rate': Definition(
        mark('Win rate'),
        mark('Deals won / (deals won + deals lost), closed in the period. Open deals do not count.'),
        Days.CLOSED,
    ),
    'won_amount': Definition(
        mark('Amount won'),
        mark(
            'Sum of the amounts of the deals won in the period, as they stood when each was won. Each currency apart.'
        ),
        Days.CLOSED,
    ),
    'lost_amount': Definition(
        mark('Amount lost'),
        mark(
            'Sum of the amounts of the deals lost in the period, as they stood when each was lost. Each currency apart.'
        ),
        Days.CLOSED,
    ),
    'lost_share': Definition(
        mark('Share of losses'),
        mark('Deals lost for this reason / all deals lost in the period.'),
        Days.CLOSED,
    ),
    'mean_cycle': Definition(
        mark('Mean cycle'),
        mark('Calendar days from the entry into the pipeline to the day a deal was won: the mean over the deals won.'),
        Days.CLOSED,
    ),
    'lost_cycle': Definition(
        mark('Mean cycle of losses'),
        mark(
            'Calendar days from the entry into the pipeline to the day a deal was lost: the mean over the deals lost.'
        ),
        Days.CLOSED,
    ),
}
