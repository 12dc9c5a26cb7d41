"""What is to be seen to once a sale is made: ticked line by line."""

from dataclasses import replace
from enum import IntEnum

from salesdesk.controllers.activities.activity_edits import made, record_done
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.i18n.translator import _, mark


class Gift(IntEnum):
    """What a content customer may give; the numbers are kept as places."""

    TESTIMONIAL_ASKED = 1
    TESTIMONIAL_GIVEN = 2
    REFERRAL_ASKED = 3


_WORDS = {
    Gift.TESTIMONIAL_ASKED: mark('Testimonial asked for'),
    Gift.TESTIMONIAL_GIVEN: mark('Testimonial given'),
    Gift.REFERRAL_ASKED: mark('Referral asked for'),
}


class ChecklistController(DealRecords[ChecklistItem]):
    """The hand-over of a deal. A line that is ticked says when."""

    kind = ChecklistItem
    name = 'checklist_item'

    def hand_over(self, deal_id: int) -> list[ChecklistItem]:
        """In their order."""
        return sorted(self._all(deal_id, ItemSource.HANDOVER), key=lambda one: (one.position, one.id))

    def gifts(self, deal_id: int) -> dict[Gift, ChecklistItem | None]:
        """What was asked for and given so far, with the line that says when."""
        known = {one.position: one for one in self._all(deal_id, ItemSource.GIFT) if one.done_at}
        return {gift: known.get(gift) for gift in Gift}

    def add(self, deal_id: int, text: str) -> int:
        """One more line at the end; FieldInvalid without words."""
        words = self._required(text)
        with self._acting('add', deal_id) as work:
            position = max((one.position for one in self.hand_over(deal_id)), default=-1) + 1
            item = ChecklistItem(work.new_id(), deal_id, ItemSource.HANDOVER, words, position, work.now)
            work.save(item)
        return item.id

    def tick(self, item_id: int, *, is_done: bool) -> None:
        with self._changing('tick' if is_done else 'untick', item_id) as (work, item):
            work.save(replace(item, done_at=(item.done_at or work.now) if is_done else None))

    def receive(self, deal_id: int, gift: Gift, *, is_done: bool) -> None:
        """Asked for or given, today; the story of the deal tells of it. Taken back, the story keeps its line."""
        words, known = _(_WORDS[gift]), self.gifts(deal_id)[gift]
        with self._acting('tick' if is_done else 'untick', deal_id) as work:
            if known is not None and not is_done:
                work.save(replace(known, done_at=None, deleted_at=work.now))
            elif known is None and is_done:
                work.save(ChecklistItem(work.new_id(), deal_id, ItemSource.GIFT, words, gift, work.now, None, work.now))
                action = NewAction(ActivityKind.TASK, self._workspace.clock.today(), subject=words)
                done = replace(made(work, deal_id, action), done_at=work.now, result=ActivityResult.DONE)
                work.save(done)
                record_done(work, done)

    def _all(self, deal_id: int, source: ItemSource) -> list[ChecklistItem]:
        return [one for one in self.of_deal(deal_id) if one.source is source]


def gift_words(gift: Gift) -> str:
    return _(_WORDS[gift])
