"""Closes deals and opens them again: won, lost, abandoned, come back."""

from collections.abc import Sequence
from datetime import date

from salesdesk.controllers.after_sales.win_follower import follow_win
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import instant_on
from salesdesk.controllers.closing.closing_words import NOTHING_SAID, LossWords, WinWords
from salesdesk.controllers.closing.report_writer import ReportWriter
from salesdesk.controllers.deals.edits import facts_of
from salesdesk.controllers.deals.move_controller import record_decision
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.deals.deal import Deal, DealStatus
from salesdesk.domain.deals.move import judge_closing
from salesdesk.domain.errors import DealClosed, FieldInvalid, ReasonRequired
from salesdesk.domain.money import Money
from salesdesk.domain.place import TOP
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.storage.drafts import drop_draft
from salesdesk.storage.ranks import rank_at
from salesdesk.storage.unit_of_work import UnitOfWork
from salesdesk.storage.word_lists import read_lost_reasons, read_won_reasons


class ClosingController:
    """Win, lose, abandon, reopen; and bringing back what was to come back."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def still_asked(self, deal_id: int) -> tuple[Requirement, ...]:
        """What the gates from here to the end still ask for: shown when a deal is won, never in the way."""
        work = self._workspace.reading()
        deal = work.get(Deal, deal_id)
        return judge_closing(facts_of(work, deal), self._book.process(deal.pipeline_id))

    def win(
        self, deal_id: int, on: date, amount: Money | None, words: WinWords = NOTHING_SAID, draft: str = ''
    ) -> None:
        """Won on that day at that final amount. FieldInvalid if the day lies ahead; DealClosed if it is not open.

        The draft of that key goes with it; what a win starts by itself, follow_win, is of the same action.
        """
        deal = self._open(deal_id)
        if on > self._workspace.clock.today():
            raise FieldInvalid('won_on', 'in_future')
        at = instant_on(self._workspace.clock, on)
        with self._workspace.transaction(titled('win_deal', title=deal.title)) as work:
            writer = ReportWriter(self._workspace, self._book, work)
            follow_win(self._workspace, work, writer.win(work.get(Deal, deal_id), at, amount, words))
            drop_draft(work.database, draft)

    def lose(self, deal_id: int, reason_id: int, note: str = '', returns_on: date | None = None) -> None:
        """Lost for that reason. NoteRequired where the reason asks for words; returns_on brings it back by itself."""
        self.lose_all((deal_id,), LossWords(reason_id, note, returns_on=returns_on))

    def lose_all(self, deal_ids: Sequence[int], words: LossWords, draft: str = '') -> None:
        """Several at once for the same reason, in one action; if one of them cannot be lost none is.

        A report for each; the lesson, if there is one, is of all of them. The draft of that key goes with it.
        """
        deals = [self._open(deal_id) for deal_id in deal_ids]
        self._check_return(words.returns_on)
        title = titled('lose_deal', title=deals[0].title) if len(deals) == 1 else titled('lose_deals', count=len(deals))
        with self._workspace.transaction(title) as work:
            writer = ReportWriter(self._workspace, self._book, work)
            writer.lose([work.get(Deal, deal_id) for deal_id in deal_ids], words)
            drop_draft(work.database, draft)

    def abandon(self, deal_id: int, reason: str, returns_on: date | None = None) -> None:
        """The decision not to go on with a lead, with its reason; ReasonRequired without one."""
        deal = self._open(deal_id)
        self._check_return(returns_on)
        if not reason.strip():
            raise ReasonRequired
        with self._workspace.transaction(titled('abandon_deal', title=deal.title)) as work:
            current = work.get(Deal, deal_id)
            record_decision(work, facts_of(work, current), 'abandon', reason)
            ReportWriter(self._workspace, self._book, work).abandon(current, reason, returns_on)

    def reopen(self, *deal_ids: int) -> None:
        """Open again, on top of the stage it had reached, with its history; an open one stays as it is."""
        title = titled('reopen_deals', count=len(deal_ids))
        if len(deal_ids) == 1:
            title = titled('reopen_deal', title=self._workspace.reading().get(Deal, deal_ids[0]).title)
        with self._workspace.transaction(title) as work:
            for deal_id in deal_ids:
                self._reopen(work, work.get(Deal, deal_id))

    def bring_back_due(self) -> int:
        """Reopens the deals whose day to come back has come; says how many. Called at start and at midnight."""
        today = self._workspace.clock.today().isoformat()
        sql = 'SELECT id FROM deal WHERE returns_on <= ? AND lost_at IS NOT NULL AND deleted_at IS NULL'
        due = [deal_id for (deal_id,) in self._workspace.database.rows(sql, (today,))]
        # A start on a day without one leaves no empty action behind.
        if due:
            with self._workspace.transaction(titled('deals_came_back', count=len(due))) as work:
                for deal_id in due:
                    self._reopen(work, work.get(Deal, deal_id))
        return len(due)

    def lost_reasons(self) -> list[LostReason]:
        """The reasons to choose from."""
        return [reason for reason in read_lost_reasons(self._workspace.database) if reason.archived_at is None]

    def won_reasons(self) -> list[WonReason]:
        return [reason for reason in read_won_reasons(self._workspace.database) if reason.archived_at is None]

    def _open(self, deal_id: int) -> Deal:
        deal = self._workspace.reading().get(Deal, deal_id)
        if not deal.is_open:
            raise DealClosed(title=deal.title)
        return deal

    def _check_return(self, returns_on: date | None) -> None:
        if returns_on is not None and returns_on <= self._workspace.clock.today():
            raise FieldInvalid('returns_on', 'in_past')

    def _reopen(self, work: UnitOfWork, deal: Deal) -> None:
        if deal.status is DealStatus.OPEN:
            return
        process = self._book.process(deal.pipeline_id)
        stage = process.stage(deal.stage_id)
        # A stage that was removed meanwhile takes no deal in: the one behind it does.
        if stage is None or stage.archived_at is not None:
            stage = process.next_after(deal.stage_id) or process.active[-1]
        reopened = deal.reopen(rank_at(work.database, stage.id, TOP), work.now)
        work.save(reopened.enter(deal.pipeline_id, stage.id, reopened.rank, work.now))
