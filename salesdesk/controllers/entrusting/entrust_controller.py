"""Hands a deal to an account manager: another owner, a sheet that says it all, and on to the negotiation."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.attachment_controller import attach_to, store_bytes
from salesdesk.controllers.deals.edits import same_name
from salesdesk.controllers.deals.move_controller import MoveController, MoveOutcome, MoveRequest
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.controllers.entrusting.hand_over_reader import HandOverReader
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.move import Permission, Verdict, judge_move
from salesdesk.domain.errors import DealClosed, FieldInvalid
from salesdesk.domain.process.pipeline import Stage
from salesdesk.exchange.papers.told_hand_over import ToldHandOver
from salesdesk.storage.drafts import drop_draft
from salesdesk.storage.unit_of_work import UnitOfWork

# The stage a deal goes to when the answer is positive, in every process that has it.
NEGOTIATION = 'negotiation'
OWNER_LIMIT = 200

# What is told -> the sheet as PDF, and the name of its file.
WriteSheet = Callable[[ToldHandOver], tuple[str, bytes]]


class EntrustController:
    """One action, one undo step: owner, move with all it starts, line of history, sheet."""

    def __init__(self, workspace: Workspace, book: ProcessBook, moves: MoveController) -> None:
        self._workspace = workspace
        self._book = book
        self._moves = moves
        self.reader = HandOverReader(workspace, book)

    def ways(self, deal_id: int) -> list[tuple[Stage, Verdict]]:
        """Where it may go: where it is, then each stage ahead that lets it in or only asks something first."""
        deal = self._workspace.reading().get(Deal, deal_id)
        process, verdicts = self._book.process(deal.pipeline_id), self._moves.verdicts(deal_id)
        here = process.stage(deal.stage_id)
        ahead = [stage for stage in process.active if here is None or process.is_forward(deal.stage_id, stage.id)]
        open_ways = [(stage, verdicts[stage.id]) for stage in ahead if verdicts[stage.id].permission in _PASSABLE]
        return [(here, Verdict(Permission.FREE)), *open_ways] if here is not None else open_ways

    def proposed(self, deal_id: int) -> Stage:
        """The negotiation where the way there is open, else where it is."""
        stages = [stage for stage, _verdict in self.ways(deal_id)]
        return next((stage for stage in stages if stage.key == NEGOTIATION), stages[0])

    def entrust(self, request: MoveRequest, said: Entrusting, write: WriteSheet, draft: str = '') -> MoveOutcome:
        """A refusal of the gate (GateNotPassed ...) changes nothing; nor do FieldInvalid, DealClosed, DiskFull.

        The sheet is written when all else is done: it tells what she answered to the gate too. The draft of that key
        goes with it.
        """
        deal = self._workspace.reading().get(Deal, request.deal_id)
        self._check(deal, said)
        owner = said.owner.strip()
        with self._workspace.transaction(titled('entrust_deal', title=deal.title, owner=owner)) as work:
            outcome = self._moved(work, deal, request)
            told = self.reader.told(deal.id, said)
            entrusted = replace(work.get(Deal, deal.id), owner=owner)
            work.save(entrusted)
            self._tell(work, deal, owner, said.words)
            name, content = write(told)
            attach_to(work, deal.id, [store_bytes(self._workspace.path, name, content)])
            drop_draft(work.database, draft)
        return replace(outcome, deal=entrusted)

    def _check(self, deal: Deal, said: Entrusting) -> None:
        owner = said.owner.strip()
        if not deal.is_open:
            raise DealClosed
        if not owner:
            raise FieldInvalid('new_owner', 'empty')
        if len(owner) > OWNER_LIMIT:
            raise FieldInvalid('person', 'too_long')
        if same_name(owner, deal.owner):
            raise FieldInvalid('new_owner', 'same')

    def _moved(self, work: UnitOfWork, deal: Deal, request: MoveRequest) -> MoveOutcome:
        """Where it stays nothing is asked: its place among the cards stays too."""
        stage = self._book.stage(request.stage_id)
        if stage.id == deal.stage_id:
            return MoveOutcome(deal, stage)
        judge = partial(judge_move, process=self._book.process(deal.pipeline_id), target=stage)
        return self._moves.make(work, request, stage, judge)

    def _tell(self, work: UnitOfWork, deal: Deal, owner: str, words: str) -> None:
        detail = {'from': deal.owner, 'to': owner}
        event = DealEvent(
            deal.id, work.now, EventKind.ENTRUSTED, amount=deal.amount, text=words.strip(), detail=detail
        )  # fmt: skip
        work.record_event(event)


_PASSABLE = (Permission.FREE, Permission.MISSING)
