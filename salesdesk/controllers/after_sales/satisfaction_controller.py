"""How content a customer says to be, each time she is asked."""

from dataclasses import replace

from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.domain.errors import FieldInvalid

MOST = 10


class SatisfactionController(DealRecords[Satisfaction]):
    """Every answer is kept, the last one counts."""

    kind = Satisfaction
    name = 'satisfaction'

    def add(self, deal_id: int, score: int, words: str = '') -> int:
        """An answer of today; FieldInvalid for a score that is not from 0 to 10."""
        _check(score)
        with self._acting('add', deal_id) as work:
            answer = Satisfaction(work.new_id(), deal_id, work.now, score, words.strip())
            work.save(answer)
        return answer.id

    def edit(self, answer_id: int, score: int, words: str) -> None:
        _check(score)
        with self._changing('edit', answer_id) as (work, answer):
            work.save(replace(answer, score=score, words=words.strip()))


def _check(score: int) -> None:
    if not 0 <= score <= MOST:
        raise FieldInvalid('score', 'out_of_range')
