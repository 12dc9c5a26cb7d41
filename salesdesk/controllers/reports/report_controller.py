"""The reports by name: their sums are read here, their formulas are in salesdesk.reports."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from salesdesk.controllers.board.day_rates import rates_into
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import NotFound
from salesdesk.i18n.translator import current_language, mark
from salesdesk.reports.basis import Basis, Counted
from salesdesk.reports.report import Report, Scope
from salesdesk.reports.tables.lost_reasons import lost_reasons
from salesdesk.reports.tables.months import months
from salesdesk.settings import Preferences
from salesdesk.storage.figures.target_query import read_targets
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.word_lists import read_lost_reasons


@dataclass(frozen=True)
class ReportKind:
    """title: a marked text."""

    title: str
    make: Callable[[Basis], Report]


REPORTS: Mapping[str, ReportKind] = {
    'months': ReportKind(mark('Month by month'), months),
    'lost_reasons': ReportKind(mark('Reasons for losses'), lost_reasons),
}


class ReportController:
    """Reads one database and changes nothing in it. figures must be fresh: see Figures.refresh."""

    def __init__(self, workspace: Workspace, book: ProcessBook, figures: Counted) -> None:
        self._workspace = workspace
        self._book = book
        self._figures = figures

    def names(self) -> Sequence[str]:
        """What report() knows, in the order they are offered."""
        return tuple(REPORTS)

    def title(self, name: str) -> str:
        """A marked text. NotFound for a report there is none of."""
        return self._kind(name).title

    def report(self, name: str, scope: Scope) -> Report:
        """NotFound for a report there is none of, or a pipeline that was removed."""
        return self._kind(name).make(self.basis(scope))

    def basis(self, scope: Scope) -> Basis:
        """What the reports of a scope are made from."""
        if scope.pipeline_id is not None:
            self._book.process(scope.pipeline_id)
        today = self._workspace.clock.today()
        database = self._workspace.database
        home = Preferences.from_texts(read_preferences(database)).currency
        language = current_language()
        # A past period is read at the rate of its last day: what is entered today does not change it.
        rates = rates_into(database, scope.into, min(today, scope.period.last)) if scope.into else {}
        reasons = {str(reason.id): reason.name.read(language) for reason in read_lost_reasons(database)}
        now = (self._workspace.clock.now() - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
        return Basis(
            scope, self._figures, today, int(now), home, language, self._book.processes,
            reasons, rates, read_targets(database, scope.into or home),
        )  # fmt: skip

    def _kind(self, name: str) -> ReportKind:
        if name not in REPORTS:
            raise NotFound(kind='Report')
        return REPORTS[name]
