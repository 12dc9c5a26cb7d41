"""Reads the board for the screen: columns, figures and cards."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.views.board import (
    Board,
    BoardColumn,
    BoardFilter,
    ColumnTotals,
    Conversion,
    StageSum,
    board_totals,
    column_totals,
)
from salesdesk.domain.views.deal_card import Attention, DealCard
from salesdesk.on_demand import on_demand
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.deals.board_query import BoardQuery, CardPosition
from salesdesk.storage.schema.codecs import to_ms

if TYPE_CHECKING:
    from salesdesk.controllers.board.conversions import conversions_of
    from salesdesk.controllers.board.day_rates import rates_into
    from salesdesk.domain.exchange_rate import ExchangeRate
    from salesdesk.domain.views.merged_totals import merged
    from salesdesk.storage.deals.conversion_query import count_by_furthest_stage
else:
    conversions_of = on_demand('salesdesk.controllers.board.conversions', 'conversions_of')
    rates_into = on_demand('salesdesk.controllers.board.day_rates', 'rates_into')
    merged = on_demand('salesdesk.domain.views.merged_totals', 'merged')
    count_by_furthest_stage = on_demand('salesdesk.storage.deals.conversion_query', 'count_by_furthest_stage')

# Conversions look this far back.
CONVERSION_DAYS = 365


class BoardController:
    """Answers the board's questions about one filter at a time; it writes nothing."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def board(self, board_filter: BoardFilter, own_currency: str = '') -> Board:
        """Columns and figures over all deals that match, whatever cards are on the screen.

        Sums in another currency are added to her own only where she has set a dated rate for it.
        """
        process = self._book.process(board_filter.pipeline_id)
        sums, attention = self._query(board_filter).figures()
        probabilities = {stage.id: stage.probability for stage in process.stages}
        columns, totals = _columns(process, sums), board_totals(sums, probabilities)
        # Most boards are in one currency: then no rate is asked for.
        foreign = any(row.currency not in ('', own_currency) for row in sums)
        rates = self.rates(own_currency) if foreign else {}
        if not rates:
            return Board(columns, totals, attention)
        columns = tuple(column._replace(totals=merged(column.totals, rates, own_currency)) for column in columns)
        # Only rates that a sum on the screen was made with are named under it.
        used = tuple(rates[sum_.total.currency] for sum_ in totals.sums if sum_.total.currency in rates)
        return Board(columns, merged(totals, rates, own_currency), attention, used)

    def count_everywhere(self, attention: Attention) -> int:
        """How many open deals of all pipelines together ask for this attention."""
        filters = [BoardFilter(pipeline.id) for pipeline in self._book.pipelines]
        return sum(self._query(board_filter).attention_count(attention) for board_filter in filters)

    def cards(self, board_filter: BoardFilter, stage_id: int, behind: DealCard | None, limit: int) -> list[DealCard]:
        """The next cards of a column, behind the last one that is on the screen."""
        position = CardPosition(behind.rank, behind.id) if behind else None
        return self._query(board_filter).cards(stage_id, position, limit)

    def cards_of(self, board_filter: BoardFilter, deal_ids: Iterable[int]) -> list[DealCard]:
        """The cards of these deals as they are now; those the filter hides are left out."""
        return self._query(board_filter).cards_of(deal_ids)

    def conversions(self, pipeline_id: int) -> dict[int, Conversion]:
        """Per active stage: of the deals of the last twelve months that reached it, how many went on."""
        process = self._book.process(pipeline_id)
        # Older deals went through a process that may have been another one.
        since = to_ms(self._workspace.clock.now() - timedelta(days=CONVERSION_DAYS))
        counts = count_by_furthest_stage(self._workspace.database, process.stages, since)
        return conversions_of(process, counts)

    def rates(self, into: str) -> 'dict[str, ExchangeRate]':
        """The rate of the day of every currency that has one."""
        found: dict[str, ExchangeRate] = rates_into(self._workspace.database, into, self._workspace.clock.today())
        return found

    def _query(self, board_filter: BoardFilter) -> BoardQuery:
        clock = self._workspace.clock
        stages = self._book.process(board_filter.pipeline_id).stages
        return BoardQuery(self._workspace.database, board_filter, stages, Today(clock.today(), clock.zone))


def _columns(process: Process, sums: list[StageSum]) -> tuple[BoardColumn, ...]:
    """The active stages, then removed ones that still hold deals: no deal is ever out of sight."""
    by_stage: dict[int, list[StageSum]] = {}
    for row in sums:
        by_stage.setdefault(row.stage_id, []).append(row)
    removed = [stage for stage in process.stages if stage.archived_at is not None and stage.id in by_stage]
    columns = [
        BoardColumn(stage, column_totals(by_stage.pop(stage.id, []), stage.probability))
        for stage in (*process.active, *removed)
    ]
    if by_stage:
        columns.append(BoardColumn(None, _lost_and_found(by_stage)))
    return tuple(columns)


def _lost_and_found(by_stage: dict[int, list[StageSum]]) -> ColumnTotals:
    """Deals whose stage this pipeline does not know: no probability, so nothing weighted."""
    rows = [row for rows in by_stage.values() for row in rows]
    return board_totals(rows, {})
