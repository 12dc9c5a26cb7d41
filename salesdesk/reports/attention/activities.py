"""What was planned and done, and when calls are answered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.domain.figures.activities import ActivitiesBehind, ActivityCount, ActivityState, HourCount
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.next_action import ActivityKind
from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

KINDS = {
    ActivityKind.CALL: mark('Calls'),
    ActivityKind.EMAIL: mark('E-mails'),
    ActivityKind.MEETING: mark('Meetings'),
    ActivityKind.TASK: mark('Tasks'),
}
_COLUMNS = (
    Column('kind', mark('Kind'), Unit.TEXT),
    Column('planned', mark('Activities planned'), Unit.COUNT, 'planned'),
    Column('done', mark('Activities done'), Unit.COUNT, 'done'),
    Column('tried', mark('Calls tried'), Unit.COUNT, 'tried'),
    Column('answered', mark('Calls answered'), Unit.COUNT, 'answered'),
    Column('attempts_per_answer', mark('Attempts per answer'), Unit.NUMBER, 'attempts_per_answer'),
)
_HOURS = (
    Column('hour', mark('Hour'), Unit.TEXT),
    Column('tried', mark('Calls tried'), Unit.COUNT, 'tried'),
    Column('answered', mark('Calls answered'), Unit.COUNT, 'answered'),
    Column('share', mark('Share answered'), Unit.SHARE, 'answered_share'),
)
Counts = Mapping[tuple[ActivityKind, ActivityState], ActivityCount]


def activities(basis: Basis, counts: Sequence[ActivityCount]) -> Report:
    """A row for each kind."""
    found = {(count.kind, count.state): count for count in counts}
    rows = tuple(_row(basis, kind, found) for kind in KINDS)
    return Report('activities', basis.scope, _COLUMNS, rows)


def _row(basis: Basis, kind: ActivityKind, found: Counts) -> tuple[Figure, ...]:
    planned, done, tried, answered = (_count(basis, kind, state, found) for state in ActivityState)
    calls = kind is ActivityKind.CALL
    unknown = Figure(Unit.COUNT, None)
    return (
        figures.text(_(KINDS[kind])),
        planned,
        done,
        tried if calls else unknown,
        answered if calls else unknown,
        _attempts(tried, answered) if calls else Figure(Unit.NUMBER, None),
    )


def _count(basis: Basis, kind: ActivityKind, state: ActivityState, found: Counts) -> Figure:
    """How many; n and the list are the deals they are of."""
    known = found.get((kind, state), ActivityCount(kind, state, 0, 0))
    behind = ActivitiesBehind(kind, state, basis.scope.pipeline_id, basis.period.first, basis.period.last)
    return Figure(Unit.COUNT, known.count, n=known.deals, behind=(behind,))


def _attempts(tried: Figure, answered: Figure) -> Figure:
    assert isinstance(tried.value, int)
    assert isinstance(answered.value, int)
    return Figure(Unit.NUMBER, share(tried.value, answered.value), n=tried.n, behind=tried.behind)


def activity_hours(basis: Basis, hours: Sequence[HourCount]) -> Report:
    """A row for each hour in which a call rang, the one with the best share of answers first."""
    order = sorted(hours, key=lambda hour: (-(share(hour.answered, hour.tried) or 0), -hour.tried, hour.hour))
    return Report('activity_hours', basis.scope, _HOURS, tuple(_hour_row(basis, hour) for hour in order))


def _hour_row(basis: Basis, hour: HourCount) -> tuple[Figure, ...]:
    days = basis.scope.pipeline_id, basis.period.first, basis.period.last
    tried = ActivitiesBehind(ActivityKind.CALL, ActivityState.TRIED, *days, hour.hour)
    answered = replace(tried, state=ActivityState.ANSWERED)
    return (
        figures.text(hour_text(hour.hour * 60)),
        Figure(Unit.COUNT, hour.tried, n=hour.tried_deals, behind=(tried,)),
        Figure(Unit.COUNT, hour.answered, n=hour.answered_deals, behind=(answered,)),
        Figure(Unit.SHARE, share(hour.answered, hour.tried), n=hour.tried_deals, behind=(tried,)),
    )
