"""A lesson where a move is refused, read beside the deal, put away, and back again: with a real mouse."""

from contextlib import closing

import pytest
from building import Desk
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.lessons.lesson_reading import LessonReading
from salesdesk.ui.panel.deal_panel import DealPanel

pytestmark = pytest.mark.real_window
BARE, LESSON = 'Halle de sport', 'Visiter la halle de sport, chercher le besoin'
Key = Qt.Key


def teach(pair: SideBySide) -> None:
    """In both bases, before the program starts."""
    own = Desk(pair.path)
    with closing(own.workspace):
        own.put_lesson(LESSON, body='Que se passe-t-il sans **rien** changer ?')
    pair.twin.desk.put_lesson(LESSON, body='Que se passe-t-il sans **rien** changer ?')


def uses(pair: SideBySide) -> str:
    """What became of the lesson, on the disk."""
    return str(pair.row("SELECT IFNULL(group_concat(kind, ' ' ORDER BY id), '') FROM lesson_use")[0])


def test_a_lesson_is_unfolded_in_a_refusal_put_away_beside_the_deal_and_taken_back(pair: SideBySide) -> None:
    teach(pair)
    pair.start()
    pair.drag(BARE, 'qualification')
    gate = pair.twin.one(GatePopover).lesson
    assert gate is not None
    pair.click(gate.line)
    pair.real.until(lambda: uses(pair) == 'opened')
    pair.press('Escape', Key.Key_Escape, PLAIN)
    pair.click_at(pair.twin.grip(BARE))
    pair.click(pair.twin.one(DealPanel).lessons.lines[0])
    pair.real.until(lambda: uses(pair) == 'opened opened')
    pair.click(pair.twin.one(LessonReading).useless)
    pair.real.until(lambda: uses(pair) == 'opened opened not_useful')
    assert pair.twin.one(DealPanel).lessons.lines == []
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: uses(pair) == 'opened opened')
    pair.until_alike()
