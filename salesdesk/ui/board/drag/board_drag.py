"""Joins a lifted card to what may become of it: a stage, its gate's questions, won, lost or handed over."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.deals.move import Permission, Verdict
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.i18n.translator import _
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.canvas.drop_target import DropTarget, Zone
from salesdesk.ui.board.columns.card_source import CardSource
from salesdesk.ui.board.drag.drag_looks import is_refused, may_not_enter
from salesdesk.ui.board.drag.drag_session import DragSession
from salesdesk.ui.board.drag.drop_zones import DropZones, ZoneTexts, zone_texts
from salesdesk.ui.board.drag.places import place_at
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.gate.move_flow import MoveFlow


class BoardDrag(QObject):
    """Asks the controller what each stage says, lets the session show it, and hands a drop to the flow."""

    def __init__(
        self, desk: Desk, source: CardSource, view: BoardView, zones: DropZones, commands: DealCommands
    ) -> None:
        super().__init__(view)
        self.desk = desk
        self.view = view
        self.commands = commands
        self._flow: MoveFlow = commands.flow
        self.session = DragSession(view, zones, source, desk.window)
        view.drag_started.connect(self.lift_by_mouse)
        view.drag_moved.connect(self.session.hold_at)
        view.drag_ended.connect(self.session.let_go)
        view.drag_lost.connect(self.session.fly_home)
        self.session.dropped.connect(self._dropped)
        self.session.dwelt.connect(self._dwelt)
        self.session.moved_on.connect(self._flow.end_preview)
        self._flow.settled.connect(self._settled)

    def lift_by_mouse(self, deal_id: int, at: QPointF) -> None:
        self._lift(deal_id, at)

    def lift_by_keyboard(self) -> None:
        card = self.view.focused_deal()
        if card is not None:
            self._lift(card.id, None)

    def cancel(self) -> None:
        """Esc: a held card goes home."""
        self._let_the_mouse_go()
        self.session.fly_home()

    def end(self) -> None:
        """The page goes: so does the card in hand, at once."""
        self._let_the_mouse_go()
        self.session.finish()

    def drop_on(self, zone: Zone) -> None:
        """The keys of won and lost, while the keyboard holds a card."""
        self.session.let_go_at(DropTarget(zone=zone))

    def verdicts_of(self, deal_id: int) -> Mapping[int, Verdict]:
        """What each column says to a deal, by its key; SalesDeskError if it cannot be taken at all."""
        return self.desk.workplace.moves.verdicts(deal_id)

    def _let_the_mouse_go(self) -> None:
        for lane in self.view.lanes:
            lane.view.pointer.stop_drag()

    def _lift(self, deal_id: int, at: QPointF | None) -> None:
        if not self.session.is_free():
            return
        try:
            verdicts = self.verdicts_of(deal_id)
        except SalesDeskError as error:
            self.desk.say_error(error)
            return
        # The zones rise where a toast would lie over them.
        self.desk.feedback.hush()
        self.session.lift(deal_id, verdicts, self._zone_texts(deal_id), at=at)

    def _zone_texts(self, deal_id: int) -> ZoneTexts:
        target = self.commands.hand_over_target(deal_id)
        return zone_texts(name_of(target) if target else '')

    def _dropped(self, target: DropTarget) -> None:
        card = self.session.card
        if card is None:
            return
        if target.zone is not None:
            self._drop_on_zone(card, target.zone)
            return
        self.drop_on_column(card, target, self.session.verdict_at(target))

    def _drop_on_zone(self, card: DealCard, zone: Zone) -> None:
        self.session.fly_home()
        if zone is Zone.LOST:
            self.commands.lose(card.id)
        else:
            self.commands.win_or_hand_over(card.id)

    def drop_on_column(self, card: DealCard, target: DropTarget, verdict: Verdict | None) -> None:
        """Let go over a column that said that."""
        lane = self.view.lanes[target.column]
        at_home = lane.model.row_of(card.id) is not None
        if may_not_enter(verdict) and not at_home:
            self.desk.feedback.say(self._why_not(verdict))
            self.session.fly_home()
            return
        place = place_at(lane.model.cards, target.row, card.id)
        if place is None or not lane.key:
            self.session.fly_home()
            return
        if verdict is not None and (is_refused(verdict) or verdict.needs_reason):
            self.session.park()
        request = MoveRequest(card.id, lane.key, place)
        self._flow.move(request, lambda: self.session.card_rect)

    def _why_not(self, verdict: Verdict | None) -> str:
        if verdict is not None and verdict.permission is Permission.SKIPPED and verdict.first_stage is not None:
            return _('First move the deal to {stage}.').format(stage=name_of(verdict.first_stage))
        return _('This stage was removed from the process. Choose another one.')

    def _dwelt(self, target: DropTarget) -> None:
        """Held for a moment over a stage that refuses: say at once what it misses."""
        verdict, card = self.session.verdict_at(target), self.session.card
        if card is not None and verdict is not None and is_refused(verdict):
            request = MoveRequest(card.id, self.view.lanes[target.column].key)
            self._flow.preview(request, verdict, lambda: self.session.card_rect)

    def _settled(self, moved: bool) -> None:
        if moved:
            self.session.finish()
        else:
            self.session.fly_home()
