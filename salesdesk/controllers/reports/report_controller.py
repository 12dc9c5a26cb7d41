"""The reports by name: their sums are read here, their formulas are in salesdesk.reports."""

from collections.abc import Sequence
from datetime import UTC, datetime

from salesdesk.controllers.board.day_rates import rates_into
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.reports.behind_lists import BehindLists
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.reading.one_deal import deal_known_as, stage_visits, title_of
from salesdesk.controllers.reports.reading.rows import Rows
from salesdesk.controllers.reports.report_names import REPORTS, ReportKind
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import NotFound
from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.i18n.translator import current_language
from salesdesk.reports.attention.deal_times import deal_times
from salesdesk.reports.basis import Basis
from salesdesk.reports.page.tiles import tiles
from salesdesk.reports.periods import EVER, period_before
from salesdesk.reports.report import Page, Report, Scope, Slice, Tile
from salesdesk.reports.tables.forecast_months import forecast_months
from salesdesk.reports.tables.funnel import funnel
from salesdesk.reports.tables.lost_reasons import lost_reasons
from salesdesk.reports.tables.stage_times import stage_times
from salesdesk.settings import Preferences
from salesdesk.storage.figures.target_query import read_targets
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.word_lists import read_lost_reasons


class ReportController:
    """Reads one database and changes nothing in it. figures must be fresh: see Figures.refresh."""

    def __init__(self, workspace: Workspace, book: ProcessBook, figures: Figures) -> None:
        self._workspace = workspace
        self._book = book
        self._figures = figures
        self._rows = Rows(workspace)
        self._lists = BehindLists(figures, self._rows)

    @property
    def book(self) -> ProcessBook:
        """The processes its reports are about."""
        return self._book

    def names(self) -> Sequence[str]:
        """What report() knows, in the order they are offered."""
        return tuple(REPORTS)

    def title(self, name: str) -> str:
        """A marked text. NotFound for a report there is none of."""
        return self._kind(name).title

    def report(self, name: str, scope: Scope) -> Report:
        """NotFound for a report there is none of, or a pipeline that was removed."""
        return self._kind(name).make(self.basis(scope), self._rows)

    def tiles(self, scope: Scope) -> tuple[Tile, ...]:
        return tiles(self.basis(scope))

    def page(self, scope: Scope) -> Page:
        """All that the page shows, read once."""
        basis = self.basis(scope)
        return Page(
            scope, period_before(scope.period), tiles(basis),
            funnel(basis), forecast_months(basis), lost_reasons(basis), stage_times(basis),
            self._figures.has_closed(scope.pipeline_id),
        )  # fmt: skip

    def deal_times(self, deal_id: int) -> Report:
        """Stage by stage, of one deal, as its history is now; what is usual is as fresh as the figures."""
        ever = self.basis(Scope(None, EVER))
        return deal_times(
            ever, deal_id, title_of(self._workspace.database, deal_id), stage_visits(self._workspace, deal_id)
        )

    def deal_known_as(self, text: str) -> int:
        """Its id, by what it is called in an export or in the program it was imported from. DealUnknown for none."""
        return deal_known_as(self._workspace.database, text)

    def mark_reviewed(self) -> None:
        """From now on, "changed" tells what changes from now on. It is no action: undo does not take it back."""
        self._rows.mark_reviewed()

    def count_behind(self, behind: Sequence[Slice]) -> int:
        """How many deals a figure's slices hold: its n."""
        return self._lists.count(behind)

    def deals_behind(self, behind: Sequence[Slice], limit: int, offset: int = 0) -> list[BehindDeal]:
        """The deals of a figure's slices, one slice after the other, those of the last days first in each."""
        return self._lists.deals(behind, limit, offset)

    def ids_behind(self, behind: Sequence[Slice]) -> list[int]:
        """All of these deals, each once, in the same order."""
        return self._lists.ids(behind)

    def basis(self, scope: Scope) -> Basis:
        """What the reports of a scope are made from."""
        if scope.pipeline_id is not None:
            self._book.process(scope.pipeline_id)
        today = self._workspace.clock.today()
        database = self._workspace.database
        preferences = Preferences.from_texts(read_preferences(database))
        home = preferences.currency
        language = current_language()
        # A past period is read at the rate of its last day: what is entered today does not change it.
        rates = rates_into(database, scope.into, min(today, scope.period.last)) if scope.into else {}
        reasons = {str(reason.id): reason.name.read(language) for reason in read_lost_reasons(database)}
        now = (self._workspace.clock.now() - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
        return Basis(
            scope, self._figures, today, int(now), home, language, self._book.processes,
            reasons, rates, read_targets(database, scope.into or home), scope.days or preferences.unattended_after,
        )  # fmt: skip

    def _kind(self, name: str) -> ReportKind:
        if name not in REPORTS:
            raise NotFound(kind='Report')
        return REPORTS[name]
