"""What a win starts by itself, inside the same action: looking after the customer."""

from collections.abc import Mapping
from datetime import date

from salesdesk.controllers.activities.activity_edits import made, renew_next
from salesdesk.controllers.after_sales.hand_over_lines import Settled, hand_over_lines
from salesdesk.controllers.deals.silence import silent_of
from salesdesk.controllers.linked.linking import deal_after
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.working_days import check_in_days
from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.process.role import Role, pipeline_for, role_of
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.i18n.translator import _, ngettext
from salesdesk.settings import Preferences, day_counts
from salesdesk.storage.closing.deal_records import read_records_of
from salesdesk.storage.closing.link_query import came_of
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.processes import read_processes
from salesdesk.storage.unit_of_work import UnitOfWork


def follow_win(workspace: Workspace, work: UnitOfWork, deal: Deal) -> None:
    """Starts the deal in after-sales, with its hand-over and its check-ins.

    Nothing where she switched it off, where there is no such pipeline in use, where what was won is no sale, and where
    after-sales has begun already: a deal that was opened again and won a second time.
    """
    preferences = Preferences.from_texts(read_preferences(work.database))
    processes = read_processes(work.database)
    target = _after_sales_of(processes)
    if target is None or not preferences.after_sales or not _is_sale(processes, deal) or deal.won_at is None:
        return
    if came_of(work.database, deal.id, LinkKind.AFTER_SALES) is not None:
        return
    # No amount: what was sold would count twice.
    after = deal_after(work, deal, target, LinkKind.AFTER_SALES, _('After-sales – {title}').format(title=deal.title))
    today, won_on = workspace.clock.today(), deal.won_at.astimezone(workspace.clock.zone).date()
    _write_checklist(work, deal.id, after.id, today)
    calendar = WorkingTime(workspace).calendar
    _plan_check_ins(work, after, check_in_days(won_on, day_counts(preferences.check_ins) or (), today, calendar))


def _after_sales_of(processes: Mapping[int, Process]) -> Process | None:
    """The process in which customers are looked after, if there is one in use that has stages."""
    pipeline = pipeline_for(Role.AFTER, [process.pipeline for process in processes.values()])
    process = processes[pipeline.id] if pipeline is not None else None
    return process if process is not None and process.active else None


def _is_sale(processes: Mapping[int, Process], deal: Deal) -> bool:
    process = processes.get(deal.pipeline_id)
    return process is not None and role_of(process.pipeline) is Role.MAIN


def _write_checklist(work: UnitOfWork, sale_id: int, after_id: int, today: date) -> None:
    read = work.database
    settled = Settled(
        read_records_of(read, Promise, sale_id), read_records_of(read, Contract, sale_id),
        read_records_of(read, Proposal, sale_id),
    )  # fmt: skip
    for position, text in enumerate(hand_over_lines(settled, today)):
        work.save(ChecklistItem(work.new_id(), after_id, ItemSource.HANDOVER, text, position, work.now))


def _plan_check_ins(work: UnitOfWork, after: Deal, days: list[tuple[int, date]]) -> None:
    for count, on in days:
        subject = ngettext('Check-in after {count} day', 'Check-in after {count} days', count).format(count=count)
        work.save(made(work, after.id, NewAction(_reached_by(work, after), on, subject=subject)))
    work.save(renew_next(work, after))


def _reached_by(work: UnitOfWork, deal: Deal) -> ActivityKind:
    """Whoever does not want to be contacted is thought of, not called."""
    return ActivityKind.TASK if silent_of(work, deal.contact_id, deal.organization_id) else ActivityKind.CALL
