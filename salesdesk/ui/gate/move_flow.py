"""A move from asking to the end: made at once, or its questions asked in place first. For mouse, keyboard and menu."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED
from salesdesk.controllers.deals.move_controller import MoveOutcome, MoveRequest
from salesdesk.domain.deals.move import Verdict
from salesdesk.domain.errors import GateNotPassed, ReasonRequired, SalesDeskError
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import OwnFields, name_of, requirement_name
from salesdesk.ui.gate.gate_question import GateQuestion
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.floating.popover import Popover

if TYPE_CHECKING:
    from salesdesk.ui.deal.reason_popover import ReasonPopover
    from salesdesk.ui.gate.gate_popover import GatePopover
else:
    GatePopover = on_demand('salesdesk.ui.gate.gate_popover', 'GatePopover')
    ReasonPopover = on_demand('salesdesk.ui.deal.reason_popover', 'ReasonPopover')

Make = Callable[[MoveRequest], MoveOutcome]
Anchor = Callable[[], QRect]


@dataclass(frozen=True)
class _Asked:
    """A move on its way: what is asked for, how it is made, and where its questions stand."""

    request: MoveRequest
    make: Make
    anchor: Anchor


class MoveFlow(QObject):
    """One move at a time. `settled(moved)` when it is over, after it `moved(deal)`, once its questions are gone.

    `abandon_asked(deal)` if she would rather give it up; `record_asked(deal, kind)` if she goes where what a milestone
    asks for is written.
    """

    settled = Signal(bool)
    moved = Signal(ID)
    abandon_asked = Signal(ID)
    record_asked = Signal(ID, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._asked: _Asked | None = None
        self._popover: Popover | None = None
        self._gate: GatePopover | None = None

    def move(self, request: MoveRequest, anchor: Anchor, make: Make | None = None) -> None:
        """Moves a deal to a stage of its pipeline; `make`: as part of something larger, in which the gate asks too."""
        self._start(_Asked(request, make or self._desk.workplace.moves.move, anchor))

    def hand_over(self, request: MoveRequest, anchor: Anchor) -> None:
        """Hands a deal over to the pipeline that follows."""
        self._start(_Asked(request, self._desk.workplace.moves.hand_over, anchor))

    def preview(self, request: MoveRequest, verdict: Verdict, anchor: Anchor) -> None:
        """Shows what a drop would ask, while the card is still held."""
        self._asked = _Asked(request, self._desk.workplace.moves.move, anchor)
        popover = self._gate_popover(verdict.missing, verdict.warnings, may_override=verdict.may_override)
        popover.show_holding()
        popover.open_at(anchor(), take_focus=False)

    def end_preview(self) -> None:
        """The card has moved on."""
        if self._popover is not None:
            self._asked = None
            self._drop_popover()

    def _start(self, asked: _Asked) -> None:
        self._drop_popover()
        self._asked = asked
        self._try()

    def _try(self) -> None:
        """Makes the move with what is known; a question that is left is asked."""
        asked = self._asked
        if asked is None:
            return
        try:
            outcome = asked.make(asked.request)
        except GateNotPassed as refusal:
            # The gate knows what is missing only after the answers given so far: it is asked again each time.
            self._ask_gate(refusal.missing)
        except ReasonRequired:
            self._ask_reason()
        except SalesDeskError as error:
            self._desk.say_error(error)
            self._settle(moved=False)
        else:
            self._settle(moved=True)
            self.moved.emit(asked.request.deal_id)
            later = _later(outcome.warnings, self._desk.workplace.book.own_fields)
            self._desk.say_last(later or self._learnt(asked.request))

    def _learnt(self, request: MoveRequest) -> str:
        """That there are lessons for the stage she has come to: her panel has them, wherever she moved it."""
        workplace = self._desk.workplace
        if not workplace.preferences.preferences.lessons:
            return ''
        count = workplace.suggestions.count_for_stage(request.deal_id)
        words = ngettext('{count} useful lesson for this stage', '{count} useful lessons for this stage', count)
        return words.format(count=count) if count else ''

    def _ask_gate(self, missing: tuple[Requirement, ...]) -> None:
        # Still the same questions, one of them answered: a new popover would take the focus out of her hand.
        if self._gate is not None:
            return
        assert self._asked is not None
        deal = self._desk.workplace.deals.details(self._asked.request.deal_id).deal
        may_override = self._desk.workplace.book.process(deal.pipeline_id).pipeline.may_override
        popover = self._gate_popover(missing, (), may_override=may_override)
        popover.show_active()
        popover.open_at(self._asked.anchor())

    def _gate_popover(
        self, missing: tuple[Requirement, ...], warnings: tuple[Requirement, ...], *, may_override: bool
    ) -> GatePopover:
        assert self._asked is not None
        workplace = self._desk.workplace
        deal = workplace.deals.details(self._asked.request.deal_id).deal
        left = workplace.book.process(deal.pipeline_id).stage(deal.stage_id)
        abandons = left is not None and left.asks_decision
        names = self._target_name(self._asked.request, deal.pipeline_id), name_of(left) if left else ''
        question = GateQuestion(deal.id, *names, missing, warnings, may_override, abandons)
        popover: GatePopover = GatePopover(self._desk.window, question, workplace)
        popover.provided_changed.connect(self._take_provided)
        popover.override_given.connect(self._override)
        popover.abandon_asked.connect(lambda: self._instead(self.abandon_asked.emit))
        popover.record_asked.connect(lambda kind: self._instead(lambda id_: self.record_asked.emit(id_, kind)))
        self._keep(popover)
        self._gate = popover
        return popover

    def _target_name(self, request: MoveRequest, pipeline_id: int) -> str:
        """The stage, or the pipeline to which the deal is handed over."""
        book = self._desk.workplace.book
        following = book.process(pipeline_id).pipeline.hands_over_to
        # A hand-over names no stage: it always leads to the first one of the pipeline that follows.
        if request.stage_id or following is None:
            return name_of(book.stage(request.stage_id))
        return name_of(book.process(following).pipeline)

    def _ask_reason(self) -> None:
        assert self._asked is not None
        popover = ReasonPopover(self._desk.window, _('Why does it go back?'))
        popover.given.connect(self._take_reason)
        self._keep(popover)
        popover.open_at(self._asked.anchor())

    def _take_provided(self) -> None:
        if self._asked is not None and self._gate is not None:
            self._asked = replace(self._asked, request=replace(self._asked.request, provided=self._gate.provided()))
            self._try()

    def _override(self, reason: str) -> None:
        if self._asked is not None:
            self._asked = replace(self._asked, request=replace(self._asked.request, override_reason=reason))
            self._try()

    def _take_reason(self, reason: str) -> None:
        if self._asked is not None:
            self._asked = replace(self._asked, request=replace(self._asked.request, reason=reason))
            self._try()

    def _instead(self, ask: Callable[[int], object]) -> None:
        """The move is off, for another way."""
        asked = self._asked
        self._dismissed()
        if asked is not None:
            ask(asked.request.deal_id)

    def _dismissed(self) -> None:
        """The move is off; answers she has given are facts and stay."""
        if self._asked is None:
            return
        request = self._asked.request
        provided = self._gate.provided() if self._gate is not None else NOTHING_PROVIDED
        self._settle(moved=False)
        if provided != NOTHING_PROVIDED:
            try:
                self._desk.workplace.deals.provide(request.deal_id, provided)
            except SalesDeskError as error:
                self._desk.say_error(error)
            else:
                self._desk.say_last()

    def _settle(self, *, moved: bool) -> None:
        self._asked = None
        self._drop_popover()
        self.settled.emit(moved)

    def _keep(self, popover: Popover) -> None:
        self._drop_popover()
        self._popover = popover
        popover.dismissed.connect(self._dismissed)

    def _drop_popover(self) -> None:
        # Forgotten before it is closed: closing says "dismissed", which would end the move a second time.
        popover, self._popover, self._gate = self._popover, None, None
        if popover is not None:
            popover.close_popover()
            popover.deleteLater()


def _later(warnings: tuple[Requirement, ...], own: OwnFields) -> str:
    """What was let pass but is still open."""
    if not warnings:
        return ''
    return _('Still to complete: {names}').format(names=listed([requirement_name(line, own) for line in warnings]))
