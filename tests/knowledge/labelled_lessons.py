"""Puts the labelled lessons and deals of the samples on a desk, and asks which lessons come up."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from building import Desk, euros

from salesdesk.controllers.knowledge.suggestion_controller import SuggestionController
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonKind
from salesdesk.domain.knowledge.situation import Moment
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.domain.proposals.objection import Objection
from salesdesk.storage.unit_of_work import UnitOfWork

SAMPLES = Path(__file__).parent / 'samples'
AFTER = {'welcome', 'loyalty'}
# Every third deal was never looked at while the weights were set.
HELD = slice(2, None, 3)

Written = dict[str, Any]


@cache
def written(name: str) -> list[Written]:
    return [entry for entries in tomllib.loads((SAMPLES / name).read_text('utf-8')).values() for entry in entries]


def suggestions_of(desk: Desk) -> SuggestionController:
    return SuggestionController(desk.workspace, lambda: SearchController(desk.workspace))


class Shelf:
    """A desk with the lessons; `top` makes a deal as described and gives the keys of the lessons that come up."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.suggestions = suggestions_of(desk)
        self.keys: dict[int, str] = {}
        self._rivals: dict[str, int] = {}
        with desk.workspace.unrecorded() as work:
            for told in (*written('lessons.toml'), *written('later_lessons.toml')):
                lesson = self._lesson(work, told)
                work.save(lesson)
                self.keys[lesson.id] = told['key']
        SearchController(desk.workspace).read_all(lambda _done, _all: None, lambda: False)

    def top(self, told: Written) -> list[str]:
        missing = [
            Requirement(number, 0, RequirementKind.CRITERION_YES, subject)
            for number, subject in enumerate(told.get('refused', ()))
        ]
        moment = Moment.OBJECTED if 'objection' in told else Moment.REFUSED if missing else Moment.ENTERED
        return [self.keys[hit.lesson_id] for hit in self.suggestions.suggest(self.put(told), moment, missing)]

    def put(self, told: Written) -> int:
        """The deal as it stands."""
        desk, stage = self.desk, told['stage']
        deal_id = desk.put(
            told['title'], stage, pipeline='after_sales' if stage in AFTER else 'sales',
            amount=euros(told['amount']), note=told.get('note', ''),
        )  # fmt: skip
        with desk.workspace.unrecorded() as work:
            company = Organization(work.new_id(), f'Client {deal_id}', work.now, sector=told['sector'])
            work.save(company)
            work.save(Deal(**{**vars(work.get(Deal, deal_id)), 'organization_id': company.id}))
            for name in told.get('competitors', ()):
                work.save(DealCompetitor(deal_id, self._rival(work, name)))
            if 'objection' in told:
                work.save(Objection(work.new_id(), deal_id, work.now, told['objection']))
        return deal_id

    def _lesson(self, work: UnitOfWork, told: Written) -> Lesson:
        stage = told.get('stage', '')
        place = self.desk.stage(stage, 'after_sales' if stage in AFTER else 'sales').id if stage else None
        rival = self._rival(work, told['competitor']) if 'competitor' in told else None
        band = AmountBand(told['band']) if 'band' in told else None
        return Lesson(
            work.new_id(), LessonKind(told['kind']), told['title'], work.now, told['body'], stage_id=place,
            sector=told.get('sector', ''), band=band, competitor_id=rival,
        )  # fmt: skip

    def _rival(self, work: UnitOfWork, name: str) -> int:
        if name not in self._rivals:
            self._rivals[name] = work.new_id()
            work.save(Competitor(self._rivals[name], name, work.now))
        return self._rivals[name]


def share_found(shelf: Shelf, deals: list[Written]) -> float:
    """Of how many deals the expected lesson is among the three that come up."""
    return sum(told['expects'] in shelf.top(told) for told in deals) / len(deals)
