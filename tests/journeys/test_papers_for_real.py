"""Papers in the real window: a letterhead, an offer looked at and sent as PDF, a deal handed over with a sheet."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from building import PARIS, Desk
from priced import LINE
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.tabs.proposals_tab import ProposalsTab
from salesdesk.ui.proposal.preview.offer_preview import OfferPreview
from salesdesk.ui.proposal.send_dialog import SendDialog
from salesdesk.ui.settings.sections.letterhead_section import LetterheadSection
from salesdesk.ui.settings.settings_page import SettingsPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
SOLD = 'Hangar agricole'
FILES = 'SELECT MAX(name), COUNT(*) FROM attachment WHERE deleted_at IS NULL'
OWNED = 'SELECT owner, stage.key FROM deal JOIN stage ON stage.id = stage_id WHERE title = ?'
SENT = 'SELECT sent_at IS NOT NULL, attachment_id IS NOT NULL FROM proposal'


@pytest.fixture
def offering(pair: SideBySide) -> SideBySide:
    """A deal whose customer said yes, with an offer. In her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        deal_id = desk.put_ready(SOLD, 'follow_up', entered=desk.clock.now(), owner='Claire Morin')
        form = ProposalForm(title='Toit', language='en', lines=(replace(LINE, id=0),))
        ProposalController(desk.workspace).add(deal_id, form)
    hers.workspace.close()
    pair.start()
    pair.click_at(pair.twin.grip(SOLD))
    pair.until_alike()
    return pair


def up(pair: SideBySide, steps: int) -> None:
    """To an entry of the open menu, from its end."""
    pair.press_all(*[('Up', Key.Key_Up)] * steps, ('Return', Key.Key_Return))


def undo(pair: SideBySide) -> None:
    pair.press('ctrl+z', Key.Key_Z, CTRL)


def test_a_deal_is_handed_over_with_its_sheet_and_taken_back(offering: SideBySide) -> None:
    twin = offering.twin
    offering.click(twin.one(DealPanel).header.more)
    up(offering, 4)
    dialog = twin.one(EntrustDialog)
    offering.write('Paul Durand')
    offering.press_all(('Tab', Key.Key_Tab))
    offering.write('Il decide seul')
    assert dialog.words.text() == 'Il decide seul'
    offering.press('ctrl+Return', Key.Key_Return, CTRL)
    offering.real.until(lambda: offering.row(OWNED, SOLD) == ('Paul Durand', 'negotiation'))
    assert offering.row(FILES) == ('Fiche de passation, Hangar agricole.pdf', 1)
    undo(offering)
    offering.real.until(lambda: offering.row(OWNED, SOLD) == ('Claire Morin', 'follow_up'))
    assert offering.row(FILES)[1] == 0


def test_an_offer_is_looked_at_then_sent_with_its_paper_and_taken_back(offering: SideBySide) -> None:
    twin = offering.twin
    bar = twin.one(DealPanel).tabs.bar
    offering.click_at(bar.mapTo(twin.window, bar.tabRect(2).center()))
    offering.until_alike()
    [row] = twin.one(ProposalsTab).rows
    offering.click(row.more)
    up(offering, 4)
    preview = twin.one(OfferPreview)
    offering.until_alike()
    offering.press('End', Key.Key_End, Qt.KeyboardModifier.NoModifier)
    assert preview.view.verticalScrollBar().value() > 0
    offering.press_all(('Escape', Key.Key_Escape))
    offering.click(row.buttons[0])
    assert twin.one(SendDialog).file.select.currentText() == 'Le PDF de cette version'
    offering.press('ctrl+Return', Key.Key_Return, CTRL)
    offering.real.until(lambda: offering.row(SENT) == (1, 1))
    assert offering.row(FILES) == ('Proposal v1, Toit, Girardeau.pdf', 1)
    undo(offering)
    offering.real.until(lambda: offering.row(SENT) == (0, 0))


def test_a_letterhead_is_typed_seen_and_taken_back(pair: SideBySide) -> None:
    pair.start()
    pair.press('ctrl+comma', Key.Key_Comma, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, SettingsPage)
    pair.click(page.list.buttons['letterhead'])
    section = page.section('letterhead')
    assert isinstance(section, LetterheadSection)
    pair.click(section.who.fields['company'].editor)
    pair.write('Roussel Conseil')
    pair.press_all(('Tab', Key.Key_Tab))
    pair.real.until(lambda: pair.row('SELECT company FROM letterhead') == ('Roussel Conseil',))
    # In a field of text the keys would take back what is typed there.
    pair.click(page.list.buttons['letterhead'])
    undo(pair)
    pair.real.until(lambda: pair.row('SELECT company FROM letterhead') == ())
    assert section.who.fields['company'].text() == ''
