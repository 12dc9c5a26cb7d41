"""Joins two deals of which one came of the other, inside the action of the caller."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.contact import DealPerson
from salesdesk.domain.deals.deal import TITLE_LIMIT, Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.place import TOP
from salesdesk.domain.process.pipeline import Process
from salesdesk.storage.deals.deal_people import read_deal_people
from salesdesk.storage.ranks import rank_at
from salesdesk.storage.unit_of_work import UnitOfWork

# What a deal that comes of another has from it without being asked.
_KEPT = ('organization_id', 'contact_id', 'owner', 'product')


def link(work: UnitOfWork, older_id: int, younger_id: int, kind: LinkKind, contact_id: int | None = None) -> DealLink:
    """Written into the history of both. contact_id: who referred the younger one."""
    made = DealLink(work.new_id(), older_id, younger_id, kind, work.now, contact_id)
    work.save(made)
    for own, other, way in ((older_id, younger_id, 'to'), (younger_id, older_id, 'from')):
        detail = {'kind': str(kind), 'other_id': str(other), 'way': way, 'link_id': str(made.id)}
        work.record_event(DealEvent(own, work.now, EventKind.LINKED, detail=detail))
    return made


def deal_after(
    work: UnitOfWork, old: Deal, process: Process, kind: LinkKind, title: str, more: Mapping[str, Any] | None = None
) -> Deal:
    """A new deal on top of the first stage of that process, for the same company and people, linked to the old one."""
    kept = {name: getattr(old, name) for name in _KEPT}
    deal = first_in(work, process, title, kept | dict(more or {}))
    for person in read_deal_people(work.database, old.id):
        work.save(DealPerson(deal.id, person.contact_id, person.role, person.stance))
    link(work, old.id, deal.id, kind)
    return deal


def first_in(work: UnitOfWork, process: Process, title: str, fields: Mapping[str, Any]) -> Deal:
    """A new deal on top of the first stage."""
    stage = process.active[0]
    rank = rank_at(work.database, stage.id, TOP)
    deal = Deal(work.new_id(), process.pipeline.id, stage.id, rank, title[:TITLE_LIMIT], work.now, work.now)
    deal = replace(deal, **fields)
    work.save(deal)
    return deal
