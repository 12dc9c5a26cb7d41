"""One record of every kind that version 4 added."""

from collections.abc import Callable
from datetime import datetime

from building import euros, in_days

from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.closing.prospecting_list import ListMember, ProspectingList
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonDeal, LessonKind, LessonTag
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState

NewId = Callable[[], int]


def learnt_records(new: NewId, now: datetime, deal_id: int, stage_id: int, tag_id: int, reason_id: int) -> list[object]:
    rival, contract, lesson = Competitor(new(), 'Électra', now), Contract(new(), deal_id, 'Pose', now), new()
    return [
        rival,
        DealCompetitor(deal_id, rival.id, euros(19_000), 'moins cher'),
        contract,
        Lesson(
            lesson, LessonKind.WON, 'Venir à deux', now, '**Technicien**', stage_id=stage_id, sector='BTP',
            band=AmountBand.UNDER_100K, competitor_id=rival.id, review_on=in_days(90),
        ),
        LessonDeal(lesson, deal_id),
        LessonTag(lesson, tag_id),
        LessonUse(new(), lesson, deal_id, now, UseKind.USEFUL),
        ClosingReport(
            new(), deal_id, Outcome.WON, now, now, reason_id, 'Visite', rival.id, euros(19_000), lesson,
            contract_id=contract.id, summary=ContactSummary(in_days(-40), now.date()),
        ),
    ]  # fmt: skip


def negotiated_records(new: NewId, now: datetime, deal_id: int, other_id: int) -> list[object]:
    listed = ProspectingList(new(), 'Salon de Nantes', 0, now)
    return [
        DealLink(new(), deal_id, other_id, LinkKind.AFTER_SALES, now),
        Promise(new(), deal_id, Side.MINE, 'Plan coté', now, in_days(4), kept_on=in_days(3)),
        Concession(new(), deal_id, Side.THEIRS, 'Chantier libre le samedi', None, now),
        Proposal(new(), deal_id, 1, ProposalState.SENT, now, 'V1', euros(20_000), now, 'Anne'),
        Objection(new(), deal_id, now, 'Trop long', 'Deux équipes', worked=True),
        ChecklistItem(new(), other_id, ItemSource.HANDOVER, 'Plan coté', 0, now),
        Satisfaction(new(), other_id, now, 9, 'Rien à dire'),
        listed,
        ListMember(listed.id, deal_id),
    ]
