"""What the numbers of open deals, targets and forecasts are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

OUTLOOKS = {
    'open': Definition(
        mark('Open pipeline'),
        mark(
            'Sum of the amounts of the deals open at the end of the period, or now while it runs, as they stood '
            'then. Each currency apart.'
        ),
        Days.OPEN,
    ),
    'weighted': Definition(
        mark('Weighted forecast'),
        mark(
            'Amount × probability of the stage the deal was in then, summed over the open deals and rounded '
            'once, to the smallest coin. Won and lost deals add nothing. The probability is the one set for the '
            'stage today.'
        ),
        Days.OPEN,
    ),
    'weighted_share': Definition(
        mark('Weighted share'),
        mark('Weighted forecast / open pipeline, in your own currency.'),
        Days.OPEN,
    ),
    'open_without_amount': Definition(
        mark('Open deals without an amount'),
        mark(
            'Deals open at the end of the period, or now while it runs, without an amount: they add nothing to '
            'the sums.'
        ),
        Days.OPEN,
    ),
    'velocity': Definition(
        mark('Velocity'),
        mark(
            'Open deals × win rate × mean amount won / mean cycle in days: what is won in a day at this pace. '
            'All four of deals with an amount in that currency; closed in the period, open at its end.'
        ),
        Days.CLOSED,
    ),
    'target': Definition(
        mark('Target'),
        mark(
            'What you set out to win in a month. Of a longer period: the sum over its whole months that have a target.'
        ),
        Days.SET,
    ),
    'target_share': Definition(
        mark('Target reached'),
        mark('Amount won / target, of the months that have a target.'),
        Days.CLOSED,
    ),
    'target_missing': Definition(
        mark('Missing to the target'),
        mark('Target − amount won, nothing once it is reached.'),
        Days.CLOSED,
    ),
    'expected': Definition(
        mark('Expected'),
        mark(
            'Sum of the amounts of the deals open now whose close is expected in the month; in this month, from today '
            'on: before, it is overdue. Each currency apart.'
        ),
        Days.EXPECTED,
    ),
    'expected_weighted': Definition(
        mark('Expected, weighted'),
        mark(
            'Amount × probability of the stage, over the deals open now whose close is expected in the month; in this '
            'month, from today on: before, it is overdue. Rounded once.'
        ),
        Days.EXPECTED,
    ),
    'coverage': Definition(
        mark('Coverage'),
        mark('Expected / missing to the target: how many times what is missing is open.'),
        Days.EXPECTED,
    ),
    'needed_coverage': Definition(
        mark('Needed coverage'),
        mark('1 / your win rate of the twelve months that end with this one.'),
        Days.CLOSED,
    ),
    'forecast_month': Definition(
        mark('Forecast of this month'),
        mark(
            'Won in this month so far + the part of the open deals expected by its end (late ones too) that '
            'each way expects: amount × probability, or what 2,000 drawn months ended with.'
        ),
        Days.EXPECTED,
    ),
    'forecast_pipeline': Definition(
        mark('Forecast of the whole pipeline'),
        mark('Amount × probability over all open deals, whenever they are expected.'),
        Days.NOW,
    ),
    'stage_probability': Definition(
        mark('Probability of the stage'),
        mark('The probability set for the stage today.'),
        Days.SET,
    ),
    'amount': Definition(
        mark('Amount'),
        mark('The amount of the deal now.'),
        Days.NOW,
    ),
    'moves': Definition(
        mark('Moves the month by'),
        mark(
            'Amount × √(p × (1 − p)), p being the probability of the stage: by how much the end of the month '
            'typically depends on this deal.'
        ),
        Days.NOW,
    ),
    'happened': Definition(
        mark('Happened'),
        mark('Of the closed deals that had reached the stage: the part that was won.'),
        Days.CLOSED,
    ),
    'reached_won': Definition(
        mark('Reached and won'),
        mark('Deals won in the period that had been in the stage.'),
        Days.CLOSED,
    ),
    'reached_lost': Definition(
        mark('Reached and lost'),
        mark('Deals lost in the period that had been in the stage.'),
        Days.CLOSED,
    ),
    'reached_closed': Definition(
        mark('Reached and closed'),
        mark('Deals closed at any time that had been in the stage.'),
        Days.HISTORY,
    ),
    'learned_odds': Definition(
        mark('Learned probability'),
        mark(
            '(deals won that reached the stage + 10 × win rate of the pipeline) / (deals won and lost that reached '
            'it + 10): few deals of a stage move it little from that rate. Proposed from 30 closed deals of the '
            'pipeline on whose way is known.'
        ),
        Days.HISTORY,
    ),
    'brier': Definition(
        mark('Brier score'),
        mark(
            'Mean of (probability − outcome)² over the closed deals that reached the stage, the outcome being 1 '
            'for won and 0 for lost: 0 is perfect, 0.25 is what a coin says.'
        ),
        Days.CLOSED,
    ),
    'outlook': Definition(
        mark('Forecast when it began'),
        mark(
            'Amount × probability of the stage, over the deals that were open when the month began and then '
            'expected to close in it, each with its amount and stage of that day. The probability is the one '
            'set for the stage today.'
        ),
        Days.CLOSED,
    ),
    'outlook_share': Definition(
        mark('Won of forecast'),
        mark('Amount won in the month / forecast when it began, in your own currency.'),
        Days.CLOSED,
    ),
}
