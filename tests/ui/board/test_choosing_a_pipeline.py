"""Another pipeline by a click on its tab: nothing of the one before stays on the board."""

import pytest
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.board.header.board_header import BoardHeader


def choose(seat: Seat, index: int) -> None:
    tabs = seat.page.top.tabs
    seat.hand.click(tabs.mapTo(seat.window, tabs.tabRect(index).center()))


def pills(seat: Seat) -> dict[int, str]:
    """By stage, as the header says them now."""
    return {cell.stage_id: cell.conversion for cell in seat.one(BoardHeader)._cells}


@pytest.mark.parametrize(('index', 'key'), [(0, 'prospecting'), (2, 'after_sales')])
def test_its_tab_is_underlined_and_the_pills_are_its_own(sample_seat: Seat, qtbot: QtBot, index: int, key: str) -> None:
    qtbot.waitUntil(lambda: any(pills(sample_seat).values()))
    choose(sample_seat, index)
    assert sample_seat.page.top.tabs.currentIndex() == index
    stages = [stage.id for stage in sample_seat.desk.book.process(sample_seat.desk.pipeline(key).id).active]
    # None yet: those of another pipeline would be figures of other deals.
    assert pills(sample_seat) == dict.fromkeys(stages, '')
    qtbot.waitUntil(lambda: all(pills(sample_seat).values()))
