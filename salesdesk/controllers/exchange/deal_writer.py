"""Rows of a file as rows of the database: the deal with its organisation, contact, tags, next action and history."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from salesdesk.controllers.exchange.deal_life import Closing, Life, life_of
from salesdesk.controllers.exchange.history_writer import HistoryWriter
from salesdesk.controllers.exchange.people_finder import ContactFinder, OrganizationFinder, own_id
from salesdesk.controllers.exchange.stage_finder import Place
from salesdesk.controllers.exchange.word_finder import ReasonFinder, TagFinder
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.folding import fold
from salesdesk.domain.process.pipeline import Process
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.exchange.words import squeezed
from salesdesk.storage.bulk_import import BulkWriter
from salesdesk.storage.ranks import ranks_below_all
from salesdesk.storage.schema.codecs import maybe_day_text, to_json, to_ms
from salesdesk.storage.unit_of_work import UnitOfWork

# A closed deal gets a new rank when it is reopened.
_NO_RANK = 'a0'
_NO_ACTION = (None, None, None)
_NO_MONEY = (None, None)
_PIPELINE = 'Pipeline'

Placed = tuple[DealRow, Place]


_STILL_OPEN = Closing()


class DealWriter:
    """Writes chunks of placed rows inside the transaction of its caller."""

    def __init__(self, work: UnitOfWork, processes: Mapping[int, Process], *, is_our_own: bool) -> None:
        self._work = work
        self._writer = BulkWriter(work)
        self._organizations = OrganizationFinder(work, self._writer)
        self._contacts = ContactFinder(work, self._writer)
        self._tags = TagFinder(work, self._writer)
        self._reasons = ReasonFinder(work, self._writer)
        self._history = HistoryWriter(self._writer, to_ms(work.now))
        self._pipelines = {
            pipeline.id: set(map(squeezed, (pipeline.key, pipeline.name.fr, pipeline.name.en)))
            for pipeline in (process.pipeline for process in processes.values())
        }
        self._is_our_own = is_our_own
        self._now = to_ms(work.now)

    def write(self, placed: Sequence[Placed]) -> None:
        """The deals of one chunk, open ones at the bottom of their columns in the order of the file."""
        ranks = self._ranks(place for _row, place in placed)
        for row, place in placed:
            deal_id = own_id(row.id) or self._writer.new_id()
            rank = next(ranks[place.stage_id]) if place.status is DealStatus.OPEN else _NO_RANK
            self._write(deal_id, rank, row, place)
        self._writer.flush()

    def finish(self) -> None:
        """What waits until every row is written."""
        self._contacts.complete()

    def _ranks(self, places: Iterable[Place]) -> dict[int, Iterator[str]]:
        counts: dict[int, int] = {}
        for place in places:
            if place.status is DealStatus.OPEN:
                counts[place.stage_id] = counts.get(place.stage_id, 0) + 1
        database = self._work.database
        return {stage_id: iter(ranks_below_all(database, stage_id, count)) for stage_id, count in counts.items()}

    def _write(self, deal_id: int, rank: str, row: DealRow, place: Place) -> None:
        life = life_of(row, place, self._now, is_our_own=self._is_our_own)
        organization_id = self._organizations.find(row) if row.organization or row.organization_id else None
        closing = _STILL_OPEN if life.closed is None else self._closing(row, place.status, life)
        money = (row.amount, row.currency) if row.amount is not None else _NO_MONEY
        extra = self._extra(row, place)
        self._writer.waiting['deal'].append((
            deal_id, place.pipeline_id, place.stage_id, rank, row.title, fold(row.title), life.created, life.entered,
            organization_id, self._contacts.find(row, organization_id), *money, life.expected_close_on, row.owner,
            row.product, row.note, row.external_id, *self._next_action(deal_id, row), *closing, None,
            to_json(extra) if extra else '',
        ))  # fmt: skip
        if row.tags:
            self._writer.waiting['deal_tag'] += [(deal_id, tag_id) for tag_id in self._tags.find(row.tags)]
        if row.own:
            self._writer.waiting['custom_value'] += [(field_id, deal_id, value) for field_id, value in row.own.items()]
        self._history.begin(deal_id, place.stage_id, life, money)
        if closing is not _STILL_OPEN:
            self._history.close(deal_id, place.stage_id if life.knows_path else None, closing, money)
        if row.answers:
            self._history.answer(deal_id, row.answers)

    def _closing(self, row: DealRow, status: DealStatus, life: Life) -> Closing:
        if status is DealStatus.WON:
            return Closing(won_at=life.closed)
        reason_id = self._reasons.find(row)
        return Closing(None, life.closed, reason_id, row.lost_note, maybe_day_text(row.returns_on))

    def _extra(self, row: DealRow, place: Place) -> Mapping[str, str]:
        """The name of a pipeline that is none of hers stays with the deal, as a column nobody knows does."""
        if not row.pipeline or row.pipeline_id == place.pipeline_id:
            return row.extra
        is_known = squeezed(row.pipeline) in self._pipelines[place.pipeline_id]
        return row.extra if is_known else {**row.extra, _PIPELINE: row.pipeline}

    def _next_action(self, deal_id: int, row: DealRow) -> tuple[Any, ...]:
        action = row.next_action
        if action is None:
            return _NO_ACTION
        planned = (str(action.kind), action.on.isoformat(), action.minute)
        ends = (action.subject, 1, self._now, None, '', None)
        self._writer.waiting['activity'].append((self._writer.new_id(), deal_id, *planned, *ends))
        return planned
