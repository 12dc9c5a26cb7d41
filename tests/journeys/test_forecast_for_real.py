"""A deal carried to another month in the real window, a target set over one, the view found again after a restart."""

import pytest
from building import Desk
from forecast_seat import ForecastSeat
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN, SHIFT
from side_by_side import SideBySide

from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.domain.views.forecast import expected_in, key_of_month, month_of
from salesdesk.ui.today.side.target_popover import TargetPopover

pytestmark = pytest.mark.real_window
Key = Qt.Key
READY = 'Serre horticole'


@pytest.fixture
def months(pair: SideBySide) -> ForecastSeat:
    """Every deal is expected today, whatever day it is; the real program is not started yet."""
    today = pair.twin.desk.clock.today()
    hers = Desk(pair.path, pair.twin.desk.clock)
    for desk in (hers, pair.twin.desk):
        desk.workspace.database.execute('UPDATE deal SET expected_close_on = ?', (today.isoformat(),))
    hers.workspace.close()
    return ForecastSeat(pair.twin)


def day(pair: SideBySide) -> str:
    (text,) = pair.row('SELECT expected_close_on FROM deal WHERE title = ?', READY)
    return str(text)


def test_a_card_goes_to_another_month_by_mouse_and_keys_and_comes_back(pair: SideBySide, months: ForecastSeat) -> None:
    pair.start()
    today = pair.twin.desk.clock.today()
    pair.click(pair.twin.page.top.views.segments[2])
    pair.until_alike()
    current = key_of_month(today)
    pair.drag_from(months.grip(READY), months.over(current + 2))
    there = expected_in(month_of(current + 2), today, today)
    pair.real.until(lambda: day(pair) == there.isoformat())
    pair.until_alike()
    pair.press('ctrl+shift+Right', Key.Key_Right, CTRL | SHIFT)
    further = expected_in(month_of(current + 3), there, today)
    pair.real.until(lambda: day(pair) == further.isoformat())
    for expected in (there, today):
        pair.press('ctrl+z', Key.Key_Z, CTRL)
        pair.real.until(lambda expected=expected: day(pair) == expected.isoformat())
    pair.until_alike()


def test_a_target_is_set_over_a_month_and_the_view_is_there_after_a_restart(
    pair: SideBySide, months: ForecastSeat
) -> None:
    pair.start()
    pair.click(pair.twin.page.top.views.segments[2])
    pair.until_alike()
    key = key_of_month(pair.twin.desk.clock.today()) + 1
    pair.click(months.pane.view.canvas.header.links[key])
    assert pair.twin.shown(TargetPopover)
    pair.write('12000')
    pair.press('Return', Key.Key_Return, PLAIN)
    pair.real.until(lambda: pair.row('SELECT SUM(amount) FROM target') == (1_200_000,))
    # What it says of it goes by itself.
    pair.twin.office.desk.feedback.hush()
    assert pair.real.close() == 0
    pair.start()
    hers = Desk(pair.path, pair.twin.desk.clock)
    shown = ForecastController(hers.workspace, hers.book).forecast(hers.filter(), 'EUR')
    assert next(column.target for column in shown.columns if column.key == key) is not None
    hers.workspace.close()
