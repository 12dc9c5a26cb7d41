"""Lives in which deals are fought for, taught from, passed on, and customers answer."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from any_lives import AnyLives

from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind

RIVALS = ('Électra', 'Voltige', 'Nord Énergie')


class EndingLives(AnyLives):
    """The same, with competitors, reports, lessons, referrals and answers; now and then one of them is taken away."""

    def __init__(self, path: Path, seed: int) -> None:
        super().__init__(path, seed)
        self.rivals = CompetitorController(self.desk.workspace)
        self.acts += [
            (self.meet, 12), (self.leave, 2), (self.win_for_a_reason, 9), (self.lose_to_somebody, 12), (self.refer, 9),
            (self.forget_link, 1), (self.use, 9), (self.answer, 8), (self.forget_answer, 1), (self.forget_lesson, 1),
        ]  # fmt: skip

    def meet(self) -> None:
        self.rivals.put(self.deal(), self.random.choice(RIVALS), self.money())

    def leave(self) -> None:
        deal_id, rival = self.any_of('deal_competitor', 'deal_id, competitor_id')
        self.rivals.remove(deal_id, rival)

    def win_for_a_reason(self) -> None:
        reason = self.random.choice([None, *self.desk.closing.won_reasons()])
        words = WinWords(reason.id if reason else None, 'dit', self.lesson())
        on = self.desk.clock.today() - timedelta(days=self.random.choice((0, 0, 3)))
        self.desk.closing.win(self.deal(), on, self.money(), words)

    def lose_to_somebody(self) -> None:
        reason, rival = self.random.choice(self.desk.closing.lost_reasons()), self.random.choice(('', *RIVALS))
        self.desk.closing.lose_all((self.deal(),), LossWords(reason.id, 'dit', rival, self.money(), self.lesson()))

    def lesson(self) -> LessonWords | None:
        return LessonWords(f'Leçon {self.random.random()}') if self.random.random() < 0.8 else None

    def refer(self) -> None:
        """By the contact of the older deal, by somebody else, or by nobody who is known."""
        people = [id_ for (id_,) in self.desk.workspace.database.rows('SELECT id FROM contact')]
        with self.desk.workspace.transaction(titled('edit_deal', title='')) as work:
            kind = self.random.choice((LinkKind.REFERRAL, LinkKind.REFERRAL, LinkKind.RETRY))
            contact = self.random.choice([None, *people])
            work.save(DealLink(work.new_id(), self.known(), self.known(), kind, work.now, contact))

    def known(self) -> int:
        """NotFound while there is no deal."""
        return self.desk.deal(self.deal()).id

    def forget_link(self) -> None:
        self.forget(DealLink)

    def use(self) -> None:
        lesson_id, *_rest = self.any_of('lesson', 'id')
        kind = self.random.choice([kind for kind in UseKind if kind is not UseKind.SHOWN])
        deal_id = self.random.choice((None, self.known()))
        with self.desk.workspace.unrecorded() as work:
            work.save(LessonUse(work.new_id(), work.get(Lesson, lesson_id).id, deal_id, work.now, kind))

    def answer(self) -> None:
        with self.desk.workspace.transaction(titled('edit_deal', title='')) as work:
            at = work.now - timedelta(minutes=self.random.randrange(3 * 1440))
            work.save(Satisfaction(work.new_id(), self.known(), at, self.random.randrange(11)))

    def forget_answer(self) -> None:
        self.forget(Satisfaction)

    def forget_lesson(self) -> None:
        self.forget(Lesson)

    def forget(self, kind: type[DealLink] | type[Satisfaction] | type[Lesson]) -> None:
        tables = {DealLink: 'deal_link', Satisfaction: 'satisfaction', Lesson: 'lesson'}
        id_, *_rest = self.any_of(tables[kind], 'id')
        with self.desk.workspace.transaction(titled('edit_deal', title='')) as work:
            work.save(replace(work.get(kind, id_), deleted_at=work.now))

    def any_of(self, table: str, columns: str) -> tuple[int, ...]:
        known = self.desk.workspace.database.rows(f'SELECT {columns} FROM {table} ORDER BY 1')
        return self.random.choice(known) if known else (0, 0)
