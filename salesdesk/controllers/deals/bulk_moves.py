"""Many deals moved to one stage: those that may go go together, the others are named and left where they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.bulk_controller import Report, nobody_asks, reported
from salesdesk.controllers.deals.edits import facts_of
from salesdesk.controllers.deals.move_controller import MoveController, MoveRequest
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.move import Permission, Verdict, judge_move
from salesdesk.domain.errors import RuleRefusal


@dataclass(frozen=True)
class Held:
    """A deal that may not go, and what its gate says."""

    deal_id: int
    title: str
    verdict: Verdict


@dataclass(frozen=True)
class BulkVerdict:
    """ready: how many may go as they are; held: the others. back: how many of the ready ones need a reason to."""

    ready: int
    held: tuple[Held, ...]
    back: int = 0

    @property
    def overridable(self) -> int:
        """How many of those held a written reason would let go."""
        return sum(held.verdict.permission is Permission.MISSING and held.verdict.may_override for held in self.held)


class BulkMoves:
    """Judges and makes the moves with the same rules as one alone."""

    def __init__(self, workspace: Workspace, book: ProcessBook, report: Report = nobody_asks) -> None:
        self._workspace = workspace
        self._book = book
        self._moves = MoveController(workspace, book)
        self._report = report

    def judge(self, deal_ids: Sequence[int], stage_id: int) -> BulkVerdict:
        """What the stage says to each of them; those that are in it already are neither ready nor held."""
        work, stage = self._workspace.reading(), self._book.stage(stage_id)
        ready = back = 0
        held = []
        for deal in (work.get(Deal, deal_id) for deal_id in deal_ids):
            if deal.is_open and deal.stage_id == stage_id:
                continue
            verdict = judge_move(facts_of(work, deal), self._book.process(deal.pipeline_id), stage)
            if verdict.permission is Permission.FREE:
                ready, back = ready + 1, back + verdict.needs_reason
            else:
                held.append(Held(deal.id, deal.title, verdict))
        return BulkVerdict(ready, tuple(held), back)

    def move(self, deal_ids: Sequence[int], stage_id: int, reason: str = '', override_reason: str = '') -> int:
        """Moves those that may go, in their order, to the top; returns how many. One action."""
        stage = self._book.stage(stage_id)
        verdict = self.judge(deal_ids, stage_id)
        count = verdict.ready + (verdict.overridable if override_reason.strip() else 0)
        moved = 0
        with self._workspace.transaction(titled('move_deals', count=count, stage=stage.name)) as work:
            # Each goes on top of the one before: the last first, so that they stand as they stood.
            for deal_id in reported(list(reversed(deal_ids)), self._report):
                deal = work.get(Deal, deal_id)
                request = MoveRequest(deal_id, stage_id, override_reason=override_reason, reason=reason)
                if deal.stage_id == stage_id and deal.is_open:
                    continue
                judge = partial(judge_move, process=self._book.process(deal.pipeline_id), target=stage)
                try:
                    self._moves.make(work, request, stage, judge)
                except RuleRefusal:
                    # Named before she said yes; the rules may also have changed since. It stays where it is.
                    continue
                moved += 1
        return moved
