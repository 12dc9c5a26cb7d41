"""Schedules in words: when, what, how, and what came of the last time."""

from collections.abc import Iterable
from datetime import date, datetime

from salesdesk.controllers.handing_out.sheet_controller import EVERYTHING
from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.i18n.formats import moment_text, number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.periods import PeriodKind

WEEKDAYS = (
    mark('Every Monday'), mark('Every Tuesday'), mark('Every Wednesday'), mark('Every Thursday'),
    mark('Every Friday'), mark('Every Saturday'), mark('Every Sunday'),
)  # fmt: skip
LISTS = {
    'deals_list': mark('List of deals'),
    'contacts_list': mark('List of contacts'),
    'organizations_list': mark('List of organisations'),
    'activities_list': mark('List of activities'),
    'history_list': mark('History of the deals'),
    'lessons_list': mark('List of lessons'),
    'closing_reports_list': mark('Reports on closings'),
    EVERYTHING: mark('Everything, as one ZIP'),
}
PERIODS = {
    PeriodKind.MONTH: mark('Month'),
    PeriodKind.QUARTER: mark('Quarter'),
    PeriodKind.TWELVE_MONTHS: mark('12 months'),
    PeriodKind.YEAR: mark('Year'),
}
FORMATS = {'csv': mark('CSV'), 'xlsx': mark('Excel workbook, lists as CSV')}


def when_text(schedule: Schedule) -> str:
    if schedule.weekday is not None:
        return _(WEEKDAYS[schedule.weekday])
    return _('On day {day} of each month').format(day=number_text(schedule.month_day))


def name_text(name: str) -> str:
    """The title of a report or a list; one nobody knows any more is shown as it is kept."""
    if name in REPORTS:
        return _(REPORTS[name].title)
    return _(LISTS[name]) if name in LISTS else name


def names_text(names: Iterable[str]) -> str:
    return ', '.join(map(name_text, names))


def last_text(schedule: Schedule, today: date) -> str:
    """What came of the last run."""
    if not schedule.ran_at:
        return _('Not written yet.')
    when = _moment(schedule.ran_at, today)
    if schedule.problem:
        return _('Failed: {when}. {problem}').format(when=when, problem=schedule.problem)
    return _('Last written: {when}.').format(when=when)


def _moment(text: str, today: date) -> str:
    try:
        return moment_text(datetime.fromisoformat(text), today)
    except ValueError:
        return text
