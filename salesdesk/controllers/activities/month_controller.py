"""The target of the month, what it is held against, and the deals to watch."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import BoardFilter, ColumnTotals, StageSum, board_totals
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.merged_totals import merged
from salesdesk.domain.views.month_figures import MonthFigures, month_days, month_key
from salesdesk.domain.views.saved_view import Target
from salesdesk.storage.deals.month_query import count_open, sum_expected_between, sum_won_between

WATCHED = (Attention.NO_ACTION, Attention.ROTTING, Attention.CLOSE_PASSED)


@dataclass(frozen=True)
class Watch:
    """What stands beside the agenda and takes reading through all open deals."""

    month: MonthFigures
    deals: dict[Attention, ColumnTotals]


class MonthController:
    """All pipelines together for the month, one pipeline for the deals to watch: a click shows them on its board."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book
        self._board = BoardController(workspace, book)

    def watch(self, pipeline_id: int, currency: str) -> Watch:
        deals = {
            kind: self._board.board(BoardFilter(pipeline_id, attention=frozenset({kind})), currency).totals
            for kind in WATCHED
        }
        return Watch(self.month(currency), deals)

    def open_deals(self) -> int:
        """How many there are to read through, of all pipelines."""
        return count_open(self._workspace.database)

    def month(self, currency: str) -> MonthFigures:
        today = self._workspace.clock.today()
        first, last = month_days(today)
        database = self._workspace.database
        won = sum_won_between(database, self._midnight(first), self._midnight(last + timedelta(1)))
        expected = sum_expected_between(database, first, last)
        return MonthFigures(
            today, currency, self.target(currency), self._totals(won, currency), self._totals(expected, currency)
        )

    def target(self, currency: str, day: date | None = None) -> Money | None:
        """Of the month of a day, of this one if none is named."""
        found = self._workspace.reading().find(Target, month_key(day or self._workspace.clock.today()), currency)
        return found.amount if found else None

    def set_target(self, amount: Money, day: date | None = None) -> None:
        """For the month of a day or for this one, in the amount's currency. FieldInvalid for what is none."""
        if not 0 < amount.minor <= AMOUNT_LIMIT:
            raise FieldInvalid('target', 'out_of_range')
        month = month_key(day or self._workspace.clock.today())
        with self._workspace.transaction(titled('set_target', month=month)) as work:
            work.save(Target(month, amount))

    def _totals(self, sums: list[StageSum], currency: str) -> ColumnTotals:
        odds = {stage.id: stage.probability for process in self._book.processes.values() for stage in process.stages}
        return merged(board_totals(sums, odds), self._board.rates(currency), currency)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._workspace.clock.zone).astimezone(UTC)
