"""What the numbers of competitors, reasons, referrals, lessons and answers are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

ENDINGS = {
    'met': Definition(
        mark('Deals met'),
        mark(
            'Deals won or lost in the period in which this competitor was in the race, as written down for the deal or '
            'in the report on how it ended.'
        ),
        Days.CLOSED,
    ),
    'against_won': Definition(
        mark('Won against them'),
        mark('Deals won in the period in which this competitor was in the race.'),
        Days.CLOSED,
    ),
    'against_lost': Definition(
        mark('Lost with them in the race'),
        mark('Deals lost in the period in which this competitor was in the race, whoever got them.'),
        Days.CLOSED,
    ),
    'lost_to': Definition(
        mark('Lost to them'),
        mark('Deals lost in the period whose report says that this competitor got them.'),
        Days.CLOSED,
    ),
    'win_rate_against': Definition(
        mark('Win rate against them'),
        mark(
            'Won against them / (won against them + lost with them in the race), closed in the period. While nothing '
            'is closed there is no rate: that is not 0 %.'
        ),
        Days.CLOSED,
    ),
    'against_won_amount': Definition(
        mark('Amount won against them'),
        mark(
            'Sum of the amounts of the deals won in the period in which this competitor was in the race, as they stood '
            'when each was won. Each currency apart.'
        ),
        Days.CLOSED,
    ),
    'price_gap': Definition(
        mark('Price difference'),
        mark(
            'The competitor’s price less ours at the closing: the mean over the deals closed in the period for which '
            'both are known in one currency. Above 0 they asked for more. The report on the deal comes before what was '
            'written down during the sale.'
        ),
        Days.CLOSED,
    ),
    'lost_share_of_group': Definition(
        mark('Share of these losses'),
        mark(
            'Deals lost for this reason / all deals lost in the same stage, from the same source or in the same month, '
            'within the period. The stage is the one in which a deal was lost.'
        ),
        Days.CLOSED,
    ),
    'won_share': Definition(
        mark('Share of wins'),
        mark('Deals won for this reason, as their reports say / all deals won in the period.'),
        Days.CLOSED,
    ),
    'referred': Definition(
        mark('Referred leads'),
        mark(
            'Deals that somebody referred and that entered their first pipeline in the period. The origin is the '
            'person who referred them; else the contact or the organisation of the deal they came of.'
        ),
        Days.ENTERED,
    ),
    'referred_won': Definition(
        mark('Referred deals won'),
        mark('Deals won in the period, whenever they came, that this origin referred.'),
        Days.CLOSED,
    ),
    'referred_income': Definition(
        mark('Income from referrals'),
        mark(
            'Sum of the amounts of the referred deals won in the period, as they stood when each was won. Each '
            'currency apart. A deal that two people referred counts for both.'
        ),
        Days.CLOSED,
    ),
    'lesson_opened': Definition(
        mark('Lesson opened'),
        mark(
            'How often the lesson was opened in the period, beside a deal or elsewhere. That it was shown is not '
            'counted.'
        ),
        Days.NOTED,
    ),
    'lesson_useful': Definition(
        mark('Found useful'),
        mark('How often the lesson was marked as useful in the period.'),
        Days.NOTED,
    ),
    'lesson_not_useful': Definition(
        mark('Found not useful'),
        mark('How often the lesson was marked as not useful in the period.'),
        Days.NOTED,
    ),
    'lesson_deals': Definition(
        mark('Linked deals'),
        mark('Deals the lesson is linked to now, whatever the period.'),
        Days.NOW,
    ),
    'lesson_win_rate': Definition(
        mark('Win rate of linked deals'),
        mark('Of the deals the lesson is linked to that were closed in the period: won / (won + lost).'),
        Days.CLOSED,
    ),
    'answers': Definition(
        mark('Answers'),
        mark('Answers of customers in the period, each from 0 to 10. A customer may answer several times.'),
        Days.NOTED,
    ),
    'mean_score': Definition(
        mark('Mean score'),
        mark('The sum of the scores / the number of answers.'),
        Days.NOTED,
    ),
    'praised': Definition(
        mark('Answers of 9 or 10'),
        mark('Answers of the period with a score of 9 or 10.'),
        Days.NOTED,
    ),
    'praised_share': Definition(
        mark('Share of 9 and 10'),
        mark('Answers with a score of 9 or 10 / all answers of the period.'),
        Days.NOTED,
    ),
}
