"""Tags and reasons for a loss of the rows of a file: found by name, or made once."""

from collections.abc import Sequence

from salesdesk.domain.deals.tag import TAG_COLORS
from salesdesk.domain.folding import fold
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.exchange.words import squeezed
from salesdesk.storage.bulk_import import BulkWriter
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.unit_of_work import UnitOfWork
from salesdesk.storage.word_lists import read_lost_reasons, read_tags


class TagFinder:
    """By name, case and accents ignored; new ones get the colours in turn."""

    def __init__(self, work: UnitOfWork, writer: BulkWriter) -> None:
        self._writer = writer
        self._ids = {fold(tag.name): tag.id for tag in read_tags(work.database)}
        self._found: dict[tuple[str, ...], Sequence[int]] = {}

    def find(self, names: tuple[str, ...]) -> Sequence[int]:
        """Their ids, each once."""
        if names not in self._found:
            self._found[names] = tuple(dict.fromkeys(self._tag(name) for name in names))
        return self._found[names]

    def _tag(self, name: str) -> int:
        folded = fold(name)
        if folded not in self._ids:
            color = TAG_COLORS[len(self._ids) % len(TAG_COLORS)]
            self._ids[folded] = self._writer.new_id()
            self._writer.waiting['tag'].append((self._ids[folded], name, folded, color))
        return self._ids[folded]


class ReasonFinder:
    """By our own id, else by name in either language.

    A reason nobody knows is kept for the deals that name it and not offered for new ones: the list stays as she has it.
    """

    def __init__(self, work: UnitOfWork, writer: BulkWriter) -> None:
        self._work, self._writer = work, writer
        reasons = read_lost_reasons(work.database)
        self._ids = {reason.id for reason in reasons}
        self._last = max((reason.position for reason in reasons), default=0)
        # Those in use have the last word.
        ordered = sorted(reasons, key=lambda reason: reason.archived_at is None)
        self._named = {name: reason.id for reason in ordered for name in _names(reason)}

    def find(self, row: DealRow) -> int | None:
        if row.lost_reason_id in self._ids:
            return row.lost_reason_id
        name = squeezed(row.lost_reason) or row.lost_reason
        if not name:
            return None
        if name not in self._named:
            self._named[name] = self._make(row.lost_reason)
        return self._named[name]

    def _make(self, name: str) -> int:
        reason_id = self._writer.new_id()
        self._last += 1
        self._writer.waiting['lost_reason'].append((reason_id, '', name, name, self._last, 0, to_ms(self._work.now)))
        return reason_id


def _names(reason: LostReason) -> set[str]:
    return {squeezed(name) for name in (reason.key, reason.name.fr, reason.name.en)} - {''}
