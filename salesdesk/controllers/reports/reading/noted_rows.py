"""What was noted beside deals, and the names that reports on endings tell."""

from datetime import date

from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.domain.figures.noted import Answered, NotedBehind, UseCount
from salesdesk.i18n.translator import current_language
from salesdesk.reports.endings.satisfaction import AnswersOfMonth
from salesdesk.reports.report import Scope
from salesdesk.storage.figures import noted_query
from salesdesk.storage.schema.codecs import from_ms, to_ms
from salesdesk.storage.word_lists import read_won_reasons


class NotedRows:
    """Counts them, and lists the deals they are of."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)

    def uses(self, scope: Scope) -> list[UseCount]:
        period = scope.period
        return noted_query.count_uses(self._database, self._values(scope.pipeline_id, period.first, period.last))

    def answers(self, scope: Scope) -> AnswersOfMonth:
        """By the first day of the month in which they came, where the seller is."""
        period, found = scope.period, dict[date, list[Answered]]()
        values = self._values(scope.pipeline_id, period.first, period.last)
        for answer in noted_query.read_answers(self._database, values):
            found.setdefault(self._local.of(answer.at).date().replace(day=1), []).append(answer)
        return found

    def count(self, behind: NotedBehind) -> int:
        """How many deals."""
        return noted_query.count_behind_noted(self._database, behind, self._values_behind(behind))

    def deals(self, behind: NotedBehind, limit: int, offset: int) -> list[BehindDeal]:
        rows = noted_query.read_behind_noted(self._database, behind, self._values_behind(behind), limit, offset)
        return [
            BehindDeal(id_, title, organization, stage_id, self._local.of(from_ms(at)).date(), count, None, 0)
            for id_, title, organization, stage_id, at, count in rows
        ]

    def competitors(self) -> dict[str, str]:
        """Names by ids as sums name them; so are those below."""
        return noted_query.read_competitor_names(self._database)

    def origins(self) -> dict[str, str]:
        return noted_query.read_origin_names(self._database)

    def lessons(self) -> dict[str, str]:
        return noted_query.read_lesson_titles(self._database)

    def won_reasons(self) -> dict[str, str]:
        language = current_language()
        return {str(reason.id): reason.name.read(language) for reason in read_won_reasons(self._database)}

    def _values_behind(self, behind: NotedBehind) -> noted_query.Values:
        return self._values(behind.pipeline_id, behind.first, behind.last)

    def _values(self, pipeline_id: int | None, first: date, last: date) -> noted_query.Values:
        start, end = self._local.midnight(first), self._local.midnight_after(last)
        return noted_query.values_of(pipeline_id, to_ms(start), to_ms(end))
