"""The lists behind the forms: reasons for a loss, tags, exchange rates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.kinds.rates import read_rates
from salesdesk.storage.word_lists import read_lost_reasons, read_tags


class ListsController:
    """Edits the lists; what old deals refer to is archived, never erased."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def lost_reasons(self) -> list[LostReason]:
        """The reasons in use, in order."""
        return [reason for reason in read_lost_reasons(self._workspace.database) if reason.archived_at is None]

    def reason_names(self) -> dict[int, Wording]:
        """Every reason by its id, also those no longer offered: old deals still name them."""
        return {reason.id: reason.name for reason in read_lost_reasons(self._workspace.database)}

    def add_reason(self, name: Wording, *, needs_note: bool = False) -> None:
        """A new reason, before "other" if that is the last one."""
        self._check_reason(name)
        reasons = self.lost_reasons()
        # "Other" stays at the end, where one looks when nothing else fits.
        behind = [reason for reason in reasons if not reason.needs_note]
        with self._workspace.transaction(titled('edit_reasons', name=name)) as work:
            new = LostReason(work.new_id(), '', name, 0, needs_note)
            for position, reason in enumerate([*behind, new, *(r for r in reasons if r.needs_note)]):
                work.save(replace(reason, position=position))

    def edit_reason(self, reason_id: int, name: Wording, *, needs_note: bool) -> None:
        self._check_reason(name)
        with self._workspace.transaction(titled('edit_reasons', name=name)) as work:
            work.save(replace(work.get(LostReason, reason_id), name=name, needs_note=needs_note))

    def order_reasons(self, reason_ids: Sequence[int]) -> None:
        with self._workspace.transaction(titled('edit_reasons', name='')) as work:
            for position, reason_id in enumerate(reason_ids):
                work.save(replace(work.get(LostReason, reason_id), position=position))

    def remove_reason(self, reason_id: int) -> None:
        """No longer offered. FieldInvalid for the last one: a loss always has a reason."""
        if len(self.lost_reasons()) == 1:
            raise FieldInvalid('lost_reason', 'last_one')
        with self._workspace.transaction(titled('edit_reasons', name='')) as work:
            work.save(replace(work.get(LostReason, reason_id), archived_at=work.now))

    def tags(self) -> list[Tag]:
        return read_tags(self._workspace.database)

    def rates(self) -> list[ExchangeRate]:
        """Every dated rate, newest first within its currency."""
        return read_rates(self._workspace.database)

    def add_rate(self, currency: str, into: str, value: Fraction, on: date) -> None:
        """FieldInvalid for a rate of zero or less, or from a currency into itself."""
        if value <= 0:
            raise FieldInvalid('rate', 'out_of_range')
        if currency == into:
            raise FieldInvalid('currency', 'same')
        with self._workspace.transaction(titled('edit_rates', currency=currency)) as work:
            work.save(ExchangeRate(work.new_id(), currency, into, value, on))

    def remove_rate(self, rate: ExchangeRate) -> None:
        with self._workspace.transaction(titled('edit_rates', currency=rate.currency)) as work:
            # A rate is no record of its own that others refer to: sums are made with those that stand.
            work.forget_link('exchange_rate', id=rate.id)

    def _check_reason(self, name: Wording) -> None:
        if not name.read('fr').strip():
            raise FieldInvalid('lost_reason', 'empty')
