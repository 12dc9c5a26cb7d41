"""An offer from the first line to the customer's yes, in the real window: written, sent, changed, answered, undone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from building import PARIS, Desk, euros
from priced import PRODUCT
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.tabs.panel_tabs import PROPOSALS
from salesdesk.ui.panel.tabs.proposals_tab import ProposalsTab
from salesdesk.ui.proposal.feedback_dialog import FeedbackDialog
from salesdesk.ui.proposal.proposal_dialog import ProposalDialog
from salesdesk.ui.proposal.send_dialog import SendDialog

pytestmark = pytest.mark.real_window
Key = Qt.Key
SOLD = 'Serre horticole'
OFFERS = "SELECT GROUP_CONCAT(number || ' ' || state || ' ' || amount, ', ') FROM proposal WHERE deleted_at IS NULL"
WORTH = 'SELECT amount FROM deal WHERE title = ?'


@pytest.fixture
def offering(pair: SideBySide) -> SideBySide:
    """Before the tab of offers of a deal, with a price list; in her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    upkeep = replace(PRODUCT, name=Wording('Maintenance', ''), price=euros(50), billing=Billing.MONTHLY, code='MNT')
    for desk in (hers, pair.twin.desk):
        with desk.workspace.unrecorded() as work:
            for number, product in enumerate((PRODUCT, upkeep), start=1):
                work.save(replace(product, id=number, position=number))
    hers.workspace.close()
    pair.start()
    pair.click_at(pair.twin.grip(SOLD))
    pair.until_alike()
    bar = pair.twin.one(DealPanel).tabs.bar
    pair.click_at(bar.mapTo(pair.twin.window, bar.tabRect(PROPOSALS).center()))
    pair.until_alike()
    return pair


def until_offers(pair: SideBySide, told: str) -> None:
    pair.real.until(lambda: pair.row(OFFERS)[0] == told)
    pair.until_alike()


def save(pair: SideBySide) -> None:
    pair.press('ctrl+Return', Key.Key_Return, CTRL)


def test_an_offer_is_written_sent_changed_and_accepted(offering: SideBySide) -> None:
    twin = offering.twin
    offering.click(twin.one(ProposalsTab).add)
    offering.write('aud')
    offering.press_all(('Return', Key.Key_Return))
    offering.write('3')
    offering.press_all(('Return', Key.Key_Return))
    offering.write('mnt')
    offering.press_all(('Return', Key.Key_Return))
    offering.click(twin.one(ProposalDialog).send)
    offering.until_alike()
    assert twin.one(SendDialog).sets_amount.isChecked()
    save(offering)
    until_offers(offering, '1 sent 330000')
    assert offering.row(WORTH, SOLD) == (330_000,)
    offering.click(twin.one(ProposalsTab).rows[0].buttons[1])
    offering.write('Pose')
    offering.press_all(('Return', Key.Key_Return))
    offering.write('200')
    save(offering)
    until_offers(offering, '1 sent 330000, 2 draft 350000')
    offering.click(twin.one(ProposalsTab).rows[1].buttons[0])
    offering.click(twin.one(FeedbackDialog).answer.segments[1])
    save(offering)
    until_offers(offering, '1 accepted 330000, 2 draft 350000')
    for told in ('1 sent 330000, 2 draft 350000', '1 sent 330000', '1 draft 330000', None):
        offering.press('ctrl+z', Key.Key_Z, CTRL)
        offering.real.until(lambda told=told: offering.row(OFFERS)[0] == told)  # type: ignore[misc]
    assert offering.row(WORTH, SOLD) != (330_000,)
