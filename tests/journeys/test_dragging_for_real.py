"""Cards dragged with a real mouse, and what their rows say afterwards."""

import pytest
from building import Desk
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.widgets.choices.pick_chip import PickChip

# Kept to one worker where xdist can (3.8 cannot with pytest 9.2); each worker has a screen of its own in any case.
pytestmark = pytest.mark.real_window
READY, BARE, THERE = 'Serre horticole', 'Halle de sport', 'Atelier de reliure'


def test_a_card_goes_to_the_next_column_and_is_there_after_a_restart(pair: SideBySide) -> None:
    pair.start()
    pair.drag(READY, 'qualification', 1)
    pair.until_moved(READY, 'qualification')
    pair.until_alike()
    stage, rank = pair.deal(READY)
    assert rank > pair.deal(THERE)[1]
    assert pair.real.close() == 0
    pair.start()
    assert pair.deal(READY) == (stage, rank)


def test_a_refused_card_is_answered_in_place_and_one_undo_takes_back_all(pair: SideBySide) -> None:
    pair.start()
    home = pair.deal(BARE)
    pair.drag(BARE, 'qualification', 1)
    popover = pair.twin.one(GatePopover)
    for chip in [chip for chip in popover.findChildren(PickChip) if chip.text() == 'Oui']:
        assert pair.deal(BARE) == home
        pair.click(chip)
    pair.until_moved(BARE, 'qualification')
    assert pair.answers(BARE) == 2
    pair.press('ctrl+z', Qt.Key.Key_Z, CTRL)
    pair.until_moved(BARE, 'identification')
    assert (pair.deal(BARE), pair.answers(BARE)) == (home, 0)
    pair.until_alike()


def test_an_undo_is_still_undone_after_a_restart_and_can_be_redone(pair: SideBySide) -> None:
    pair.start()
    home = pair.deal(READY)
    pair.drag(READY, 'qualification')
    pair.until_moved(READY, 'qualification')
    moved = pair.deal(READY)
    pair.press('ctrl+z', Qt.Key.Key_Z, CTRL)
    pair.until_moved(READY, 'identification')
    pair.real.close()
    pair.start()
    assert pair.deal(READY) == home
    pair.real.press('ctrl+shift+z')
    pair.until_moved(READY, 'qualification')
    assert pair.deal(READY) == moved


def test_killed_with_a_card_in_the_air_nothing_is_lost(pair: SideBySide) -> None:
    pair.start()
    pair.drag(READY, 'qualification', 1)
    pair.until_moved(READY, 'qualification')
    there, home = pair.deal(READY), pair.deal(BARE)
    pair.hold(BARE, 'qualification')
    pair.until_alike()
    pair.real.kill()
    desk = Desk(pair.path)
    assert check_database(desk.workspace.database).is_sound
    desk.workspace.close()
    assert (pair.deal(READY), pair.deal(BARE)) == (there, home)
    pair.put_down()
    pair.start()
