"""What the numbers of stages, and of the ways through them, are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

WAYS = {
    'funnel': Definition(
        mark('Funnel, in order'),
        mark(
            'Of the deals that entered in the period: those that passed every stage up to this one, in order. A '
            'deal that skipped a stage counts up to the stage before it; a removed stage need not be passed. No '
            'bar is longer than the one before.'
        ),
        Days.ENTERED,
    ),
    'funnel_any': Definition(
        mark('Funnel, any way'),
        mark(
            'Of the deals that entered in the period: those that were ever in this stage, however they came '
            'there. A stage that was skipped does not count them.'
        ),
        Days.ENTERED,
    ),
    'funnel_step': Definition(
        mark('Of the stage before'),
        mark('This bar / the bar before it.'),
        Days.ENTERED,
    ),
    'funnel_whole': Definition(
        mark('Of the first stage'),
        mark('This bar / the first bar.'),
        Days.ENTERED,
    ),
    'funnel_lost': Definition(
        mark('Lost there'),
        mark(
            'Of the deals that entered in the period: those that were lost while they were in this stage, '
            'however they came there.'
        ),
        Days.ENTERED,
    ),
    'funnel_skipped': Definition(
        mark('Came by a skip'),
        mark(
            'Of the deals that entered in the period: those that were in this stage without having passed every '
            'stage before it, in order.'
        ),
        Days.ENTERED,
    ),
    'stage_time': Definition(
        mark('Mean time in the stage'),
        mark(
            'Days in the stage, all visits of a deal added up, the one that goes on until now: the mean over '
            'the deals that left it in the period, and while it runs those that are there.'
        ),
        Days.LEFT,
    ),
    'stage_limit': Definition(
        mark('Rotting after'),
        mark('Days without progress after which a deal in this stage is rotting, as set for the stage.'),
        Days.SET,
    ),
    'stage_left': Definition(
        mark('Left the stage'),
        mark('Deals that left the stage in the period and did not come back.'),
        Days.LEFT,
    ),
    'stage_there': Definition(
        mark('There now'),
        mark('Open deals that are in the stage now.'),
        Days.NOW,
    ),
    'pushes': Definition(
        mark('Times put off'),
        mark('How often the expected close of an open deal was moved to a later day in the period.'),
        Days.PUSHED,
    ),
    'pushed_deals': Definition(
        mark('Deals put off'),
        mark('Deals whose expected close was put off in the period at least once.'),
        Days.PUSHED,
    ),
    'pushes_per_deal': Definition(
        mark('Times per deal'),
        mark('Times put off / deals put off.'),
        Days.PUSHED,
    ),
    'push_days': Definition(
        mark('Days each time'),
        mark('By how many days a close was put off: the mean over the times.'),
        Days.PUSHED,
    ),
    'pushed_amount': Definition(
        mark('Amount put off'),
        mark('Sum of the amounts put off, as they stood on that day; a deal put off twice adds twice.'),
        Days.PUSHED,
    ),
    'cohort_won': Definition(
        mark('Won within so many days'),
        mark(
            'Of the deals that entered in the month: those won within so many days of their entry, or at all, '
            'up to today.'
        ),
        Days.ENTERED,
    ),
    'cohort_lost': Definition(
        mark('Lost within so many days'),
        mark(
            'Of the deals that entered in the month: those lost within so many days of their entry, or at all, '
            'up to today.'
        ),
        Days.ENTERED,
    ),
    'cohort_handed_over': Definition(
        mark('Handed over at all'),
        mark('Of the deals that entered in the month: those handed over to the next pipeline up to today.'),
        Days.ENTERED,
    ),
}
