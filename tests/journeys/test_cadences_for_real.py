"""A cadence in the real window: a dragged card starts it, the agenda shows it, an answer pauses it; then the undo."""

from datetime import UTC, datetime

import pytest
from building import PARIS, Desk
from cadence_building import put_cadence
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.today.agenda.agenda_items import Row
from salesdesk.ui.today.today_page import TodayPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
SOLD = 'Serre horticole'
STANDING = """SELECT (SELECT COUNT(*) FROM activity WHERE deal_id = deal.id AND done_at IS NULL AND deleted_at IS NULL),
    (SELECT state || ' ' || why FROM cadence_run WHERE deal_id = deal.id) FROM deal WHERE title = ?"""


@pytest.fixture
def followed_up(pair: SideBySide) -> SideBySide:
    """A card was dragged into the stage that starts a cadence; in her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        put_cadence(desk, 'Suivi', stage='qualification')
    hers.workspace.close()
    pair.start()
    pair.drag(SOLD, 'qualification', 1)
    # Beside the call she had planned.
    pair.real.until(lambda: pair.row(STANDING, SOLD) == (5, 'running '))
    pair.until_alike()
    return pair


def test_its_steps_stand_in_the_agenda_and_one_undo_takes_them_back(followed_up: SideBySide) -> None:
    followed_up.press('ctrl+1', Key.Key_1, CTRL)
    followed_up.until_alike()
    page = followed_up.twin.window.front
    assert isinstance(page, TodayPage)
    lines = [item.line.activity.subject for item in page.agenda.view.agenda.items if isinstance(item, Row)]
    assert {'call 0', 'email 2', 'call 5', 'decide 9'} <= set(lines)
    followed_up.press('ctrl+z', Key.Key_Z, CTRL)
    followed_up.until_moved(SOLD, 'identification')
    assert followed_up.row(STANDING, SOLD) == (1, None)
    followed_up.until_alike()


def test_an_answer_pauses_it_and_the_panel_says_why(followed_up: SideBySide) -> None:
    followed_up.click_at(followed_up.twin.grip(SOLD))
    followed_up.until_alike()
    for keys, key, modifiers in (
        ('l', Key.Key_L, PLAIN), ('1', Key.Key_1, PLAIN), ('ctrl+Return', Key.Key_Return, CTRL),
    ):  # fmt: skip
        followed_up.press(keys, key, modifiers)
    followed_up.real.until(lambda: followed_up.row(STANDING, SOLD)[1] == 'paused answered')
    followed_up.until_alike()
    (card,) = followed_up.twin.one(DealPanel).cadences.cards
    assert 'une réponse est arrivée' in card.words.text()
