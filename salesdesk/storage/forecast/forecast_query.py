"""Reads the forecast: sums by month of expected close over all deals that match, and cards a window at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.views.board import BoardFilter, StageSum
from salesdesk.domain.views.deal_card import COUNTED, Attention, CloseMark, DealCard
from salesdesk.domain.views.forecast import NO_DATE, OVERDUE, CloseSum, Days, key_of_month
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today, narrowing_sql
from salesdesk.storage.deals.board_query import CARD_COLUMNS, BoardQuery
from salesdesk.storage.schema.codecs import to_ms

# The key of a deal's column; months are all told apart here, however many are shown.
_MONTH = "CAST(substr({day}, 1, 4) AS INTEGER) * 12 + CAST(substr({day}, 6, 2) AS INTEGER) - 1"
_KEY = f"""CASE WHEN expected_close_on IS NULL THEN {NO_DATE} WHEN expected_close_on < :today THEN {OVERDUE}
    ELSE {_MONTH.format(day='expected_close_on')} END"""

# What of this month has passed is taken from it and is overdue. Months are read by the range of their periods: those of
# days lie before them.
_ALL_SUMS = f"""SELECT key, stage_id, currency, SUM(deals), SUM(amount) FROM (
        SELECT CASE WHEN period = 'M' THEN {NO_DATE} WHEN period < :month THEN {OVERDUE}
                ELSE {_MONTH.format(day='substr(period, 2)')} END AS key, stage_id, currency, deals, amount
            FROM close_sum WHERE pipeline_id = :pipeline AND period >= 'M'
        UNION ALL SELECT {OVERDUE}, stage_id, currency, deals, amount
            FROM close_sum WHERE pipeline_id = :pipeline AND period >= :first AND period < :today
        UNION ALL SELECT :current, stage_id, currency, -deals, -amount
            FROM close_sum WHERE pipeline_id = :pipeline AND period >= :first AND period < :today)
    GROUP BY 1, 2, 3 HAVING SUM(deals) > 0"""


class ForecastQuery:
    """Questions about one board filter on one day. A column is asked for by its days."""

    def __init__(self, database: Database, board: BoardFilter, stages: Sequence[Stage], today: Today) -> None:
        self._database = database
        self._board = board
        self._today = today
        self._query = BoardQuery(database, board, stages, today)
        active = [stage.id for stage in stages if stage.archived_at is None]
        self._places = {
            stage.id: (stage.name, active.index(stage.id) if stage.id in active else -1, len(active))
            for stage in stages
        }

    def figures(self) -> tuple[list[CloseSum], dict[Attention, int]]:
        """Count and sum of the open deals that match, and how many ask for which attention."""
        if self._board.narrows:
            rows, counts = self._query.figures_in_one_pass(f'{_KEY}, stage_id')
        else:
            rows, counts = self._all_sums(), {kind: self._query.attention_count(kind) for kind in COUNTED}
        return [CloseSum(key, StageSum(*rest)) for key, *rest in rows], counts

    def won(self, start: datetime, end: datetime) -> list[StageSum]:
        """From an instant to another, the end left out. Chips ask for what is to be done: they do not narrow it."""
        values: dict[str, Any] = {'pipeline': self._board.pipeline_id, 'start': to_ms(start), 'end': to_ms(end)}
        narrowed = ''.join(f' AND {part}' for part in narrowing_sql(self._board, self._today, values))
        sql = f"""SELECT stage_id, IFNULL(currency, ''), COUNT(*), IFNULL(SUM(amount), 0) FROM deal
            WHERE won_at >= :start AND won_at < :end AND deleted_at IS NULL AND pipeline_id = :pipeline{narrowed}
            GROUP BY 1, 2"""
        return [StageSum(*row) for row in self._database.rows(sql, values)]

    def cards(self, days: Days, behind: DealCard | None, limit: int) -> list[DealCard]:
        """The next cards of a column: by their day, those of one day as they were made."""
        where, values = days_sql(days)
        if behind is not None:
            on = behind.close.on if behind.close else None
            where += ' AND id > :id' if on is None else ' AND (expected_close_on, id) > (:day, :id)'
            values |= {'id': behind.id, 'day': on.isoformat() if on else ''}
        return self._rows(f'{where} ORDER BY expected_close_on, id LIMIT {int(limit)}', values)

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        """Those of these deals that the filter lets through."""
        ids = ', '.join(str(int(deal_id)) for deal_id in deal_ids)
        return self._rows(f'id IN ({ids})', {})

    def _all_sums(self) -> list[tuple[Any, ...]]:
        """From the sums that triggers keep: of all months, and of this month's days that have passed."""
        today = self._today.day.isoformat()
        values = {'pipeline': self._board.pipeline_id, 'month': f'M{today[:7]}', 'first': f'D{today[:7]}',
                  'today': f'D{today}', 'current': key_of_month(self._today.day)}  # fmt: skip
        return self._database.rows(_ALL_SUMS, values)

    def _rows(self, where: str, values: dict[str, Any]) -> list[DealCard]:
        asked = self._query.filter
        sql = f'SELECT {CARD_COLUMNS}, expected_close_on FROM deal WHERE {asked.where} AND {where}'
        rows = self._database.rows(sql, asked.values | values)
        cards = self._query.to_cards([row[:-1] for row in rows])
        return [replace(card, close=self._mark(card, row[-1])) for card, row in zip(cards, rows, strict=True)]

    def _mark(self, card: DealCard, day: str | None) -> CloseMark:
        place = self._places.get(card.stage_id, (None, -1, 0))
        return CloseMark(date.fromisoformat(day) if day else None, *place)


def days_sql(days: Days) -> tuple[str, dict[str, Any]]:
    """The condition that a deal's close is expected on one of these days, with its values."""
    if days == Days(None, None):
        return 'expected_close_on IS NULL', {}
    bounds = (('first', '>=', days.first), ('last', '<=', days.last))
    where = ' AND '.join(f'expected_close_on {compared} :{name}' for name, compared, day in bounds if day)
    return where, {name: day.isoformat() for name, _compared, day in bounds if day}
