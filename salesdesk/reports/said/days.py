"""What the numbers of activities, of deals to look after, and of single rows are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

DAYS = {
    'rests_on': Definition(
        mark('Rests on'),
        mark('How many deals the number is counted from.'),
        Days.SEVERAL,
    ),
    'in_its_row': Definition(
        mark('Value'),
        mark('As the definition in its row says.'),
        Days.SEVERAL,
    ),
    'planned': Definition(
        mark('Activities planned'),
        mark('Activities not done yet that are due in the period.'),
        Days.DONE,
    ),
    'done': Definition(
        mark('Activities done'),
        mark('Activities done in the period.'),
        Days.DONE,
    ),
    'tried': Definition(
        mark('Calls tried'),
        mark('Calls of the period that ended with an answer, on a voicemail or without one.'),
        Days.DONE,
    ),
    'answered': Definition(
        mark('Calls answered'),
        mark('Calls of the period that somebody answered.'),
        Days.DONE,
    ),
    'attempts_per_answer': Definition(
        mark('Attempts per answer'),
        mark('Calls tried / calls answered.'),
        Days.DONE,
    ),
    'answered_share': Definition(
        mark('Share answered'),
        mark('Calls answered / calls tried in this hour of the day.'),
        Days.DONE,
    ),
    'unattended': Definition(
        mark('Days without contact'),
        mark(
            'Days since the last activity done, or since the deal was made if there was none; of open deals '
            'without a next action, from as many days on as you chose.'
        ),
        Days.NOW,
    ),
    'amount_before': Definition(
        mark('Amount before'),
        mark('The amount the deal had before the first change since the review.'),
        Days.NOW,
    ),
    'visits': Definition(
        mark('Visits'),
        mark('How often the deal came to the stage.'),
        Days.NOW,
    ),
    'own_stage_time': Definition(
        mark('Time there'),
        mark('Days this deal spent in the stage, all visits added up, the one that goes on until now.'),
        Days.NOW,
    ),
    'usual_stage_time': Definition(
        mark('Usual time'),
        mark('The mean of the days that deals spent in the stage, of all that ever left it for good.'),
        Days.HISTORY,
    ),
}
