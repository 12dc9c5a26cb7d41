"""Deals lost with a lesson, won with a contract, and lost together, in the real window, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from seat import CTRL
from side_by_side import SideBySide
from twin import place

from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.deal_list.deal_list_view import DealListView

pytestmark = pytest.mark.real_window
READY = 'Serre horticole'
Key = Qt.Key
TOLD = """SELECT outcome, analysis, lesson.title, contract.title, summary <> '' FROM closing_report
    LEFT JOIN lesson ON lesson.id = lesson_id LEFT JOIN contract ON contract.id = contract_id"""


def drop_on_zone(pair: SideBySide, x: int) -> None:
    """The zones rise at the bottom of the window as soon as the card is in the air."""
    pair.drag_from(pair.twin.grip(READY), QPoint(x, pair.twin.window.height() - 50))


def reports(pair: SideBySide) -> int:
    return int(pair.row('SELECT COUNT(*) FROM closing_report')[0])


def save(pair: SideBySide) -> None:
    pair.press('ctrl+Return', Key.Key_Return, CTRL)


def undo(pair: SideBySide) -> None:
    """Until nothing of the ending is left on the disk, and both windows show so."""
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: reports(pair) == 0)
    open_again = pair.row('SELECT COUNT(*) FROM deal WHERE won_at IS NULL AND lost_at IS NULL')
    assert open_again == (3,)
    pair.until_alike()


def test_a_deal_is_lost_with_a_lesson_and_taken_back(pair: SideBySide) -> None:
    pair.start()
    drop_on_zone(pair, 1100)
    dialog = pair.twin.one(LostDialog)
    pair.click(dialog.reasons.rows[0])
    pair.press_all(*[('Tab', Key.Key_Tab)] * 2)
    pair.write('Gel du budget')
    pair.click(dialog.lesson.switch)
    pair.write('Voir le groupe')
    save(pair)
    pair.real.until(lambda: pair.row(TOLD) == ('lost', 'Gel du budget', 'Voir le groupe', None, 1))
    undo(pair)


def test_a_deal_is_won_with_a_contract_and_taken_back(pair: SideBySide) -> None:
    pair.start()
    drop_on_zone(pair, 400)
    dialog = pair.twin.one(WonDialog)
    pair.click(dialog.reasons.rows[1])
    pair.click(dialog.contract.switch)
    pair.write('Contrat-cadre')
    save(pair)
    pair.real.until(lambda: pair.row(TOLD) == ('won', '', None, 'Contrat-cadre', 1))
    undo(pair)


def test_several_deals_are_lost_at_once_and_taken_back(pair: SideBySide) -> None:
    pair.start()
    pair.click(pair.twin.page.top.views.segments[1])
    pair.until_alike()
    view = pair.twin.one(DealListView)
    pair.click_at(view.table.viewport().mapTo(pair.twin.window, QPoint(60, 18)))
    pair.press('ctrl+a', Key.Key_A, CTRL)
    pair.click(view.bar.buttons['lose'])
    pair.click(pair.twin.one(LostDialog).reasons.rows[1])
    save(pair)
    pair.real.until(lambda: reports(pair) == 3)
    undo(pair)


def test_what_she_was_writing_is_there_again_after_the_power_went(pair: SideBySide) -> None:
    pair.start()
    drop_on_zone(pair, 1100)
    dialog = pair.twin.one(LostDialog)
    pair.click(dialog.reasons.rows[0])
    pair.press_all(*[('Tab', Key.Key_Tab)] * 2)
    pair.write('Gel du budget')
    pair.real.until(lambda: 'Gel du budget' in str(pair.row('SELECT text FROM draft')))
    pair.real.kill()
    dialog.leave()
    pair.start()
    drop_on_zone(pair, 1100)
    # The reason is chosen as it was, so that nothing is left to be asked.
    pair.until_alike(place(pair.twin.one(LostDialog).header))
    pair.real.press('ctrl+Return')
    pair.real.until(lambda: pair.row(TOLD) == ('lost', 'Gel du budget', None, None, 1))
    assert pair.row('SELECT COUNT(*) FROM draft') == (0,)
