"""Stages and the guidance box: moved by a bar, answered on the spot, on to the next stage."""

import pytest
from building import TODAY, in_days
from panel_hand import PanelHand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from seat import Seat

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.ui.deal.reopen_popover import ReopenPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.panel.guidance.check_line import HEIGHT, SIDE, CheckLine
from salesdesk.ui.theme.theme import theme

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    return PanelHand(sample_seat).open('Relamping')


def press_bar(hand: PanelHand, stage: str) -> None:
    bars = hand.panel.stages.bars
    spot = bars.bar_of(hand.desk.stage(stage).id).center()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(spot))


def test_the_open_question_is_the_white_row_and_the_rest_are_ticked(hand: PanelHand) -> None:
    assert hand.question.criterion is Criterion.BUDGET
    assert hand.lines()[0] == 'Besoin réel, rempli, pannes répétées, 38 tubes à changer'
    assert hand.panel.guidance.count.text() == '6 sur 7'


def test_yes_is_kept_at_once_and_opens_the_way(hand: PanelHand) -> None:
    foot = hand.panel.guidance.foot
    assert (foot.next.isEnabled(), foot.reason.text()) == (False, 'Il reste 1 réponse.')
    hand.question.yes.click()
    assert hand.desk.deals.details(hand.deal.id).answers[Criterion.BUDGET].value is AnswerValue.YES
    assert foot.next.isEnabled()
    foot.next.click()
    assert hand.desk.stage_of(hand.deal.id) == 'proposition'
    assert hand.panel.stages.place.text() == 'étape 3 sur 6'


def test_switched_off_the_way_on_is_no_hole_in_the_box(hand: PanelHand) -> None:
    box, button = hand.panel.guidance, hand.panel.guidance.foot.next
    spot = button.mapTo(box, QPoint(4, button.height() // 2))
    assert box.grab().toImage().pixelColor(spot).name() == theme().color('accent-soft').name()


def test_evidence_is_typed_before_or_after(hand: PanelHand) -> None:
    hand.question.more.click()
    hand.seat.write('accord du comptable')
    hand.question.no.click()
    answer = hand.desk.deals.details(hand.deal.id).answers[Criterion.BUDGET]
    assert (answer.value, answer.evidence) == (AnswerValue.NO, 'accord du comptable')


def test_a_line_that_is_met_opens_again(hand: PanelHand) -> None:
    next(line for line in hand.panel.guidance.findChildren(CheckLine) if 'Besoin' in line.caption()).click()
    assert hand.question.criterion is Criterion.NEED
    assert hand.question.evidence.text() == 'pannes répétées, 38 tubes à changer'


def test_a_bar_asks_what_is_missing_beside_it(hand: PanelHand) -> None:
    press_bar(hand, 'proposition')
    assert hand.seat.one(GatePopover).isVisible()
    assert hand.desk.stage_of(hand.deal.id) == 'qualification'


def test_a_bar_behind_takes_the_deal_back(hand: PanelHand) -> None:
    press_bar(hand, 'identification')
    assert hand.desk.stage_of(hand.deal.id) == 'identification'


def test_arrows_and_enter_do_the_same(hand: PanelHand) -> None:
    bars = hand.panel.stages.bars
    bars.setFocus()
    hand.seat.press(Key.Key_Left)
    assert bars.accessibleName() == 'Étape\u00a0: Identification'
    hand.seat.press(Key.Key_Return)
    assert hand.desk.stage_of(hand.deal.id) == 'identification'


def test_what_she_types_into_the_question_stays_when_something_else_changes(hand: PanelHand) -> None:
    hand.question.more.click()
    hand.seat.write('accord')
    hand.panel.shown.change(owner='Anne')
    assert hand.question.evidence.text() == 'accord'


def test_in_the_last_stage_it_is_won_or_lost(sample_seat: Seat) -> None:
    sample_seat.desk.put('Presque', 'closing')
    sample_seat.window.follow()
    hand = PanelHand(sample_seat).open('Presque')
    foot = hand.panel.guidance.foot
    assert (foot.next.isVisible(), foot.won.isVisible(), foot.lost.isVisible()) == (False, True, True)
    foot.won.click()
    hand.seat.one(WonDialog).submit()
    assert hand.deal.status is DealStatus.WON
    assert hand.panel.guidance.foot.outcome.text() == 'Gagnée le 9 juin 2026'


def test_a_closed_deal_is_opened_again_from_here(hand: PanelHand) -> None:
    hand.desk.closing.lose(hand.deal.id, hand.desk.reason('no_budget'), 'trop cher', in_days(30))
    foot = hand.panel.guidance.foot
    assert 'trop cher' in foot.told.text()
    assert not hand.panel.header.won.isVisible()
    foot.reopen.click()
    hand.seat.one(ReopenPopover).submit()
    assert hand.deal.status is DealStatus.OPEN


def test_a_field_the_gate_asks_for_is_typed_in_the_box(sample_seat: Seat) -> None:
    sample_seat.desk.put('Sans rien', 'identification')
    sample_seat.window.follow()
    hand = PanelHand(sample_seat).open('Sans rien')
    assert hand.panel.guidance.open_row is not None
    assert not hand.panel.guidance.foot.next.isEnabled()


def ticked(hand: PanelHand, value: AnswerValue) -> CheckLine:
    """The line of a question that asks for an answer alone, answered so."""
    kind, level = RequirementKind.CRITERION_ANSWERED, RequirementLevel.BLOCK
    hand.desk.process.set_gate(hand.desk.stage('qualification').id, [GateLine(kind, 'need', level)])
    given = GivenAnswer(Criterion.NEED, value, '', TODAY)
    hand.desk.deals.provide(hand.deal.id, Provided(answers=(given,)))
    line = hand.panel.guidance.findChildren(CheckLine)[-1]
    line.resize(300, HEIGHT)
    return line


@pytest.mark.parametrize(
    ('value', 'color', 'words'),
    [(AnswerValue.YES, 'success-fill', 'rempli, oui'), (AnswerValue.NO, 'danger-fill', 'rempli, non')],
)
def test_a_no_that_is_enough_looks_like_a_no(hand: PanelHand, value: AnswerValue, color: str, words: str) -> None:
    line = ticked(hand, value)
    edge = line.grab().toImage().pixelColor(SIDE + 2, HEIGHT // 2)
    assert edge.name() == theme().color(color).name()
    assert words in line.accessibleName()
