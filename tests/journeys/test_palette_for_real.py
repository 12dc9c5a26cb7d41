"""The palette with a real keyboard, accents included: a line becomes a deal, and what was left is there again."""

import pytest
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.ui.palette.palette import Palette

# One screen has one mouse: the journeys follow one another.
pytestmark = pytest.mark.real_window
# xdotool knows no capital É.
LINE = 'Une étude de façade chez Ville de Cholet 8500 € appel demain 10h'


def open_palette(pair: SideBySide) -> Palette:
    """In both windows, once the real one shows it."""
    pair.press('ctrl+k', Qt.Key.Key_K, CTRL)
    palette = pair.twin.one(Palette)
    pair.until_alike(palette.geometry())
    return palette


def test_a_line_with_accents_becomes_a_deal_and_one_undo_takes_it_back(pair: SideBySide) -> None:
    pair.start()
    palette = open_palette(pair)
    pair.real.write(LINE)
    palette.view.line.setText(LINE)
    pair.until_alike(palette.geometry())
    pair.press('Return', Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    pair.real.until(lambda: pair.deal('Une étude de façade'))
    sql = """SELECT amount, next_action_kind, organization.name FROM deal
        JOIN organization ON organization.id = organization_id WHERE title = ?"""
    assert pair.row(sql, 'Une étude de façade') == (850_000, 'call', 'Ville de Cholet')
    pair.real.press('ctrl+z')
    pair.real.until(lambda: not pair.deal('Une étude de façade'))


def test_a_line_is_kept_when_the_program_is_killed_and_deals_are_found_by_it(pair: SideBySide) -> None:
    pair.start()
    open_palette(pair)
    pair.real.write('reliure')
    pair.real.until(lambda: pair.row('SELECT text FROM draft WHERE key = ?', 'palette') == ('reliure',))
    pair.real.kill()
    pair.twin.press(Qt.Key.Key_Escape)
    pair.start()
    pair.real.press('ctrl+k')
    pair.real.press('Return')
    # The deal found is open, and the search that led there is over.
    pair.real.until(lambda: not pair.row('SELECT text FROM draft WHERE key = ?', 'palette'))
