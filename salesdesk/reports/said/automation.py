"""What the numbers of cadences and rules are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

_CADENCES = {
    'runs_started': Definition(
        mark('Cadences run'),
        mark('How often the cadence was started on a deal in the period, by a stage, a proposal, a rule or by hand.'),
        Days.STARTED,
    ),
    'runs_live': Definition(
        mark('Cadences going on'),
        mark('Those of them that run, wait or are paused now.'),
        Days.STARTED,
    ),
    'runs_finished': Definition(
        mark('Cadences finished'),
        mark('Those of them of which all steps were done.'),
        Days.STARTED,
    ),
    'runs_stopped': Definition(
        mark('Cadences that were stopped'),
        mark('Those of them that were stopped before their last step.'),
        Days.STARTED,
    ),
    'runs_replied': Definition(
        mark('Cadences with a reply'),
        mark('Those of them that were paused or stopped because the customer answered, whenever that was.'),
        Days.STARTED,
    ),
    'reply_rate': Definition(
        mark('Reply rate of cadences'),
        mark('Cadences with a reply / cadences run.'),
        Days.STARTED,
    ),
    'steps_done': Definition(
        mark('Steps of cadences done'),
        mark('In how many of the cadences started in the period this step was done, whenever that was.'),
        Days.STARTED,
    ),
    'step_replies': Definition(
        mark('Replies to a step'),
        mark(
            'In how many of them the customer answered after this step was done, and before the next one was. An '
            'answer is what paused or stopped the cadence.'
        ),
        Days.STARTED,
    ),
    'step_rate': Definition(
        mark('Share of a step that was answered'),
        mark('Replies to the step / how often it was done.'),
        Days.STARTED,
    ),
    'runs_ended': Definition(
        mark('Cadences ended'),
        mark('Cadences started in the period that were finished or stopped since, for this reason.'),
        Days.STARTED,
    ),
    'ended_share': Definition(
        mark('Share of the ends of a cadence'),
        mark('Ended for this reason / all runs of the cadence that have ended.'),
        Days.STARTED,
    ),
}
_RULES = {
    'rule_fired': Definition(
        mark('Times a rule acted'),
        mark('How often something set the rule off in the period and it did, or tried, what it is for.'),
        Days.FIRED,
    ),
    'rule_planned': Definition(
        mark('Planned by a rule'),
        mark('Activities that the rule planned in the period. What was undone since does not count, here and below.'),
        Days.FIRED,
    ),
    'rule_started': Definition(
        mark('Cadences started by a rule'),
        mark('Cadences that the rule started in the period.'),
        Days.FIRED,
    ),
    'rule_stopped': Definition(
        mark('Cadences stopped by a rule'),
        mark('Cadences that the rule stopped in the period.'),
        Days.FIRED,
    ),
    'rule_tagged': Definition(
        mark('Tags added by a rule'),
        mark('Tags that the rule put on deals in the period.'),
        Days.FIRED,
    ),
    'rule_set': Definition(
        mark('Fields set by a rule'),
        mark('Fields of deals that the rule set in the period.'),
        Days.FIRED,
    ),
    'rule_moved': Definition(
        mark('Deals moved by a rule'),
        mark('Moves of deals to another stage that the rule made in the period.'),
        Days.FIRED,
    ),
    'rule_warned': Definition(
        mark('Warnings of a rule'),
        mark('Warnings that the rule gave in the period.'),
        Days.FIRED,
    ),
    'rule_deals': Definition(
        mark('Deals started by a rule'),
        mark('Deals that the rule started in another pipeline in the period, listed by the deal they came of.'),
        Days.FIRED,
    ),
    'rule_failed': Definition(
        mark('A rule could not act'),
        mark('What the rule tried in the period and was refused, or was stopped in because it went round in circles.'),
        Days.FIRED,
    ),
}
AUTOMATION = {**_CADENCES, **_RULES}
