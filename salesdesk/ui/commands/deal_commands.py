"""What the seller can do with a deal, from wherever: menu, keys, drop zones, list."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.gate.move_flow import MoveFlow
from salesdesk.ui.ids import ID

if TYPE_CHECKING:
    from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
    from salesdesk.ui.deal.decision_dialog import DecisionDialog
    from salesdesk.ui.deal.ending.won_words import say_won
    from salesdesk.ui.deal.lost_dialog import LostDialog
    from salesdesk.ui.deal.plan_popover import PlanPopover
    from salesdesk.ui.deal.reopen_popover import ask_reopening
    from salesdesk.ui.deal.won_dialog import WonDialog
else:
    DealFormDialog = on_demand('salesdesk.ui.deal.deal_form_dialog', 'DealFormDialog')
    DecisionDialog = on_demand('salesdesk.ui.deal.decision_dialog', 'DecisionDialog')
    LostDialog = on_demand('salesdesk.ui.deal.lost_dialog', 'LostDialog')
    PlanPopover = on_demand('salesdesk.ui.deal.plan_popover', 'PlanPopover')
    ask_reopening = on_demand('salesdesk.ui.deal.reopen_popover', 'ask_reopening')
    say_won = on_demand('salesdesk.ui.deal.ending.won_words', 'say_won')
    WonDialog = on_demand('salesdesk.ui.deal.won_dialog', 'WonDialog')

AnchorOf = Callable[[int], QRect]


class DealCommands(QObject):
    """Each command ends in one action and its toast. `anchor_of(deal)` says where its popovers stand.

    `form_opened(deal)` when its form opens, 0 when a form is closed; `created(deal)` once the form of a new one is;
    `panel_asked(deal, kind)` for what is shown and not edited.
    """

    form_opened = Signal(ID)
    created = Signal(ID)
    panel_asked = Signal(ID, str)

    def __init__(self, desk: Desk, anchor_of: AnchorOf, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.anchor_of = anchor_of
        self.flow = MoveFlow(desk)
        self.flow.abandon_asked.connect(self.decide)
        self.flow.record_asked.connect(self.show)

    def create(self, pipeline_id: int, stage_id: int | None = None, close_on: date | None = None) -> None:
        """The form of a new deal; `close_on` fills in when its close is expected."""
        dialog = DealFormDialog(self._desk.window, self._desk.workplace, pipeline_id=pipeline_id, stage_id=stage_id)
        if close_on is not None:
            dialog.fields.close_on.set_day(close_on)
        # Closing gives the keyboard back to where it was: it goes on to the new deal after that.
        dialog.saved.connect(lambda deal_id: dialog.finished.connect(lambda _result: self.created.emit(deal_id)))
        self._open_form(dialog, 0)

    def show(self, deal_id: int, kind: str = '') -> None:
        """In the panel, whoever has one; `kind` puts its composer on a call, an e-mail, a meeting or a note.

        Or it is a milestone: then where its records are.
        """
        self.panel_asked.emit(deal_id, kind)

    def open(self, deal_id: int) -> None:
        """The whole form."""
        pipeline_id = self._deal(deal_id).pipeline_id
        dialog = DealFormDialog(self._desk.window, self._desk.workplace, pipeline_id=pipeline_id, deal_id=deal_id)
        self._open_form(dialog, deal_id)

    def move_to(self, deal_id: int, stage_id: int) -> None:
        self.flow.move(MoveRequest(deal_id, stage_id), lambda: self.anchor_of(deal_id))

    def next_stage(self, deal_id: int) -> None:
        """On to the next stage; from the last one: won, or handed over."""
        deal = self._deal(deal_id)
        following = self._desk.workplace.book.process(deal.pipeline_id).next_after(deal.stage_id)
        if following is None:
            self.win_or_hand_over(deal_id)
        else:
            self.move_to(deal_id, following.id)

    def previous_stage(self, deal_id: int) -> None:
        deal = self._deal(deal_id)
        before = self._desk.workplace.book.process(deal.pipeline_id).before(deal.stage_id)
        if before is None:
            self._desk.feedback.say(_('This is the first stage.'))
        else:
            self.move_to(deal_id, before.id)

    def win_or_hand_over(self, deal_id: int) -> None:
        if self.hand_over_target(deal_id) is None:
            self.win(deal_id)
        else:
            # Where the card will stand when a question comes up is not known yet, so the anchor is asked then.
            self.flow.hand_over(MoveRequest(deal_id, 0), lambda: self.anchor_of(deal_id))

    def hand_over_target(self, deal_id: int) -> Pipeline | None:
        """The pipeline that takes this deal when it has gone through its own, None if it is won there."""
        book = self._desk.workplace.book
        target_id = book.process(self._deal(deal_id).pipeline_id).pipeline.hands_over_to
        return book.process(target_id).pipeline if target_id is not None else None

    def win(self, deal_id: int) -> None:
        dialog = WonDialog(self._desk.window, self._desk.workplace, deal_id)
        dialog.accepted.connect(lambda: say_won(self._desk, deal_id))
        dialog.open_dialog()

    def lose(self, *deal_ids: int) -> None:
        dialog = LostDialog(self._desk.window, self._desk.workplace, deal_ids)
        dialog.accepted.connect(self._desk.say_last)
        dialog.open_dialog()

    def decide(self, deal_id: int) -> None:
        """Go on or abandon, with a reason."""
        dialog = DecisionDialog(self._desk.window, self._desk.workplace, deal_id)
        dialog.going_on.connect(self._go_on)
        dialog.abandoned.connect(lambda _id: self._desk.say_last())
        dialog.open_dialog()

    def plan(self, deal_id: int) -> None:
        popover = PlanPopover(self._desk.window, self._desk.workplace, deal_id)
        for done in (popover.planned, popover.completed):
            done.connect(lambda _id: self._desk.say_last())
        popover.open_at(self.anchor_of(deal_id))

    def delete(self, *deal_ids: int) -> None:
        self._do(lambda: self._desk.workplace.deals.delete(*deal_ids))

    def restore(self, *deal_ids: int) -> None:
        self._do(lambda: self._desk.workplace.deals.restore(*deal_ids))

    def reopen(self, *deal_ids: int) -> None:
        """One: as it was, or as a new deal. Several at once are only opened again."""
        if len(deal_ids) == 1:
            ask_reopening(self._desk, deal_ids[0], self.anchor_of(deal_ids[0]), self.show)
        else:
            self._do(lambda: self._desk.workplace.closing.reopen(*deal_ids))

    def _open_form(self, dialog: DealFormDialog, deal_id: int) -> None:
        heard = self._desk.hear_until(dialog.finished)
        dialog.saved.connect(lambda _id: self._desk.say_last() if heard else None)
        # 0: no deal's form is open any more, and its card loses the mark.
        dialog.finished.connect(lambda _result: self.form_opened.emit(0))
        self.form_opened.emit(deal_id)
        dialog.open_dialog()

    def _go_on(self, deal_id: int, reason: str) -> None:
        deal = self._deal(deal_id)
        following = self._desk.workplace.book.process(deal.pipeline_id).next_after(deal.stage_id)
        if following is None:
            self.win_or_hand_over(deal_id)
            return
        # Deciding does not open the gate: what it asks is still asked, with her reason kept for the history.
        self.flow.move(MoveRequest(deal_id, following.id, reason=reason), lambda: self.anchor_of(deal_id))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()

    def _deal(self, deal_id: int) -> Deal:
        return self._desk.workplace.deals.details(deal_id).deal
