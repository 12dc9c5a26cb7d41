"""What reports read deal by deal, and not from sums: as it stands in the database now."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from salesdesk.controllers.reports.reading.activity_rows import ActivityRows
from salesdesk.controllers.reports.reading.automation_rows import AutomationRows
from salesdesk.controllers.reports.reading.changes import changed_deals
from salesdesk.controllers.reports.reading.dealing_rows import DealingRows
from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.reports.reading.noted_rows import NotedRows
from salesdesk.controllers.reports.reading.outlook_rows import OutlookRows
from salesdesk.controllers.reports.reading.review import Review, read_review, write_review
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.watched import ChangedDeal, UnattendedDeal
from salesdesk.reports.attention.changed import since_review
from salesdesk.reports.attention.unattended import MOST
from salesdesk.reports.forecast.expected import Expected, ExpectedDeal, StageLump
from salesdesk.reports.report import Scope
from salesdesk.reports.tables.notes import Note
from salesdesk.storage.figures import watched_query
from salesdesk.storage.figures.expected_query import read_largest, read_lumps
from salesdesk.storage.schema.codecs import from_ms, maybe_money, to_ms

# What counts as changed while there was no review yet.
WEEK = timedelta(days=7)


class Rows:
    """Answers with what reports.attention and reports.forecast make tables of."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)
        self.activities = ActivityRows(workspace)
        self.outlooks = OutlookRows(workspace)
        self.noted = NotedRows(workspace)
        self.dealing = DealingRows(workspace)
        self.automation = AutomationRows(workspace)

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

    def unattended(self, pipeline_id: int | None, days: int) -> tuple[list[UnattendedDeal], int]:
        """Without contact for so many days: the first of them, and how many there are."""
        today = self._workspace.clock.today()
        before = self._local.midnight(today - timedelta(days=days - 1))
        rows = watched_query.read_unattended(self._database, pipeline_id, before, MOST)
        deals = [
            UnattendedDeal(
                id_, title, organization, stage_id, maybe_money(minor, currency),
                self._local.of(from_ms(contact_at)).date() if contact_at else None,
                self._local.of(from_ms(contact_at or made_at)).date(),
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
        day = self._local.of(review.at).date() if review else None
        deals = changed_deals(changes, standing, lambda instant: self._local.of(instant).date())
        return deals, since_review(day, self._local.of(now - WEEK).date())

    def mark_reviewed(self) -> None:
        write_review(self._database, Review(watched_query.last_event_id(self._database), self._workspace.clock.now()))
