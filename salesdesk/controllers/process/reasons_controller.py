"""The reasons that are offered when a deal is lost, or when it is won."""

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.word_lists import read_lost_reasons, read_won_reasons

Reason = LostReason | WonReason


class ReasonsController:
    """One of the two lists. What an old deal refers to is archived, never erased."""

    def __init__(self, workspace: Workspace, kind: type[LostReason] | type[WonReason] = LostReason) -> None:
        self._workspace = workspace
        self._kind = kind
        self._key = 'edit_reasons' if kind is LostReason else 'edit_won_reasons'

    def reasons(self) -> list[Reason]:
        """Those in use, in order."""
        return [reason for reason in self._all() if reason.archived_at is None]

    def reason_names(self) -> dict[int, Wording]:
        """Every reason by its id, also those no longer offered: old deals still name them."""
        return {reason.id: reason.name for reason in self._all()}

    def add_reason(self, name: Wording, *, needs_note: bool = False) -> None:
        """A new reason, before "other" if that is the last one."""
        _check(name)
        reasons = self.reasons()
        # "Other" stays at the end, where one looks when nothing else fits.
        behind = [reason for reason in reasons if not reason.needs_note]
        with self._workspace.transaction(titled(self._key, name=name)) as work:
            new = self._kind(work.new_id(), '', name, 0, needs_note)
            for position, reason in enumerate([*behind, new, *(r for r in reasons if r.needs_note)]):
                work.save(replace(reason, position=position))

    def edit_reason(self, reason_id: int, name: Wording, *, needs_note: bool) -> None:
        _check(name)
        with self._workspace.transaction(titled(self._key, name=name)) as work:
            work.save(replace(work.get(self._kind, reason_id), name=name, needs_note=needs_note))

    def order_reasons(self, reason_ids: Sequence[int]) -> None:
        with self._workspace.transaction(titled(self._key, name='')) as work:
            for position, reason_id in enumerate(reason_ids):
                work.save(replace(work.get(self._kind, reason_id), position=position))

    def remove_reason(self, reason_id: int) -> None:
        """No longer offered. FieldInvalid for the last one: a closed deal always has a reason to choose."""
        if len(self.reasons()) == 1:
            raise FieldInvalid('lost_reason', 'last_one')
        with self._workspace.transaction(titled(self._key, name='')) as work:
            work.save(replace(work.get(self._kind, reason_id), archived_at=work.now))

    def _all(self) -> Sequence[Reason]:
        read = read_lost_reasons if self._kind is LostReason else read_won_reasons
        return read(self._workspace.database)


def _check(name: Wording) -> None:
    if not name.read('fr').strip():
        raise FieldInvalid('lost_reason', 'empty')
