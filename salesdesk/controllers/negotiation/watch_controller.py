"""What she waits for, or must not let pass: read, and settled where it stands. Each act is one undo step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from salesdesk.controllers.negotiation.contract_reminder import plan_reminder
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
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
        """A promise is due then, an offer valid until then; of a contract an action is planned for it.

        FieldInvalid for a day that has passed, and where a contract has no open deal to plan anything for.
        """
        if on < self._workspace.clock.today():
            raise FieldInvalid('put_off', 'in_past')
        acts = {WatchKind.PROMISE: self._promised_for, WatchKind.PROPOSAL: self._valid_until,
                WatchKind.CONTRACT: self._remind}  # fmt: skip
        acts[watched.kind](watched, on)

    def offered(self, watched: Watched, days: Iterable[date]) -> list[date]:
        """Those of these days to which it can be put off: what is planned stands on days on which she works."""
        if watched.kind is not WatchKind.CONTRACT:
            return list(days)
        calendar = WorkingTime(self._workspace).calendar
        return list(dict.fromkeys(calendar.on_or_after(day) for day in days))

    def settle_notice(self, contract_id: int) -> None:
        """Nothing is to be decided any more; its note keeps the day that was the last one."""
        contract = self._workspace.reading().get(Contract, contract_id)
        with self._acting('settle_notice', contract) as work:
            day = date_text(contract.notice_on) if contract.notice_on else ''
            told = _('Notice settled on {today}; its last day was {day}.').format(
                today=date_text(self._workspace.clock.today()), day=day
            )
            note = '\n'.join(filter(None, (contract.note, told)))
            work.save(replace(work.get(Contract, contract_id), notice_on=None, note=note))

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

    def _remind(self, watched: Watched, on: date) -> None:
        contract = self._workspace.reading().get(Contract, watched.id)
        with self._acting('plan_action', contract) as work:
            plan_reminder(self._workspace, work, contract, on)

    def _acting(self, name: str, record: Any) -> Any:
        title = self._workspace.reading().get(Deal, record.deal_id).title
        return self._workspace.transaction(titled(name, title=title))

    def _entry(self, row: tuple[Any, ...]) -> Watched:
        kind, id_, deal_id, text, day, number, title, organization, minor, currency, is_open = row
        on = date.fromisoformat(day) if isinstance(day, str) else self._day(day)
        amount = maybe_money(minor, currency)
        return Watched(
            WatchKind(kind), id_, deal_id, text, on, number, title, organization, amount, deal_is_open=bool(is_open)
        )

    def _day(self, ms: int) -> date:
        return from_ms(ms).astimezone(self._workspace.clock.zone).date()
