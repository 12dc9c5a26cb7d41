"""What the numbers of closed deals are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

CLOSINGS = {
    'entered': Definition(
        mark('New deals'),
        mark('Deals that entered the pipeline in the period: made in it, or handed over to it by another one.'),
        Days.ENTERED,
    ),
    'won': Definition(
        mark('Deals won'),
        mark(
            'Deals won in the period, as their history says. One that was reopened since, or is in the trash, is none.'
        ),
        Days.CLOSED,
    ),
    'lost': Definition(
        mark('Deals lost'),
        mark(
            'Deals lost in the period, as their history says. One that was reopened since, or is in the trash, is none.'
        ),
        Days.CLOSED,
    ),
    'handed_over': Definition(
        mark('Handed over'),
        mark('Deals that left the pipeline in the period for the one behind it. They are neither won nor lost here.'),
        Days.CLOSED,
    ),
    'win_rate': Definition(
        mark('Win rate'),
        mark(
            'Deals won / (deals won + deals lost), closed in the period. Open deals do not count. While nothing '
            'is closed there is no rate: that is not 0 %.'
        ),
        Days.CLOSED,
    ),
    'win_rate_value': Definition(
        mark('Win rate by value'),
        mark(
            'Amount won / (amount won + amount lost), of deals closed in the period, as the amounts stood at '
            'the closing. Each currency apart.'
        ),
        Days.CLOSED,
    ),
    'closed_without_amount': Definition(
        mark('Closed deals without an amount'),
        mark(
            'Deals won or lost in the period that had no amount, or one of 0: the win rate counts them, that by '
            'value cannot.'
        ),
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
    'mean_won': Definition(
        mark('Mean amount won'),
        mark('Amount won / number of deals won that have an amount in that currency.'),
        Days.CLOSED,
    ),
    'lost_share': Definition(
        mark('Share of losses'),
        mark('Deals lost for this reason / all deals lost in the period.'),
        Days.CLOSED,
    ),
    'mean_cycle': Definition(
        mark('Mean cycle'),
        mark(
            'Calendar days from the entry into the pipeline to the day a deal was won: the mean over the deals '
            'won in the period.'
        ),
        Days.CLOSED,
    ),
    'median_cycle': Definition(
        mark('Median cycle'),
        mark(
            'Calendar days from the entry to the day a deal was won, of the deal in the middle: half of those '
            'won in the period took less, half took more.'
        ),
        Days.CLOSED,
    ),
    'lost_cycle': Definition(
        mark('Mean cycle of losses'),
        mark(
            'Calendar days from the entry into the pipeline to the day a deal was lost: the mean over the deals '
            'lost in the period.'
        ),
        Days.CLOSED,
    ),
}
