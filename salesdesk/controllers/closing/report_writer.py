"""Closes deals and writes the report on each, inside one action: what is said and what was done stay together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.closing.summary_reader import SummaryReader
from salesdesk.controllers.deals.attachment_controller import attach_to
from salesdesk.controllers.knowledge.lesson_writing import LessonWords, write_lesson
from salesdesk.controllers.negotiation.competitor_controller import competitor_id_of, note_competitor
from salesdesk.controllers.negotiation.contract_controller import write_contract
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import NoteRequired
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.storage.unit_of_work import UnitOfWork


class ReportWriter:
    """Made for one action. DealClosed if a deal is not open; NoteRequired where a reason asks for words."""

    def __init__(self, workspace: Workspace, book: ProcessBook, work: UnitOfWork) -> None:
        self._workspace = workspace
        self._work = work
        self._summaries = SummaryReader(workspace, book)

    def win(self, deal: Deal, at: datetime, amount: Money | None, words: WinWords) -> Deal:
        """The deal as it is won."""
        # Asked inside: another window may have edited the reason since the dialog was filled.
        if words.reason_id is not None:
            _check_words(self._work.get(WonReason, words.reason_id), words.worked)
        won = deal.win(at, amount)
        report = ClosingReport(
            self._work.new_id(), deal.id, Outcome.WON, at, self._work.now, words.reason_id, words.worked.strip(),
            lesson_id=self._lesson(LessonKind.WON, words.lesson, [won], words.worked, None),
            contract_id=self._contract(deal.id, words), summary=self._summaries.read(deal.id, at),
        )  # fmt: skip
        self._work.save(won)
        self._work.save(report)
        return won

    def lose(self, deals: Sequence[Deal], words: LossWords) -> None:
        """For the same reason, with the same words."""
        _check_words(self._work.get(LostReason, words.reason_id), words.analysis)
        competitor_id = competitor_id_of(self._work, words.competitor)
        lesson_id = self._lesson(LessonKind.LOST, words.lesson, deals, words.analysis, competitor_id)
        for deal in deals:
            lost = deal.lose(self._work.now, words.reason_id, words.analysis, words.returns_on)
            if competitor_id is not None:
                note_competitor(self._work, deal.id, competitor_id, words.price)
            price = words.price if competitor_id is not None else None
            self._save_lost(lost, competitor_id, price, lesson_id)

    def abandon(self, deal: Deal, reason: str, returns_on: date | None) -> None:
        """A lead that is not gone on with, for a reason in words."""
        # No reason of the list: a lead that was never qualified would distort the figures of lost deals.
        self._save_lost(deal.lose(self._work.now, None, reason, returns_on))

    def _save_lost(
        self, lost: Deal, competitor_id: int | None = None, price: Money | None = None, lesson_id: int | None = None
    ) -> None:
        now = self._work.now
        report = ClosingReport(
            self._work.new_id(), lost.id, Outcome.LOST, now, now, lost.lost_reason_id, lost.lost_note, competitor_id,
            price, lesson_id, lost.returns_on, summary=self._summaries.read(lost.id, now),
        )  # fmt: skip
        self._work.save(lost)
        self._work.save(report)

    def _lesson(
        self, kind: LessonKind, words: LessonWords | None, deals: Sequence[Deal], body: str, competitor_id: int | None
    ) -> int | None:
        """What she wrote about the ending is told with the lesson."""
        if words is None or not deals:
            return None
        return write_lesson(self._work, kind, words, deals, body=body, competitor_id=competitor_id)

    def _contract(self, deal_id: int, words: WinWords) -> int | None:
        if words.contract is None:
            return None
        form = words.contract
        if words.file is not None:
            form = replace(form, attachment_id=attach_to(self._work, deal_id, [words.file])[0])
        return write_contract(self._workspace, self._work, deal_id, form)


def _check_words(reason: LostReason | WonReason, words: str) -> None:
    if reason.needs_note and not words.strip():
        raise NoteRequired
