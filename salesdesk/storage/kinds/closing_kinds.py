"""The kinds of record about how deals end and what was learnt of them."""

from typing import Any

from salesdesk.domain.closing.checklist_item import ChecklistItem
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import DealLink
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.closing.prospecting_list import ListMember, ProspectingList
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import Lesson, LessonDeal, LessonTag
from salesdesk.domain.knowledge.lesson_use import LessonUse
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.storage.kinds.plain_kind import plain_kind
from salesdesk.storage.kinds.record_kind import RecordKind, Values


def _competitor_to_row(c: Competitor) -> Values:
    return *_PLAIN_COMPETITOR.to_row(c), fold(c.name)


_PLAIN_COMPETITOR = plain_kind('competitor', Competitor)
_COMPETITOR = RecordKind(
    'competitor',
    'id name created_at note deleted_at folded',
    _competitor_to_row,
    lambda row: _PLAIN_COMPETITOR.from_row(row[:-1]),
)
CLOSING_KINDS: dict[type, RecordKind[Any]] = {
    Competitor: _COMPETITOR,
    DealCompetitor: plain_kind('deal_competitor', DealCompetitor, key_size=2),
    WonReason: plain_kind('won_reason', WonReason),
    ClosingReport: plain_kind('closing_report', ClosingReport),
    Contract: plain_kind('contract', Contract),
    DealLink: plain_kind('deal_link', DealLink),
    Promise: plain_kind('promise', Promise),
    Concession: plain_kind('concession', Concession),
    Proposal: plain_kind('proposal', Proposal),
    Objection: plain_kind('objection', Objection),
    ChecklistItem: plain_kind('checklist_item', ChecklistItem),
    Satisfaction: plain_kind('satisfaction', Satisfaction),
    ProspectingList: plain_kind('prospecting_list', ProspectingList),
    ListMember: plain_kind('prospecting_member', ListMember, key_size=2),
    Lesson: plain_kind('lesson', Lesson),
    LessonDeal: plain_kind('lesson_deal', LessonDeal, key_size=2),
    LessonTag: plain_kind('lesson_tag', LessonTag, key_size=2),
    LessonUse: plain_kind('lesson_use', LessonUse),
}
