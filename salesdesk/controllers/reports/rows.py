"""What reports read deal by deal, and not from sums: as it stands in the database now."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

from salesdesk.controllers.reports.changes import changed_deals
from salesdesk.controllers.reports.review import Review, read_review, write_review
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.activities import ActivitiesBehind, ActivityCount, ActivityState, HourCount
from salesdesk.domain.figures.measure import BehindDeal, Sum
from salesdesk.domain.figures.watched import ChangedDeal, StageVisits, UnattendedDeal
from salesdesk.domain.next_action import ActivityKind
from salesdesk.reports.attention.changed import since_review
from salesdesk.reports.attention.unattended import MOST, UNATTENDED_AFTER
from salesdesk.reports.forecast.expected import Expected, ExpectedDeal, StageLump
from salesdesk.reports.history.local_days import day_number, day_of_number
from salesdesk.reports.periods import month_end
from salesdesk.reports.report import Scope
from salesdesk.reports.tables.notes import Note
from salesdesk.storage.figures import activity_query, watched_query
from salesdesk.storage.figures.expected_query import read_largest, read_lumps
from salesdesk.storage.figures.outlook_query import read_outlook
from salesdesk.storage.schema.codecs import from_ms, maybe_money, to_ms

# What counts as changed while there was no review yet.
WEEK = timedelta(days=7)
_LAST_START = date.max - timedelta(days=2)
_FIRST_START = date(1, 1, 3)


class Rows:
    """Answers with what reports.attention and reports.forecast make tables of."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._database = workspace.database

    def expected(
        self, pipeline_id: int | None, last: date, currency: str, odds: Mapping[str, Fraction], most: int
    ) -> Expected:
        """See reports.forecast.expected.ExpectedDeals."""
        weights = {int(stage): float(p * (1 - p)) for stage, p in odds.items()}
        largest = read_largest(self._database, pipeline_id, last, currency, weights, most)
        lumps = read_lumps(self._database, pipeline_id, last, currency)
        return Expected(
            [ExpectedDeal(id_, title, str(stage), minor) for id_, title, stage, minor in largest],
            [StageLump(str(stage), count, minor, squares) for stage, count, minor, squares in lumps],
        )

    def outlooks(self, pipeline_id: int | None, months: Sequence[date]) -> dict[date, list[Sum]]:
        """By month: the deals open when it began that were then expected to close in it, by stage and currency."""
        return {month: self._outlook(pipeline_id, month) for month in months}

    def _outlook(self, pipeline_id: int | None, month: date) -> list[Sum]:
        days = month.isoformat(), month_end(month).isoformat()
        start = to_ms(self._midnight(month))
        rows = read_outlook(self._database, pipeline_id, day_number(month) - 1, start, days)
        return [Sum(stage, currency, count, minor, 0, month) for stage, currency, count, minor in rows]

    def activities(self, scope: Scope) -> list[ActivityCount]:
        return activity_query.count_activities(self._database, self._values(_any_of(scope)))

    def hours(self, scope: Scope) -> list[HourCount]:
        """By the hour of the day where the seller is."""
        found: dict[int, tuple[int, int]] = {}
        values = self._values(_any_of(scope))
        for quarter, tried, answered in activity_query.count_quarters(self._database, values):
            hour = self._local(from_ms(quarter * activity_query.QUARTER_MS)).hour
            before = found.get(hour, (0, 0))
            found[hour] = before[0] + tried, before[1] + answered
        return [HourCount(hour, tried, answered) for hour, (tried, answered) in sorted(found.items())]

    def count(self, behind: ActivitiesBehind) -> int:
        """How many deals."""
        return activity_query.count_behind_activities(self._database, behind, self._values(behind))

    def deals(self, behind: ActivitiesBehind, limit: int, offset: int) -> list[BehindDeal]:
        rows = activity_query.read_behind_activities(self._database, behind, self._values(behind), limit, offset)
        is_day = behind.state is ActivityState.PLANNED
        return [
            BehindDeal(
                id_, title, organization, stage_id,
                date.fromisoformat(day) if is_day else self._local(from_ms(day)).date(), count, None, 0,
            )
            for id_, title, organization, stage_id, day, count in rows
        ]  # fmt: skip

    def unattended(self, scope: Scope) -> tuple[list[UnattendedDeal], int]:
        """The first of them, and how many there are."""
        today = self._workspace.clock.today()
        before = self._midnight(today - timedelta(days=UNATTENDED_AFTER - 1))
        rows = watched_query.read_unattended(self._database, scope.pipeline_id, before, MOST)
        deals = [
            UnattendedDeal(
                id_, title, organization, stage_id, maybe_money(minor, currency),
                self._local(from_ms(contact_at)).date() if contact_at else None,
                self._local(from_ms(contact_at or made_at)).date(),
            )
            for id_, title, organization, stage_id, minor, currency, contact_at, made_at, _count in rows
        ]  # fmt: skip
        return deals, rows[0][-1] if rows else 0

    def changed(self, scope: Scope) -> tuple[list[ChangedDeal], Note]:
        """Since the last review, or since a week ago."""
        now = self._workspace.clock.now()
        review = read_review(self._database)
        behind = review.event_id if review else watched_query.id_at(now - WEEK - timedelta(days=1))
        changes = watched_query.read_changes(self._database, scope.pipeline_id, behind)
        if review is None:
            changes = [change for change in changes if change[1] >= to_ms(now - WEEK)]
        ids = json.dumps(sorted({change[0] for change in changes}))
        standing = watched_query.read_standing(self._database, ids)
        day = self._local(review.at).date() if review else None
        deals = changed_deals(changes, standing, lambda instant: self._local(instant).date())
        return deals, since_review(day, self._local(now - WEEK).date())

    def mark_reviewed(self) -> None:
        write_review(self._database, Review(watched_query.last_event_id(self._database), self._workspace.clock.now()))

    def visits(self, deal_id: int) -> list[StageVisits]:
        """In the order in which the deal first came to each stage."""
        now = to_ms(self._workspace.clock.now()) // 1000
        stays = watched_query.read_stays(self._database, deal_id)
        stages = dict.fromkeys(stage_id for stage_id, *_rest in stays)
        return [_visits(stage_id, stays, now) for stage_id in stages]

    def _values(self, behind: ActivitiesBehind) -> activity_query.Values:
        start, end = self._midnight(behind.first), self._midnight(min(behind.last, _LAST_START) + timedelta(1))
        return activity_query.values_of(behind, to_ms(start), to_ms(end))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(max(day, _FIRST_START), time(), self._workspace.clock.zone).astimezone(UTC)

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(self._workspace.clock.zone)


def _any_of(scope: Scope) -> ActivitiesBehind:
    """The pipeline and days of a scope; kind and state are asked for beside them."""
    days = scope.period.first, scope.period.last
    return ActivitiesBehind(ActivityKind.CALL, ActivityState.DONE, scope.pipeline_id, *days)


def _visits(stage_id: int, stays: list[watched_query.Row], now: int) -> StageVisits:
    """A visit may be several stays, one behind the other, where the amount changed."""
    own = [number for number, stay in enumerate(stays) if stay[0] == stage_id]
    visits = sum(number - 1 not in own for number in own)
    _stage, _from, left, seconds = stays[own[-1]]
    spent = now - seconds if left is None else seconds
    left_on = None if left is None else day_of_number(left)
    return StageVisits(stage_id, day_of_number(stays[own[0]][1]), left_on, visits, spent)
