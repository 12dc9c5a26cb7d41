"""A cadence at work in words: how far it is, what comes next, why it stands still."""

from datetime import date, tzinfo

from salesdesk.controllers.cadences.run_controller import ShownRun
from salesdesk.domain.activity import Activity
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunState
from salesdesk.i18n.automation_words import RUN_REASONS
from salesdesk.i18n.formats import day_text, hour_text, number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import activity_name, read

_SINCE = {
    RunState.PAUSED: mark('Paused {day}: {why}.'),
    RunState.STOPPED: mark('“{name}” was stopped {day}: {why}.'),
    RunState.FINISHED: mark('“{name}” came to its end {day}: {why}.'),
}


def progress_text(shown: ShownRun) -> str:
    """'action 2 of 4': the one that comes next."""
    number = min(shown.done + 1, shown.steps)
    return _('action {number} of {count}').format(number=number_text(number), count=number_text(shown.steps))


def next_text(activity: Activity | None, today: date) -> str:
    """'Next: tomorrow, call again'."""
    if activity is None:
        return _('Nothing is left to be done.')
    hour = '' if activity.due_minute is None else f' {hour_text(activity.due_minute)}'
    when, what = f'{day_text(activity.due_on, today)}{hour}', activity.subject or activity_name(activity.kind)
    return _('Next: {when}, {what}').format(when=when, what=what)


def standing_text(shown: ShownRun, today: date, zone: tzinfo | None) -> str:
    """Since when it is paused or over, and why."""
    run = shown.run
    day = day_text(wall_of(run.state_at, zone).date(), today)
    return _(_SINCE[run.state]).format(name=read(shown.name), day=day, why=reason_text(run))


def question_text(run: CadenceRun, other: str) -> str:
    """Of one that waits: why it wants to start, and beside what."""
    why = _(RUN_REASONS[str(run.cause)])
    if not other:
        return _('Start it now? ({why})').format(why=why)
    return _('Start it too? “{other}” is at work already.').format(other=other)


def reason_text(run: CadenceRun) -> str:
    return _(RUN_REASONS[str(run.why)]) if run.why else ''
