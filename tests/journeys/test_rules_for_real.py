"""A rule of hers in the real window: written as a sentence, switched on after a look, at work, and all taken back."""

from datetime import UTC, datetime

import pytest
from building import PARIS, Desk
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide
from twin import place

from salesdesk.controllers.cadences.cadence_controller import CadenceController
from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.process.wording import Wording
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.rules.editor.rule_dialog import RuleDialog
from salesdesk.ui.rules.preview.preview_dialog import PreviewDialog
from salesdesk.ui.rules.rules_tab import RulesTab

pytestmark = pytest.mark.real_window
Key = Qt.Key
TAB, DOWN = ('Tab', Key.Key_Tab), ('Down', Key.Key_Down)
DEAL = 'Serre horticole'
# Of the deal: what is planned, its tags, the cadences that run, how often a rule acted.
STANDS = """SELECT (SELECT COUNT(*) FROM activity WHERE deal_id = deal.id AND done_at IS NULL AND deleted_at IS NULL),
    (SELECT COUNT(*) FROM deal_tag WHERE deal_id = deal.id),
    (SELECT COUNT(*) FROM cadence_run WHERE deal_id = deal.id AND state = 'running'),
    (SELECT COUNT(*) FROM rule_firing WHERE deal_id = deal.id) FROM deal WHERE title = ?"""


@pytest.fixture
def selling(pair: SideBySide) -> SideBySide:
    """A tag to be put on and a cadence to be started, in her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        desk.put('Ailleurs', 'negotiation', tags=['Suivi'], entered=desk.clock.now())
        CadenceController(desk.workspace).add(Wording('Suivre', ''))
    hers.workspace.close()
    pair.start()
    return pair


def write_a_rule(pair: SideBySide) -> None:
    """A call, a tag and a cadence for every deal that enters a stage."""
    pair.press('ctrl+6', Key.Key_6, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, ProcessPage)
    pair.click(next(segment for segment in page.tabs.segments if segment.option.key == 'rules'))
    assert isinstance(page.front, RulesTab)
    pair.click(page.front.bar.new_rule)
    effects = pair.twin.one(RuleDialog).fields.effects
    pair.click(effects.add)
    pair.press_all(DOWN, DOWN, DOWN, TAB, DOWN)
    pair.click(effects.add)
    pair.press_all(DOWN, TAB, DOWN)
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: pair.row('SELECT COUNT(*), MAX(is_on) FROM rule') == (1, 0))


def test_a_rule_is_written_looked_at_and_at_work_and_one_undo_takes_all_back(selling: SideBySide) -> None:
    write_a_rule(selling)
    assert selling.twin.one(PreviewDialog).list is not None
    selling.until_alike()
    selling.press('ctrl+Return', Key.Key_Return, CTRL)
    selling.real.until(lambda: selling.row('SELECT is_on FROM rule') == (1,))
    before = selling.row(STANDS, DEAL)
    selling.press('ctrl+2', Key.Key_2, CTRL)
    # Its bar alone: the real mouse lies over a card already, the twin's has not moved.
    selling.until_alike(place(selling.twin.page.top))
    selling.drag(DEAL, 'qualification')
    selling.until_moved(DEAL, 'qualification')
    planned, *others = selling.row(STANDS, DEAL)
    assert planned > before[0] + 1
    assert others == [1, 1, 1]
    assert 'a planifié 1 action' in selling.twin.toast()
    selling.until_alike()
    selling.press('ctrl+z', Key.Key_Z, CTRL)
    selling.until_moved(DEAL, 'identification')
    assert selling.row(STANDS, DEAL) == before
    selling.until_alike()
