"""Whoever wants to be left alone is not called by a cadence at work: what it has planned becomes tasks."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from salesdesk.controllers.activities.activity_edits import renew_next
from salesdesk.controllers.cadences.runs import allowed
from salesdesk.controllers.deals.silence import silent_of
from salesdesk.domain.cadences.cadence_run import CadenceRun
from salesdesk.domain.change import Change
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.cadences.cadence_query import read_begun_with, read_laid
from salesdesk.storage.unit_of_work import UnitOfWork


def hush(work: UnitOfWork, changes: Iterable[Change[Any]]) -> None:
    """Inside the action in which somebody says so, or a deal comes to somebody who said so."""
    silenced = [found for change in changes for found in _silenced(change)]
    for column, record_id in dict.fromkeys(silenced):
        for run in read_begun_with(work.database, column, record_id):
            _hush_run(work, run)


def _silenced(change: Change[Any]) -> list[tuple[str, int]]:
    """The columns of deals, and what stands in them, whose runs are to be looked at."""
    had = change.before
    match change.after:
        case Contact(do_not_contact=True, id=contact_id) if had is None or not had.do_not_contact:
            return [('contact_id', contact_id)]
        case Organization(do_not_contact=True, id=organization_id) if had is None or not had.do_not_contact:
            return [('organization_id', organization_id)]
        case Deal(contact_id=contact_id, organization_id=organization_id, id=deal_id) if had is not None:
            is_other = (contact_id, organization_id) != (had.contact_id, had.organization_id)
            return [('id', deal_id)] if is_other else []
    return []


def _hush_run(work: UnitOfWork, run: CadenceRun) -> None:
    deal = work.get(Deal, run.deal_id)
    silent = silent_of(work, deal.contact_id, deal.organization_id)
    for one in read_laid(work.database, run.id):
        kind, note = allowed(one.activity.kind, silent)
        if one.is_open and kind is not one.activity.kind:
            said = '\n'.join(filter(None, (note, one.activity.note)))
            work.save(replace(one.activity, kind=kind, note=said))
    # Its card says of which kind the next one is.
    work.save(renew_next(work, deal))
