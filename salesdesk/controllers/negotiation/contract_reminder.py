"""The action that reminds her of a contract: before its last day of notice, on a day on which she works."""

from salesdesk.controllers.activities.activity_edits import plan_also
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.closing.watched import NOTICE_AHEAD
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.i18n.translator import _
from salesdesk.storage.closing.link_query import came_of
from salesdesk.storage.unit_of_work import UnitOfWork


def plan_reminder(workspace: Workspace, work: UnitOfWork, contract: Contract) -> None:
    """When its notice comes near; where she is off then, on the next day on which she works.

    Inside the action of its caller. FieldInvalid where no open deal can hold it, or no notice is to be given.
    """
    deal_id = open_deal_of(work, contract.deal_id)
    if deal_id is None:
        raise FieldInvalid('reminder', 'no_open_deal')
    if contract.notice_on is None:
        raise FieldInvalid('notice_on', 'missing')
    near = max(contract.notice_on - NOTICE_AHEAD, workspace.clock.today())
    day = WorkingTime(workspace).calendar.on_or_after(near)
    subject = _('Notice: {contract}').format(contract=contract.title)
    plan_also(work, deal_id, NewAction(ActivityKind.TASK, day, subject=subject))


def open_deal_of(work: UnitOfWork, deal_id: int) -> int | None:
    """The deal itself, or the one in which the customer is looked after since it was won; None if neither is open."""
    for one in (deal_id, came_of(work.database, deal_id, LinkKind.AFTER_SALES)):
        deal = work.find(Deal, one) if one is not None else None
        if deal is not None and deal.closed_at is None and deal.deleted_at is None:
            return deal.id
    return None
