"""Who does not want to be contacted, of those a deal has or a form names beside a planned action."""

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.edits import same_name
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.activity import REACHING, NewAction
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.deals.deal_details import find_contact, find_organization, read_next_activity
from salesdesk.storage.unit_of_work import UnitOfWork


def silent_of(work: UnitOfWork, contact_id: int | None, organization_id: int | None) -> str:
    """Whoever of the two does not want to be contacted, '' if neither says so; one that is gone says nothing."""
    person = work.find(Contact, contact_id) if contact_id is not None else None
    company = work.find(Organization, organization_id) if organization_id is not None else None
    return _silent(person, company)


def silent_in_form(workspace: Workspace, form: DealForm, deal_id: int | None = None) -> str:
    """Whom to ask about before the form is kept, '' for nobody. A deal's own plan was asked about when it was made."""
    action = form.next_action
    if action is None or action.kind not in REACHING:
        return ''
    work = workspace.reading()
    deal = work.get(Deal, deal_id) if deal_id is not None else None
    company = _company(work, form)
    person = _person(work, form, company, deal)
    if deal is not None and _stays(work, deal, action, (person, company)):
        return ''
    return _silent(person, company)


def _silent(person: Contact | None, company: Organization | None) -> str:
    return next((one.name for one in (person, company) if one is not None and one.do_not_contact), '')


def _company(work: UnitOfWork, form: DealForm) -> Organization | None:
    """The one that is there already."""
    if form.organization_id is not None:
        return work.find(Organization, form.organization_id)
    named = form.organization.strip() and not form.is_new_organization
    return find_organization(work.database, form.organization) if named else None


def _person(work: UnitOfWork, form: DealForm, company: Organization | None, deal: Deal | None) -> Contact | None:
    """As the deal will find them: its own contact first, as long as that name and the organisation stay."""
    if not form.contact.strip():
        return None
    company_id = company.id if company else None
    own = deal.contact_id if deal is not None and deal.organization_id == company_id else form.contact_id
    had = work.find(Contact, own) if own is not None else None
    if had is not None and same_name(had.name, form.contact):
        return had
    # A company that is made new has nobody yet.
    is_new = bool(form.organization.strip()) and company is None
    return None if is_new else find_contact(work.database, form.contact, company_id)


def _stays(work: UnitOfWork, deal: Deal, action: NewAction, people: tuple[Contact | None, Organization | None]) -> bool:
    """Whether the deal has this very action, with these very people, already."""
    present = read_next_activity(work.database, deal.id)
    planned = present and NewAction(present.kind, present.due_on, present.due_minute, present.subject)
    own = (deal.contact_id, deal.organization_id)
    return planned == action and own == tuple(one.id if one is not None else None for one in people)
