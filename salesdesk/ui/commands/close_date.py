"""Another month for the expected close of a deal: the same act for drag, keys and menu."""

from datetime import date

from salesdesk.domain.errors import SalesDeskError
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
