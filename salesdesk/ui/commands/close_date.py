"""Another month for the expected close of a deal: the same act for drag, keys and menu."""

from datetime import date

from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.views.forecast import NO_DATE, OVERDUE, Horizon, key_of_month, month_of
from salesdesk.i18n.translator import _
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk


def expect_close(desk: Desk, commands: DealCommands, deal_id: int, month: date | None) -> bool:
    """Puts it into a month, or takes it off; False if that was refused, which is said."""
    try:
        desk.workplace.forecast.expect(deal_id, month)
    except SalesDeskError as error:
        desk.say_error(error)
        return False
    # The keyboard goes with the card.
    commands.flow.moved.emit(deal_id)
    desk.say_last()
    return True


def step_month(
    desk: Desk, commands: DealCommands, horizon: Horizon, deal_id: int, day: date | None, months: int
) -> None:
    """Ctrl+Shift with an arrow: from the column in which that day stands to the month before or after."""
    key, current, last = horizon.column_of(day), horizon.current, horizon.last
    # What has passed stands before this month, what has no date behind the last one that is shown.
    here = {OVERDUE: current - 1, NO_DATE: last + 1}.get(key, key_of_month(day) if day else last)
    there = here + months
    if there < current or (key == NO_DATE and months > 0):
        desk.feedback.say(_('There is no month further on.'))
    else:
        expect_close(desk, commands, deal_id, month_of(there))
