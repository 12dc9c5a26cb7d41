"""What follows a sale or goes before it, in the real window: a renewal, a customer's answer, a lead handed over."""

from datetime import UTC, datetime, timedelta

import pytest
from building import PARIS, Desk
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from seat import ALT, CTRL
from side_by_side import SideBySide
from twin import place

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.controllers.negotiation.negotiation import Negotiation
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.prospecting.prospecting_controller import ProspectingController
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.negotiation.contracts import ContractSection
from salesdesk.ui.prospecting.lists_dialog import ListsDialog

pytestmark = pytest.mark.real_window
Key = Qt.Key
SOLD, LEAD = 'Serre horticole', 'Hangar agricole'
LINKS = 'SELECT COUNT(*), MAX(kind) FROM deal_link WHERE deleted_at IS NULL'
ANSWER = 'SELECT COUNT(*), MAX(score), MAX(words) FROM satisfaction WHERE deleted_at IS NULL'
RENEWAL = """SELECT deal.title, contract.title, contract.signed_on FROM deal_link JOIN deal ON deal.id = to_id
    JOIN contract ON contract.deal_id = to_id WHERE kind = 'renewal'"""
PIPELINE = 'SELECT pipeline.key FROM deal JOIN pipeline ON pipeline.id = pipeline_id WHERE title = ?'


@pytest.fixture
def selling(pair: SideBySide) -> SideBySide:
    """A contract that ends soon, and a lead on a list. In her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        PreferencesController(desk.workspace).change(after_sales=True)
        sold = desk.workspace.database.value('SELECT id FROM deal WHERE title = ?', (SOLD,))
        today = desk.clock.today()
        form = ContractForm('Entretien', today, today, today + timedelta(days=40))
        Negotiation(desk.workspace).contracts.add(sold, form)
        lead = desk.put_ready(LEAD, 'interested', pipeline='prospecting', entered=desk.clock.now())
        ProspectingController(desk.workspace).create('Salon', [lead])
    hers.workspace.close()
    pair.start()
    return pair


def open_panel(pair: SideBySide, title: str) -> DealPanel:
    pair.click_at(pair.twin.grip(title))
    pair.until_alike()
    return pair.twin.one(DealPanel)


def click_tab(pair: SideBySide, bar: QWidget, tab: int) -> None:
    pair.click_at(bar.mapTo(pair.twin.window, bar.tabRect(tab).center()))  # type: ignore[attr-defined]
    pair.until_alike()


def save(pair: SideBySide) -> None:
    pair.press('ctrl+Return', Key.Key_Return, CTRL)


def undo(pair: SideBySide) -> None:
    pair.press('ctrl+z', Key.Key_Z, CTRL)


def board_alike(pair: SideBySide, panel: DealPanel) -> None:
    """The board alone: the real mouse lies at the edge of the panel, whose scroll bar shows itself there."""
    pair.until_alike(QRect(0, 0, place(panel).left(), panel.height()))


def test_a_contract_is_renewed_and_taken_back(selling: SideBySide) -> None:
    panel = open_panel(selling, SOLD)
    click_tab(selling, panel.tabs.bar, 3)
    (contracts,) = selling.twin.shown(ContractSection)
    selling.click(contracts.rows[0].more)
    selling.press_all(('Down', Key.Key_Down), ('Down', Key.Key_Down), ('Return', Key.Key_Return))
    selling.real.until(lambda: selling.row(LINKS) == (1, 'renewal'))
    assert selling.row(RENEWAL) == ('Entretien, renouvellement', 'Entretien', None)
    assert [line.link.caption() for line in panel.links.lines] == ['Entretien, renouvellement']
    undo(selling)
    selling.real.until(lambda: selling.row(LINKS) == (0, None))
    assert selling.row('SELECT COUNT(*) FROM contract WHERE deleted_at IS NULL') == (1,)
    board_alike(selling, panel)


def test_a_customer_says_how_content_she_is_and_it_is_taken_back(selling: SideBySide) -> None:
    panel = open_panel(selling, SOLD)
    selling.press('alt+g', Key.Key_G, ALT)
    selling.click(selling.twin.one(WonDialog).reasons.rows[0])
    save(selling)
    selling.real.until(lambda: selling.row(LINKS) == (1, 'after_sales'))
    selling.click(panel.links.lines[0].link)
    assert panel.after_sales is not None
    panel.after_sales.answer.setFocus()
    selling.click(panel.after_sales.answer)
    selling.write('9')
    selling.press_all(('Tab', Key.Key_Tab))
    selling.write('Parfait')
    save(selling)
    selling.real.until(lambda: selling.row(ANSWER) == (1, 9, 'Parfait'))
    selling.until_alike()
    undo(selling)
    selling.real.until(lambda: selling.row(ANSWER)[0] == 0)
    assert not panel.after_sales.satisfaction.isVisible()
    selling.until_alike()


def test_a_lead_of_a_list_is_handed_over_and_its_conversion_seen(selling: SideBySide) -> None:
    click_tab(selling, selling.twin.page.top.tabs, 0)
    panel = open_panel(selling, LEAD)
    selling.click(panel.header.won)
    selling.real.until(lambda: selling.row(PIPELINE, LEAD) == ('sales',))
    selling.until_alike()
    words = panel.links.lines[0].words.text()
    assert words.startswith('Piste convertie le')
    selling.click(panel.links.lines[0].link)
    dialog = selling.twin.one(ListsDialog)
    assert dialog.rows.rows[0].counts['converted'].caption().endswith('1')
    selling.until_alike()
    selling.press_all(('Escape', Key.Key_Escape))
    undo(selling)
    selling.real.until(lambda: selling.row(PIPELINE, LEAD) == ('prospecting',))
    board_alike(selling, panel)
