"""Reads the board: sums over all deals that match, and cards a window at a time."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.views.board import BoardFilter, StageSum
from salesdesk.domain.views.deal_card import COUNTED, Attention, CardTag, DealCard, rot_of
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Sql, Today, attention_parts, attention_sql, filter_sql
from salesdesk.storage.kinds.next_actions import next_action_of
from salesdesk.storage.schema.codecs import from_ms, maybe_money

# Whether the customer is late with a promise: by the index of its deal, or all open promises would be read for a card.
_OWED = """EXISTS (SELECT 1 FROM promise INDEXED BY promise_by_deal WHERE deal_id = deal.id AND side = 'theirs'
    AND kept_on IS NULL AND broken_on IS NULL AND promise.deleted_at IS NULL AND due_on < :card_day)"""
CARD_COLUMNS = f"""id, stage_id, rank, title,
    (SELECT name FROM organization WHERE organization.id = deal.organization_id),
    amount, currency, next_action_kind, next_action_on, next_action_minute, stage_entered_at,
    {_OWED}"""
_CARD = f'SELECT {CARD_COLUMNS} FROM deal'

_CRITERIA = {criterion.value: position for position, criterion in enumerate(Criterion)}


class CardPosition(NamedTuple):
    """Where a window of cards ends: the next one starts behind it."""

    rank: str
    id: int


class BoardQuery:
    """Questions about one board filter on one day."""

    def __init__(self, database: Database, board: BoardFilter, stages: Sequence[Stage], today: Today) -> None:
        self._database = database
        self._board = board
        self._stages = stages
        self._today = today
        self._limits = {stage.id: stage.rotting_after for stage in stages}
        self.filter = filter_sql(board, stages, today)
        self.filter.values['card_day'] = today.day.isoformat()

    def figures(self) -> tuple[list[StageSum], dict[Attention, int]]:
        """Count and sum per stage and currency of all deals that match, and how many ask for which attention.

        Attention is counted with the chips themselves left out of the filter: it says what a chip would show.
        """
        if self._board.narrows:
            rows, counts = self.figures_in_one_pass('stage_id')
            return [StageSum(*row) for row in rows], counts
        sql = 'SELECT stage_id, currency, deals, amount FROM stage_sum WHERE pipeline_id = ? AND deals > 0'
        sums = [StageSum(*row) for row in self._database.rows(sql, (self._board.pipeline_id,))]
        return sums, {attention: self.attention_count(attention) for attention in COUNTED}

    def attention_count(self, attention: Attention) -> int:
        """Of an unnarrowed board. Counted part by part: each is a range of deal_attention, their OR would be a scan."""
        parts = attention_parts(attention, self._stages, self._today)
        counts = [f'(SELECT COUNT(*) FROM deal WHERE {self.filter.where} AND {part.where})' for part in parts]
        values = self.filter.values | {name: value for part in parts for name, value in part.values.items()}
        return int(self._database.value(f'SELECT {" + ".join(counts)}', values))

    def figures_in_one_pass(self, keys: str) -> tuple[list[tuple[Any, ...]], dict[Attention, int]]:
        """A search has to read every deal: once, not once per figure.

        By the expressions in `keys` (of stage, close date and :today), then currency, count and sum.
        """
        base = filter_sql(self._board, self._stages, self._today, with_attention=False)
        kinds = [kind for kind in Attention if kind in COUNTED or kind in self._board.attention]
        asked = {kind: attention_sql(kind, self._stages, self._today) for kind in kinds}
        wanted = [asked[kind].where for kind in kinds if kind in self._board.attention]
        columns = ', '.join(f'{sql.where} AS {kind}' for kind, sql in asked.items())
        sums = ', '.join(f'IFNULL(SUM({kind}), 0)' for kind in kinds)
        sql = f"""SELECT SUM(shown), IFNULL(SUM(amount) FILTER (WHERE shown), 0), {sums}, IFNULL(currency, ''), {keys}
            FROM (SELECT stage_id, expected_close_on, currency, amount, {columns},
                IFNULL({' OR '.join(wanted) or '1'}, 0) AS shown FROM deal WHERE {base.where})
            GROUP BY IFNULL(currency, ''), {keys}"""
        values = base.values | {name: value for part in asked.values() for name, value in part.values.items()}
        rows = self._database.rows(sql, values)
        counts = {kind: sum(row[2 + number] for row in rows) for number, kind in enumerate(kinds)}
        behind = 2 + len(kinds)
        return [(*row[behind + 1 :], row[behind], *row[:2]) for row in rows if row[0]], counts

    def cards(self, stage_id: int, behind: CardPosition | None, limit: int) -> list[DealCard]:
        """The next cards of a column, in order. stage_id 0 is the column of deals whose stage is gone."""
        where, values = self._column(stage_id)
        if behind is not None:
            where += ' AND (rank, id) > (:rank, :id)'
            values |= {'rank': behind.rank, 'id': behind.id}
        sql = f'{_CARD} WHERE {where} ORDER BY rank, id LIMIT {int(limit)}'
        return self.to_cards(self._database.rows(sql, values))

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        """Those of these deals that the filter lets through."""
        ids = ', '.join(str(int(deal_id)) for deal_id in deal_ids)
        sql = f'{_CARD} WHERE {self.filter.where} AND id IN ({ids})'
        return self.to_cards(self._database.rows(sql, self.filter.values))

    def _column(self, stage_id: int) -> tuple[str, dict[str, Any]]:
        sql: Sql = self.filter
        if stage_id:
            return f'{sql.where} AND stage_id = :stage', sql.values | {'stage': stage_id}
        known = ', '.join(str(stage.id) for stage in self._stages) or '0'
        return f'{sql.where} AND stage_id NOT IN ({known})', dict(sql.values)

    def to_cards(self, rows: list[tuple[Any, ...]]) -> list[DealCard]:
        """The rows of a query that begins with CARD_COLUMNS."""
        ids = ', '.join(str(row[0]) for row in rows)
        answers = self._answers(ids)
        tags = self._tags(ids)
        return [self._to_card(row, answers.get(row[0], _NO_ANSWERS), tags.get(row[0], ())) for row in rows]

    def _answers(self, ids: str) -> dict[int, tuple[AnswerValue, ...]]:
        found: dict[int, list[AnswerValue]] = {}
        for deal_id, criterion, value in self._database.rows(
            f'SELECT deal_id, criterion, value FROM answer WHERE deal_id IN ({ids})'
        ):
            found.setdefault(deal_id, list(_NO_ANSWERS))[_CRITERIA[criterion]] = AnswerValue(value)
        return {deal_id: tuple(values) for deal_id, values in found.items()}

    def _tags(self, ids: str) -> dict[int, tuple[CardTag, ...]]:
        found: dict[int, tuple[CardTag, ...]] = {}
        for deal_id, name, color in self._database.rows(
            f'SELECT deal_id, name, color FROM deal_tag JOIN tag ON tag.id = tag_id WHERE deal_id IN ({ids})'
            ' ORDER BY tag_id'
        ):
            found[deal_id] = (*found.get(deal_id, ()), CardTag(name, color))
        return found

    def _to_card(self, row: tuple[Any, ...], answers: tuple[AnswerValue, ...], tags: tuple[CardTag, ...]) -> DealCard:
        id_, stage_id, rank, title, organization, amount, currency, kind, on, minute, entered_at, owed = row
        next_action = next_action_of(kind, on, minute)
        days = self._days_since(from_ms(entered_at))
        rot = rot_of(days, self._limits.get(stage_id), next_action, self._today.day)
        money = maybe_money(amount, currency)
        return DealCard(
            id_, stage_id, rank, title, organization or '', money, tags, answers, next_action, days, rot,
            is_owed=bool(owed),
        )  # fmt: skip

    def _days_since(self, instant: datetime) -> int:
        """Midnights passed in the seller's zone."""
        return max(0, (self._today.day - instant.astimezone(self._today.zone).date()).days)


_NO_ANSWERS = (AnswerValue.UNKNOWN,) * len(Criterion)
