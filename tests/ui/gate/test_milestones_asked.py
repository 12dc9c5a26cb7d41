"""A milestone that a gate asks for leads to where its records are, from the panel and from a refused move."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from seat import CTRL, SHIFT, Seat

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.process.stage_gate import MILESTONES, RequirementKind, RequirementLevel
from salesdesk.exchange.closing.summary_texts import missing_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.domain_texts import requirement_name
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.milestone_row import MilestoneRow
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.tabs.panel_tabs import DETAILS, PROPOSALS
from salesdesk.ui.widgets.text.label import Label

SENT, _FEEDBACK, _ACCEPTED, SIGNED, KEPT = MILESTONES


def asked(seat: Seat, *kinds: RequirementKind) -> int:
    """A deal that lacks just these."""
    stage = seat.desk.stage('identification')
    seat.desk.process.set_gate(stage.id, [GateLine(kind, '', RequirementLevel.BLOCK) for kind in kinds])
    deal_id = seat.desk.put('Nue')
    seat.window.follow()
    seat.focus('Nue')
    return deal_id


def test_the_guidance_box_leads_to_the_proposals(seat: Seat) -> None:
    asked(seat, SENT)
    seat.page.commands.show(seat.card('Nue').id)
    panel = seat.one(DealPanel)
    row = panel.guidance.open_row
    assert isinstance(row, MilestoneRow)
    assert not panel.guidance.foot.next.isEnabled()
    row.button.click()
    assert panel.tabs.bar.currentIndex() == PROPOSALS


def test_a_refused_move_leads_to_the_contracts(seat: Seat) -> None:
    deal_id = asked(seat, SIGNED)
    seat.press(Qt.Key.Key_Right, CTRL | SHIFT)
    popover = seat.one(GatePopover)
    (row,) = popover.findChildren(MilestoneRow)
    row.button.click()
    panel = seat.one(DealPanel)
    assert (panel.shown.id, panel.tabs.bar.currentIndex()) == (deal_id, DETAILS)
    assert not seat.shown(GatePopover)
    assert seat.desk.stage_of(deal_id) == 'identification'


@pytest.mark.parametrize(
    ('kinds', 'french', 'english'),
    [
        ((SENT,), 'Il reste 1 point à régler pour quitter Identification.',
         '1 point is left to settle before leaving Identification.'),
        ((SENT, RequirementKind.NEXT_ACTION_PLANNED), 'Il reste 2 points à régler pour quitter Identification.',
         '2 points are left to settle before leaving Identification.'),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_not_called_one(
    seat: Seat, kinds: tuple[RequirementKind, ...], french: str, english: str
) -> None:
    asked(seat, *kinds)
    for language, sentence in (('fr', french), ('en', english)):
        use_language(language)
        seat.press(Qt.Key.Key_Right, CTRL | SHIFT)
        assert sentence in [label.text() for label in seat.one(GatePopover).findChildren(Label)]
        seat.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize('kind', MILESTONES)
def test_every_milestone_has_its_words_and_its_way(qapp: QApplication, kind: RequirementKind) -> None:
    use_language('fr')
    row = MilestoneRow(kind)
    line = GateLine(kind, '', RequirementLevel.BLOCK)
    name = requirement_name(line, {})  # type: ignore[arg-type]
    assert row.question.text()
    assert row.button.caption().startswith('Voir les ')
    assert missing_text([(str(kind), '')]) == f'Manquait alors\u00a0: {name}'
    use_language('en')
