"""The history an imported deal begins with: created, entered its stage, closed, as its file dates them."""

from collections.abc import Iterable

from salesdesk.controllers.exchange.deal_life import Closing, Life
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.qualification import GivenAnswer
from salesdesk.storage.bulk_import import BulkWriter
from salesdesk.storage.schema.codecs import maybe_day_text, to_json

Amount = tuple[int | None, str | None]

_CREATED, _ENTERED, _WON, _LOST, _ANSWERED = map(
    str, (EventKind.CREATED, EventKind.STAGE_ENTERED, EventKind.WON, EventKind.LOST, EventKind.ANSWERED)
)


class HistoryWriter:
    """Adds rows in the order of deal_event's columns; a stage is None where the file does not tell it."""

    def __init__(self, writer: BulkWriter, now: int) -> None:
        self._new_id = writer.new_id
        self._events = writer.waiting['deal_event']
        self._answers = writer.waiting['answer']
        self._now = now

    def begin(self, deal_id: int, stage_id: int, life: Life, amount: Amount) -> None:
        """Created in its stage; where it came there later, where it was before is not known."""
        known = stage_id if life.knows_path else None
        first = None if life.moved else known
        self._events.append((self._new_id(), deal_id, life.created, _CREATED, None, first, *amount, '', ''))
        if life.moved:
            self._events.append((self._new_id(), deal_id, life.entered, _ENTERED, None, known, *amount, '', ''))

    def close(self, deal_id: int, stage_id: int | None, closing: Closing, amount: Amount) -> None:
        reason = closing.lost_reason_id
        detail = to_json({'lost_reason_id': str(reason)} if reason else {})
        how = (closing.lost_at, _LOST) if closing.won_at is None else (closing.won_at, _WON)
        self._events.append((self._new_id(), deal_id, *how, stage_id, None, *amount, closing.lost_note, detail))

    def answer(self, deal_id: int, answers: Iterable[GivenAnswer]) -> None:
        """The criteria with the day the file gives; in the history they were learnt now."""
        for given in answers:
            criterion, value = str(given.criterion), str(given.value)
            self._answers.append((deal_id, criterion, value, given.evidence, maybe_day_text(given.answered_on)))
            detail = to_json({'criterion': criterion, 'value': value})
            told = (self._now, _ANSWERED, None, None, None, None, given.evidence, detail)
            self._events.append((self._new_id(), deal_id, *told))
