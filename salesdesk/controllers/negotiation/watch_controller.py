"""What she waits for, or must not let pass: read, and settled where it stands. Each act is one undo step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.storage.closing.watch_query import read_watched
from salesdesk.storage.schema.codecs import from_ms, maybe_money

# Of each kind; beyond it one more tells her nothing.
MOST = 100


class WatchController:
    """NotFound where a record is gone by now."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def watched(self) -> list[Watched]:
        """All of them, the oldest day first; of each kind at most MOST."""
        rows = read_watched(self._workspace.database, self._workspace.clock.today(), MOST)
        order = list(WatchKind)
        return sorted(map(self._entry, rows), key=lambda one: (one.on, order.index(one.kind), one.id))

    def put_off(self, watched: Watched, on: date) -> None:
        """A promise is due then, an offer valid until then, a contract asked about again then.

        FieldInvalid for a day that has passed, and where notice could be given no more then.
        """
        if on < self._workspace.clock.today():
            raise FieldInvalid('put_off', 'in_past')
        if not self.offered(watched, [on]):
            raise FieldInvalid('put_off', 'too_late')
        acts = {WatchKind.PROMISE: self._promised_for, WatchKind.PROPOSAL: self._valid_until,
                WatchKind.CONTRACT: self._asked_again}  # fmt: skip
        acts[watched.kind](watched, on)

    def offered(self, watched: Watched, days: Iterable[date]) -> list[date]:
        """Those of these days to which it can be put off: of a contract none past a notice that she can still give."""
        if watched.kind is not WatchKind.CONTRACT or watched.is_late(self._workspace.clock.today()):
            return list(days)
        return [day for day in days if day <= watched.on]

    def settle_notice(self, contract_id: int) -> None:
        """Nothing is to be decided any more; its day stays."""
        contract = self._workspace.reading().get(Contract, contract_id)
        with self._acting('settle_notice', contract) as work:
            today = self._workspace.clock.today()
            work.save(replace(work.get(Contract, contract_id), settled_on=contract.settled_on or today))

    def see(self, warning_id: int) -> None:
        """She has seen it."""
        warning = self._workspace.reading().get(DealWarning, warning_id)
        with self._acting('see_warning', warning) as work:
            work.save(replace(warning, seen_at=warning.seen_at or work.now))

    def _promised_for(self, watched: Watched, on: date) -> None:
        promise = self._workspace.reading().get(Promise, watched.id)
        with self._acting('put_off_promise', promise) as work:
            work.save(replace(promise, due_on=on))

    def _valid_until(self, watched: Watched, on: date) -> None:
        offer = self._workspace.reading().get(Proposal, watched.id)
        with self._acting('extend_proposal', offer) as work:
            work.save(replace(offer, valid_until=on))

    def _asked_again(self, watched: Watched, on: date) -> None:
        contract = self._workspace.reading().get(Contract, watched.id)
        with self._acting('put_off_contract', contract) as work:
            work.save(replace(work.get(Contract, watched.id), asked_again_on=on))

    def _acting(self, name: str, record: Any) -> Any:
        title = self._workspace.reading().get(Deal, record.deal_id).title
        return self._workspace.transaction(titled(name, title=title))

    def _entry(self, row: tuple[Any, ...]) -> Watched:
        kind, id_, deal_id, text, day, number, title, organization, minor, currency = row
        on = date.fromisoformat(day) if isinstance(day, str) else self._day(day)
        amount = maybe_money(minor, currency)
        return Watched(WatchKind(kind), id_, deal_id, text, on, number, title, organization, amount)

    def _day(self, ms: int) -> date:
        return from_ms(ms).astimezone(self._workspace.clock.zone).date()
