"""Asks to whom a deal goes, then makes it so: the gate asks on the way as in any move."""

from functools import partial

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.entrusting.entrust_controller import EntrustController
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.ui.desk import Desk
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.entrusting.hand_over_sheet import hand_over_pdf
from salesdesk.ui.gate.move_flow import Anchor, MoveFlow


def entrust_deal(desk: Desk, flow: MoveFlow, deal_id: int, anchor: Anchor) -> None:
    """Ends in one action and its toast."""
    dialog = EntrustDialog(desk.window, desk.workplace, deal_id)
    dialog.said.connect(partial(_make, desk, flow, anchor))
    dialog.open_dialog()


def _make(desk: Desk, flow: MoveFlow, anchor: Anchor, request: MoveRequest, said: Entrusting, draft: str) -> None:
    workplace = desk.workplace
    controller = EntrustController(workplace.workspace, workplace.book, workplace.moves)
    flow.move(request, anchor, lambda asked: controller.entrust(asked, said, hand_over_pdf, draft))
