"""A deal opened with a real mouse: its question answered, a call written down with what comes next, all taken back."""

import pytest
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.guidance.criterion_question import CriterionQuestion

pytestmark = pytest.mark.real_window
BARE = 'Halle de sport'
Key = Qt.Key


def opened(pair: SideBySide) -> DealPanel:
    """By a click on the card, in both windows."""
    pair.start()
    grip = pair.twin.grip(BARE)
    pair.real.click(grip)
    pair.twin.hand.click(grip)
    pair.until_alike()
    return pair.twin.one(DealPanel)


def done_and_next(pair: SideBySide) -> tuple[object, ...]:
    """What came of the last action, and the kind of the next one, as they are on the disk."""
    return pair.row(
        """SELECT (SELECT result FROM activity WHERE deal_id = deal.id AND done_at IS NOT NULL),
            (SELECT outcome FROM activity WHERE deal_id = deal.id AND done_at IS NOT NULL),
            next_action_kind FROM deal WHERE title = ?""",
        BARE,
    )


def test_a_question_is_answered_and_a_call_written_down_with_its_next(pair: SideBySide) -> None:
    panel = opened(pair)
    question = panel.guidance.open_row
    assert isinstance(question, CriterionQuestion)
    pair.click(question.yes)
    pair.real.until(lambda: pair.answers(BARE) == 1)
    pair.press('l', Key.Key_L, PLAIN)
    pair.press('1', Key.Key_1, PLAIN)
    pair.write('Rappeler jeudi')
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: done_and_next(pair) == ('answered', 'Rappeler jeudi', 'call'))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: done_and_next(pair) == (None, None, None))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: pair.answers(BARE) == 0)


def test_a_note_half_written_when_the_power_goes_is_there_again(pair: SideBySide) -> None:
    opened(pair)
    pair.press('t', Key.Key_T, PLAIN)
    pair.write('Le comptable a dit oui')
    pair.real.until(lambda: 'dit oui' in (pair.row('SELECT text FROM draft') or ('',))[0])
    pair.real.kill()
    pair.twin.press(Key.Key_Escape)
    pair.start()
    grip = pair.twin.grip(BARE)
    pair.real.click(grip)
    pair.twin.hand.click(grip)
    pair.until_alike()
    assert pair.twin.one(DealPanel).tabs.timeline.composer.composed().text == 'Le comptable a dit oui'
