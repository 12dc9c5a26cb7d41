"""Looks at a deal for what an effect must know before it acts: no more is read than that effect asks for."""

from salesdesk.automation.acts import DealSeen
from salesdesk.controllers.deals.silence import silent_of
from salesdesk.domain.conditions.deal_fields import own_field
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.rules.rule import Effect, EffectKind
from salesdesk.storage.agenda_query import read_planned_of
from salesdesk.storage.automation.rules import read_unseen_texts
from salesdesk.storage.deals.deal_details import read_tags_of
from salesdesk.storage.own_fields import read_values
from salesdesk.storage.unit_of_work import UnitOfWork


def look(work: UnitOfWork, deal: Deal, effect: Effect) -> DealSeen:
    match effect.kind:
        case EffectKind.PLAN:
            planned = read_planned_of(work.database, deal.id)
            is_silent = bool(silent_of(work, deal.contact_id, deal.organization_id))
            days = frozenset((one.kind, one.due_on, one.subject) for one in planned)
            return DealSeen(deal, planned=days, is_silent=is_silent)
        case EffectKind.ADD_TAG:
            return DealSeen(deal, tags=frozenset(tag.id for tag in read_tags_of(work.database, deal.id)))
        case EffectKind.SET_FIELD if own_field(effect.values['field']) is not None:
            return DealSeen(deal, own=read_values(work.database, deal.id))
        case EffectKind.WARN:
            return DealSeen(deal, warned=read_unseen_texts(work.database, deal.id))
        case _:
            return DealSeen(deal)
