"""A card dragged to another month: its expected close changes, as one step."""

from collections.abc import Mapping

from salesdesk.domain.deals.move import Permission, Verdict
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import LATER, NO_DATE, month_of
from salesdesk.i18n.translator import _
from salesdesk.ui.board.canvas.drop_target import DropTarget
from salesdesk.ui.board.drag.board_drag import BoardDrag
from salesdesk.ui.commands.close_date import expect_close

FREE, CLOSED = Verdict(Permission.FREE), Verdict(Permission.REMOVED)


class ForecastDrag(BoardDrag):
    """Months take every deal; what is overdue is past, and behind the last month no day could be told."""

    def verdicts_of(self, deal_id: int) -> Mapping[int, Verdict]:
        del deal_id
        return {lane.key: FREE if lane.key > 0 or lane.key == NO_DATE else CLOSED for lane in self.view.lanes}

    def drop_on_column(self, card: DealCard, target: DropTarget, verdict: Verdict | None) -> None:
        lane = self.view.lanes[target.column]
        if lane.model.row_of(card.id) is not None:
            self.session.fly_home()
        elif verdict is not FREE:
            self.desk.feedback.say(why_not(lane.key))
            self.session.fly_home()
        elif expect_close(self.desk, self.commands, card.id, month_of(lane.key) if lane.key > 0 else None):
            self.session.finish()
        else:
            self.session.fly_home()


def why_not(key: int) -> str:
    """Why a column takes no deal."""
    if key == LATER:
        return _('Choose the month: “Expected close” in the menu of the deal.')
    return _('A close that lies in the past cannot be expected.')
