"""`salesdesk check`: whether a database holds together, and what it holds."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from salesdesk.cli.speaking import complain, say
from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.safety.check_controller import CheckReport, check_database
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.i18n.formats import money_text, number_text
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext
from salesdesk.storage.connection.opening import open_for_reading

_COUNTS = {
    'open': mark_plural('{count} open deal', '{count} open deals'),
    'won': mark_plural('{count} won deal', '{count} won deals'),
    'lost': mark_plural('{count} lost deal', '{count} lost deals'),
    'deleted': mark_plural('{count} deal in the trash', '{count} deals in the trash'),
}
_PROBLEMS = {
    'damaged_pages': mark('parts of the file are damaged'),
    'dangling_references': mark('records refer to others that are not there'),
    'next_action_differs': mark('cards show another next action than is planned'),
    'won_and_lost': mark('deals are won and lost at once'),
    'amount_without_currency': mark('amounts lack their currency'),
    'stage_of_other_pipeline': mark('deals stand in a stage of another pipeline'),
    'no_history': mark('deals have no history'),
    'stage_differs_from_history': mark('deals stand elsewhere than their history says'),
    'undo_without_changeset': mark('actions can be undone no more'),
    'next_action_done': mark('actions are planned that are done already'),
    'sums_differ': mark('the totals of the columns are not those of the deals'),
    'promise_kept_and_broken': mark('promises are kept and broken at once'),
    'proposal_number_twice': mark('proposals of a deal have the same number'),
    'link_to_itself': mark('deals came of themselves'),
    'reason_of_no_list': mark('reports give a reason that is in no list'),
    'proposal_in_two_currencies': mark('proposals have lines in several currencies'),
    'said_of_other_deal': mark('feedback or objections are about the proposal of another deal'),
    'step_of_other_deal': mark('activities are a step of the cadence of another deal'),
    'unreadable_rule': mark('rules cannot be read'),
    'days_off_backwards': mark('days off end before they begin'),
}


def fill_check(parser: ArgumentParser) -> None:
    parser.add_argument('--database', type=Path, metavar='DB', required=True, help=_('the database to look at'))
    parser.set_defaults(run=_check)


def _check(options: Namespace) -> int:
    """0 for a sound database, 1 for one that contradicts itself."""
    with closing(open_for_reading(options.database)) as database:
        report = check_database(database)
    for line in _totals(report):
        say(line)
    if report.figures and report.is_sound:
        _mend_figures(options.database, report.figures)
    if report.is_sound:
        say(_('This database holds together.'))
        return 0
    problems = ', '.join(_problem(code, count) for code, count in report.problems)
    complain(_('This database does not hold together: {problems}. Restore a copy.').format(problems=problems))
    return 1


def _mend_figures(path: Path, count: int) -> None:
    """They are made of the history, so that they can be made of it again."""
    words = _('The figures of the reports do not follow from the history ({count}): they are made anew.')
    say(words.format(count=number_text(count)))
    with closing(open_workspace(path, SystemClock())) as workspace:
        Figures(workspace).rebuild()


def _totals(report: CheckReport) -> list[str]:
    counts = [ngettext(*_COUNTS[status], count).format(count=number_text(count))
              for status, count in report.counts.items()]  # fmt: skip
    sums = [money_text(sum_.minor, sum_.currency, sum_.exponent) for sum_ in report.won]
    won = [_('won: {amount}').format(amount=amount) for amount in sums]
    return [*counts, *won]


def _problem(code: str, count: int) -> str:
    words = _(_PROBLEMS[code]) if code in _PROBLEMS else code
    return _('{problem} ({count})').format(problem=words, count=number_text(count))
