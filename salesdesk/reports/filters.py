"""What a number was filtered by, as a sentence."""

from datetime import date

from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.report import Scope
from salesdesk.reports.said.definition import Days

_SENTENCES = {
    Days.ENTERED: mark('{pipeline}: deals that entered from {first} to {last}'),
    Days.CLOSED: mark('{pipeline}: deals closed from {first} to {last}'),
    Days.OPEN: mark('{pipeline}: deals open at the end of {day}'),
    Days.LEFT: mark('{pipeline}: deals that left the stage from {first} to {last}'),
    Days.EXPECTED: mark('{pipeline}: deals open on {today}, by their expected close'),
    Days.PUSHED: mark('{pipeline}: deals put off from {first} to {last}'),
    Days.NOW: mark('{pipeline}: deals open on {today}'),
    Days.HISTORY: mark('{pipeline}: deals closed up to {today}'),
    Days.DONE: mark('{pipeline}: activities from {first} to {last}'),
    Days.NOTED: mark('{pipeline}: noted from {first} to {last}'),
    Days.SENT: mark('{pipeline}: proposals sent from {first} to {last}'),
    Days.STARTED: mark('{pipeline}: cadences started from {first} to {last}'),
    Days.FIRED: mark('{pipeline}: what rules did from {first} to {last}'),
    Days.SET: mark('{pipeline}: as set on {today}'),
    Days.SEVERAL: mark('{pipeline}: from {first} to {last}'),
}


def filter_sentence(days: Days, scope: Scope, pipeline: str, today: date) -> str:
    """pipeline: its name, or '' for all of them. In the current language."""
    period = scope.period
    return _(_SENTENCES[days]).format(
        pipeline=pipeline or _('All pipelines'),
        first=date_text(period.first),
        last=date_text(period.last),
        day=date_text(min(period.last, today)),
        today=date_text(today),
    )
