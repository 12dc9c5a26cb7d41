"""The deals that she lets come of another: tried again, renewed, referred. Each is one action, one undo step."""

from dataclasses import replace
from datetime import date

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.edits import contact_id_of, organization_id_of
from salesdesk.controllers.linked.linking import deal_after, first_in, link
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.process.role import Role, pipeline_for, role_of
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.storage.closing.link_query import came_from
from salesdesk.storage.unit_of_work import UnitOfWork


class FollowingDeals:
    """Each returns the id of the deal it made."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def retry(self, deal_id: int) -> int:
        """A new attempt at a closed deal, from the first stage on; the old one stays closed, with its reason."""
        old = self._workspace.reading().get(Deal, deal_id)
        process = self._book.processes.get(old.pipeline_id) or self._process(Role.MAIN)
        title = _('{title} (new attempt)').format(title=old.title)
        with self._workspace.transaction(titled('retry_deal', title=old.title)) as work:
            # The new attempt is how it comes back: not once more by itself, on the day that was set.
            work.save(replace(work.get(Deal, deal_id), returns_on=None))
            return deal_after(work, old, process, LinkKind.RETRY, title, {'amount': old.amount}).id

    def renew(self, contract_id: int) -> int:
        """The sale that goes on with a contract: its amount, and its terms for as long again, not signed yet."""
        reading = self._workspace.reading()
        contract = reading.get(Contract, contract_id)
        old = reading.get(Deal, contract.deal_id)
        own = self._book.processes.get(old.pipeline_id)
        process = own if own and role_of(own.pipeline) is Role.MAIN else self._process(Role.MAIN)
        more = {'amount': self._amount(reading, old), 'expected_close_on': self._decided_by(contract),
                'note': _terms(contract)}  # fmt: skip
        title = _('{contract}, renewal').format(contract=contract.title)
        with self._workspace.transaction(titled('renew_contract', title=contract.title)) as work:
            renewal = deal_after(work, old, process, LinkKind.RENEWAL, title, more)
            work.save(_next_term(contract, work, renewal.id))
            # What is renewed is not asked about again.
            settled_on = contract.settled_on or self._workspace.clock.today()
            work.save(replace(work.get(Contract, contract_id), settled_on=settled_on))
        return renewal.id

    def refer(self, deal_id: int, form: DealForm, contact_id: int | None = None) -> int:
        """A lead that a customer referred: contact_id says who, else the main contact of that deal.

        FieldInvalid where neither a person nor a company is named.
        """
        name = form.contact.strip() or form.organization.strip()
        if not name:
            raise FieldInvalid('person', 'empty')
        old = self._workspace.reading().get(Deal, deal_id)
        process = self._lead_process()
        with self._workspace.transaction(titled('refer_lead', name=name)) as work:
            organization_id = form.organization_id or organization_id_of(work, form.organization)
            person_id = contact_id_of(work, form.contact, organization_id, form.email, form.phone)
            known = {'organization_id': organization_id, 'contact_id': person_id, 'owner': old.owner,
                     'note': form.note.strip()}  # fmt: skip
            lead = first_in(work, process, form.title.strip() or name, known)
            link(work, deal_id, lead.id, LinkKind.REFERRAL, contact_id or old.contact_id)
        return lead.id

    def _lead_process(self) -> Process:
        """Where leads begin; who has no prospecting begins with the sale."""
        pipeline = pipeline_for(Role.BEFORE, self._book.pipelines)
        process = self._book.process(pipeline.id) if pipeline is not None else None
        return process if process is not None and process.active else self._process(Role.MAIN)

    def _process(self, role: Role) -> Process:
        pipeline = pipeline_for(role, self._book.pipelines)
        if pipeline is None:
            raise NotFound(kind='Pipeline')
        return self._book.process(pipeline.id)

    def _amount(self, work: UnitOfWork, deal: Deal) -> Money | None:
        """A deal in after-sales has none: what was sold is that of the sale."""
        sale_id = came_from(work.database, deal.id, LinkKind.AFTER_SALES)
        sale = work.find(Deal, sale_id) if sale_id is not None else None
        return deal.amount or (sale.amount if sale else None)

    def _decided_by(self, contract: Contract) -> date | None:
        """Before notice can be given no more, else before it ends; what lies behind says nothing."""
        ahead = [day for day in (contract.notice_on, contract.end_on) if day and day >= self._workspace.clock.today()]
        return ahead[0] if ahead else None


def _next_term(contract: Contract, work: UnitOfWork, deal_id: int) -> Contract:
    """As long as the one before, from the day after its end."""
    start, end, notice = contract.next_days()
    return replace(
        contract, id=work.new_id(), deal_id=deal_id, created_at=work.now, signed_on=None, start_on=start, end_on=end,
        notice_on=notice, attachment_id=None, settled_on=None, asked_again_on=None,
    )  # fmt: skip


def _terms(contract: Contract) -> str:
    days = {
        _('signed on {day}'): contract.signed_on, _('from {day}'): contract.start_on, _('until {day}'): contract.end_on,
        _('notice until {day}'): contract.notice_on,
    }  # fmt: skip
    said = [text.format(day=date_text(day)) for text, day in days.items() if day]
    said += [_('goes on by itself')] if contract.renews else []
    terms = _('Present contract: {terms}').format(terms=', '.join([contract.title, *said]))
    return '\n'.join(filter(None, (terms, contract.note)))
