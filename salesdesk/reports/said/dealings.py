"""What the numbers of offers, objections and promises are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

_OFFERS = {
    'offers_sent': Definition(
        mark('Proposals sent'),
        mark('Proposals sent in the period. Each version counts by itself.'),
        Days.SENT,
    ),
    'offers_accepted': Definition(
        mark('Proposals accepted'),
        mark('Proposals sent in the period that were accepted, whenever that was.'),
        Days.SENT,
    ),
    'offers_refused': Definition(
        mark('Proposals refused'),
        mark('Proposals sent in the period that were refused, whenever that was.'),
        Days.SENT,
    ),
    'offers_expired': Definition(
        mark('Proposals expired'),
        mark('Proposals sent in the period that were not answered up to their last day.'),
        Days.SENT,
    ),
    'offers_replaced': Definition(
        mark('Proposals replaced'),
        mark('Proposals sent in the period that were not answered while a later version was sent in time.'),
        Days.SENT,
    ),
    'offers_waiting': Definition(
        mark('Proposals waiting'),
        mark('Proposals sent in the period that are neither answered, expired nor replaced.'),
        Days.SENT,
    ),
    'acceptance_rate': Definition(
        mark('Acceptance rate'),
        mark(
            'Accepted / (accepted + refused + expired), of the proposals sent in the period. While nothing is decided '
            'there is no rate: that is not 0 %.'
        ),
        Days.SENT,
    ),
    'answer_median': Definition(
        mark('Median time to an answer'),
        mark(
            'Days from the sending of a proposal to its answer: half of those answered took no longer. Those without '
            'an answer do not count.'
        ),
        Days.SENT,
    ),
    'answer_quick': Definition(
        mark('Answered soonest'),
        mark('The days within which a quarter of the answered proposals were answered.'),
        Days.SENT,
    ),
    'answer_slow': Definition(
        mark('Answered latest'),
        mark('The days beyond which a quarter of the answered proposals were answered.'),
        Days.SENT,
    ),
}
_OBJECTIONS = {
    'objections_heard': Definition(
        mark('Objections heard'),
        mark(
            'How often this objection was written down with this answer in the period. Case, accents and spaces make '
            'no difference.'
        ),
        Days.NOTED,
    ),
    'answers_worked': Definition(
        mark('The answer worked'),
        mark('How often it was said that the answer worked.'),
        Days.NOTED,
    ),
    'answers_failed': Definition(
        mark('The answer did not work'),
        mark('How often it was said that the answer did not work.'),
        Days.NOTED,
    ),
    'answers_unknown': Definition(
        mark('Whether it worked is not known'),
        mark('How often nothing was said of whether the answer worked.'),
        Days.NOTED,
    ),
    'answers_rate': Definition(
        mark('Share that worked'),
        mark('Worked / (worked + did not work). While neither was said there is no share: that is not 0 %.'),
        Days.NOTED,
    ),
}
_PROMISES = {
    'promises_made': Definition(
        mark('Promises made'),
        mark('Promises written down in the period, by the side that made them.'),
        Days.NOTED,
    ),
    'promises_kept': Definition(
        mark('Promises kept'),
        mark('Those of them that were kept by their day; one without a day, whenever it was kept.'),
        Days.NOTED,
    ),
    'promises_kept_late': Definition(
        mark('Promises kept late'),
        mark('Those of them that were kept after their day.'),
        Days.NOTED,
    ),
    'promises_broken': Definition(
        mark('Promises broken'),
        mark('Those of them that were said not to be kept.'),
        Days.NOTED,
    ),
    'promises_late': Definition(
        mark('Promises late'),
        mark('Those of them whose day has passed, and of which nothing was said since.'),
        Days.NOTED,
    ),
    'promises_open': Definition(
        mark('Promises open'),
        mark('Those of them whose day is still to come, or that have none.'),
        Days.NOTED,
    ),
    'promises_rate': Definition(
        mark('Share of promises kept'),
        mark(
            'Kept / (kept + kept late + broken + late). While none of them is due there is no share: that is not 0 %.'
        ),
        Days.NOTED,
    ),
}
DEALINGS = {**_OFFERS, **_OBJECTIONS, **_PROMISES}
