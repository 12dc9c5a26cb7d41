"""What customers held against a deal, and what was answered."""

from dataclasses import dataclass, replace

from salesdesk.controllers.activities.activity_edits import plan_also
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.activity import NewAction
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.proposals.objection import Objection
from salesdesk.storage.drafts import drop_draft


@dataclass(frozen=True)
class ObjectionForm:
    """The objection, the answer to it, and whether that worked (None: not known yet)."""

    text: str
    answer: str = ''
    worked: bool | None = None


class ObjectionController(DealRecords[Objection]):
    """Logged when it was heard; how the answer went is often known later."""

    kind = Objection
    name = 'objection'

    def log(self, deal_id: int, form: ObjectionForm, draft: str = '', following: NewAction | None = None) -> int:
        """A new objection; returns its id. The draft of that key goes with it; following is planned for its deal."""
        words = self._required(form.text)
        with self._acting('log', deal_id) as work:
            objection = Objection(work.new_id(), deal_id, work.now, words, form.answer.strip(), form.worked)
            work.save(objection)
            detail = {'objection_id': str(objection.id)}
            work.record_event(DealEvent(deal_id, work.now, EventKind.OBJECTED, text=words, detail=detail))
            if following is not None:
                plan_also(work, deal_id, following)
            drop_draft(work.database, draft)
        return objection.id

    def edit(self, objection_id: int, form: ObjectionForm) -> None:
        words = self._required(form.text)
        with self._changing('edit', objection_id) as (work, objection):
            work.save(replace(objection, text=words, answer=form.answer.strip(), worked=form.worked))
