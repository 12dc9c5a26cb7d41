"""What was signed for a deal."""

from dataclasses import dataclass, replace
from datetime import date

from salesdesk.controllers.clock import instant_on
from salesdesk.controllers.negotiation.contract_reminder import open_deal_of, plan_reminder
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class ContractForm:
    """What the seller says of a contract; see Contract. is_settled: None leaves the question of its notice as it is."""

    title: str
    signed_on: date | None = None
    start_on: date | None = None
    end_on: date | None = None
    notice_on: date | None = None
    renews: bool = False
    attachment_id: int | None = None
    note: str = ''
    is_settled: bool | None = None


class ContractController(DealRecords[Contract]):
    """A contract is written into the history on the day it is signed."""

    kind = Contract
    name = 'contract'

    def add(self, deal_id: int, form: ContractForm, *, remind: bool = False) -> int:
        """A new contract; returns its id. remind: an action is planned for its notice, see plan_reminder.

        FieldInvalid without a title, signed on a day to come, ending too early.
        """
        with self._acting('add', deal_id) as work:
            contract_id = write_contract(self._workspace, work, deal_id, form)
            if remind:
                plan_reminder(self._workspace, work, work.get(Contract, contract_id))
        return contract_id

    def remind(self, contract_id: int) -> None:
        """Plans an action for its notice."""
        contract: Contract = self.record(contract_id)
        with self._acting('remind', contract.deal_id) as work:
            plan_reminder(self._workspace, work, contract)

    def may_remind(self, deal_id: int) -> bool:
        """Whether there is an open deal to plan it in."""
        return open_deal_of(self._workspace.reading(), deal_id) is not None

    def edit(self, contract_id: int, form: ContractForm) -> None:
        """A notice of another day is another question: open again, unless the form says that it is settled now."""
        _check(self._workspace, form)
        with self._changing('edit', contract_id) as (work, contract):
            _save(self._workspace, work, contract, form)


def write_contract(workspace: Workspace, work: UnitOfWork, deal_id: int, form: ContractForm) -> int:
    """A new contract, inside the action of its caller (a win)."""
    _check(workspace, form)
    contract = Contract(work.new_id(), deal_id, form.title.strip(), work.now)
    _save(workspace, work, contract, form)
    return contract.id


def _check(workspace: Workspace, form: ContractForm) -> None:
    if not form.title.strip():
        raise FieldInvalid('contract', 'empty')
    if form.signed_on is not None and form.signed_on > workspace.clock.today():
        raise FieldInvalid('signed_on', 'in_future')
    if form.start_on and form.end_on and form.end_on < form.start_on:
        raise FieldInvalid('end_on', 'too_early')


def _save(workspace: Workspace, work: UnitOfWork, before: Contract, form: ContractForm) -> None:
    after = replace(
        before, title=form.title.strip(), signed_on=form.signed_on, start_on=form.start_on, end_on=form.end_on,
        notice_on=form.notice_on, renews=form.renews, attachment_id=form.attachment_id, note=form.note.strip(),
        settled_on=_settled(workspace.clock.today(), before, form),
        asked_again_on=before.asked_again_on if form.notice_on == before.notice_on else None,
    )  # fmt: skip
    work.save(after)
    if after.signed_on is not None and before.signed_on is None:
        at, detail = instant_on(workspace.clock, after.signed_on), {'contract_id': str(after.id)}
        work.record_event(DealEvent(after.deal_id, at, EventKind.CONTRACT_SIGNED, text=after.title, detail=detail))


def _settled(today: date, before: Contract, form: ContractForm) -> date | None:
    settled_on = before.settled_on if form.notice_on == before.notice_on else None
    if form.is_settled is None:
        return settled_on
    return (settled_on or today) if form.is_settled else None
