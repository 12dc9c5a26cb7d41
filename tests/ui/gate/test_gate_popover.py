"""What a gate asks, in place: a row for each requirement, each answered on the spot."""

from collections.abc import Callable

import pytest
from asking import ask_to_move, bare_deal, buttons, click, part
from building import TODAY, Desk, call, in_days
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.i18n.translator import use_language
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_rows import ActionRow, CriterionRow
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.text.label import Label

Key = Qt.Key
SetGate = Callable[..., None]
NEED, NEED_YES = ('criterion_answered', 'need'), ('criterion_yes', 'need')
# The height of a row of fields, in px.
ROW = 46
ACTION = ('next_action_planned', '')


def field(name: str) -> tuple[str, str]:
    return ('field_present', name)


def texts(popover: GatePopover) -> list[str]:
    return [label.text() for label in popover.findChildren(Label) if label.isVisible()]


def answer_of(desk: Desk, deal_id: int) -> tuple[AnswerValue, str, object]:
    answer = desk.deals.details(deal_id).answers[Criterion.NEED]
    return answer.value, answer.evidence, answer.answered_on


def test_it_names_the_stage_and_counts_what_is_missing(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED, ACTION)
    bare_deal(seat)
    popover = ask_to_move(seat)
    assert popover.accessibleName() == 'Pas encore en Qualification'
    assert 'Il manque 2 réponses pour quitter Identification.' in texts(popover)


def test_in_english_too(seat: Seat, set_gate: SetGate) -> None:
    use_language('en')
    set_gate(NEED)
    bare_deal(seat)
    assert '1 answer is missing to leave Identification.' in texts(ask_to_move(seat))


@pytest.mark.parametrize(('choice', 'value'), [('Oui', AnswerValue.YES), ('Non', AnswerValue.NO)])
def test_a_question_is_answered_by_one_click(seat: Seat, set_gate: SetGate, choice: str, value: AnswerValue) -> None:
    set_gate(NEED)
    deal_id = bare_deal(seat)
    click(seat, part(ask_to_move(seat), PickChip, choice))
    assert answer_of(seat.desk, deal_id) == (value, '', TODAY)
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_a_no_where_a_yes_is_asked_explains_and_waits(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED_YES)
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    click(seat, part(popover, PickChip, 'Non'))
    assert seat.desk.stage_of(deal_id) == 'identification'
    assert 'Ici, la règle demande un oui.' in texts(popover)
    click(seat, part(popover, PickChip, 'Oui'))
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_evidence_is_written_beside_the_answer(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED)
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    click(seat, part(popover, IconButton))
    seat.write('Visite du 3')
    click(seat, part(popover, PickChip, 'Oui'))
    assert answer_of(seat.desk, deal_id) == (AnswerValue.YES, 'Visite du 3', TODAY)


@pytest.mark.parametrize(
    ('asked', 'typed', 'read'),
    [
        ('amount', '12400,50', lambda details: details.deal.amount == Money(1_240_050, 'EUR')),
        ('expected_close_on', '24/07/2026', lambda details: details.deal.expected_close_on == in_days(45)),
        ('organization', 'Girardeau', lambda details: details.organization.name == 'Girardeau'),
        ('contact', 'Antoine', lambda details: details.contact.name == 'Antoine'),
    ],
)
def test_a_field_is_typed_in_place(
    seat: Seat, set_gate: SetGate, asked: str, typed: str, read: Callable[..., bool]
) -> None:
    set_gate(field(asked))
    deal_id = bare_deal(seat)
    ask_to_move(seat)
    assert isinstance(focused(), LineEdit)
    seat.write(typed)
    seat.press(Key.Key_Return)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert read(seat.desk.deals.details(deal_id))


def test_a_known_organisation_is_proposed(seat: Seat, set_gate: SetGate) -> None:
    seat.desk.put('Autre', organization='Girardeau')
    set_gate(field('organization'))
    deal_id = bare_deal(seat)
    ask_to_move(seat)
    seat.write('gir')
    for key in (Key.Key_Down, Key.Key_Return):
        seat.press(key)
    organization = seat.desk.deals.details(deal_id).organization
    assert organization is not None
    assert organization.name == 'Girardeau'


@pytest.mark.parametrize(('asked', 'typed'), [('amount', 'beaucoup'), ('expected_close_on', '31/02/2026')])
def test_what_cannot_be_read_is_said_and_moves_nothing(seat: Seat, set_gate: SetGate, asked: str, typed: str) -> None:
    set_gate(field(asked))
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    seat.write(typed)
    seat.press(Key.Key_Return)
    assert popover.isVisible()
    assert seat.desk.stage_of(deal_id) == 'identification'


def test_an_action_is_planned_in_place(qtbot: QtBot, seat: Seat, set_gate: SetGate) -> None:
    set_gate(ACTION)
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    folded = popover.height()
    click(seat, part(popover, Button, 'Planifier une action'))
    # Unfolded in two steps: the row makes room, then the popover does.
    qtbot.waitUntil(lambda: popover.height() > folded + ROW)
    click(seat, next(button for button in popover.findChildren(Button) if button.caption() == 'Planifier'))
    planned = seat.desk.deals.details(deal_id).next_activity
    assert planned is not None
    assert planned.due_on == in_days(1)
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_undo_takes_the_question_back_and_nothing_else(qtbot: QtBot, seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED)
    bare_deal(seat)
    seat.desk.deals.plan_action(seat.card('Nue').id, call(1))
    ask_to_move(seat)
    qtbot.waitUntil(lambda: bool(seat.window.actions()))
    seat.press(Key.Key_Z, CTRL)
    assert seat.shown(GatePopover) == []
    assert seat.desk.undo_key() == 'plan_action'


def test_the_last_answer_completes_the_move(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED, field('amount'), field('contact'))
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    click(seat, part(popover, PickChip, 'Oui'))
    part(popover, LineEdit, 'Montant').setFocus()
    seat.write('500')
    seat.press(Key.Key_Tab)
    assert seat.desk.stage_of(deal_id) == 'identification'
    part(popover, LineEdit, 'Contact principal').setFocus()
    seat.write('Antoine')
    seat.press(Key.Key_Return)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert not seat.shown(GatePopover)


def test_answers_and_move_are_one_step_back(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED, field('amount'))
    deal_id = bare_deal(seat)
    before = seat.desk.dump()
    popover = ask_to_move(seat)
    click(seat, part(popover, PickChip, 'Oui'))
    part(popover, LineEdit, 'Montant').setFocus()
    seat.write('500')
    seat.press(Key.Key_Return)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    seat.desk.workspace.undo()
    assert seat.desk.dump() == before


def test_warnings_let_it_pass_and_are_said(seat: Seat, set_gate: SetGate) -> None:
    set_gate(warns=(field('contact'), field('amount')))
    deal_id = bare_deal(seat)
    seat.press(Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert seat.toast() == 'Affaire déplacée en Qualification. Reste à compléter\u00a0: Contact principal et Montant'


def test_the_rows_come_in_the_order_of_the_gate(seat: Seat, set_gate: SetGate) -> None:
    set_gate(field('amount'), NEED, ACTION)
    bare_deal(seat)
    popover = ask_to_move(seat)
    tops = [part(popover, kind, name).mapTo(popover, popover.rect().topLeft()).y() for kind, name in (
        (LineEdit, 'Montant'), (CriterionRow, ''), (ActionRow, ''),
    )]  # fmt: skip
    assert tops == sorted(tops)


def test_everything_about_six_requirements_fits_the_smallest_window(seat: Seat, set_gate: SetGate) -> None:
    seat.window.resize(1180, 720)
    set_gate(*(('criterion_yes', name) for name in ('need', 'value', 'budget', 'decision_maker')), ACTION,
             field('amount'), field('organization'))  # fmt: skip
    bare_deal(seat)
    popover = ask_to_move(seat)
    assert seat.window.rect().contains(popover.geometry())


def test_ways_around_are_offered_where_the_rules_allow_them(seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED)
    bare_deal(seat)
    assert buttons(ask_to_move(seat)) == ['Passer outre…']


def test_where_they_do_not_there_are_none(seat: Seat, set_gate: SetGate) -> None:
    seat.desk.process.set_rules(seat.desk.pipeline().id, may_skip=False, may_override=False, back_needs_reason=False)
    set_gate(NEED)
    bare_deal(seat)
    assert buttons(ask_to_move(seat)) == []


def test_however_much_is_asked_and_unfolded_it_stays_in_the_window(seat: Seat, set_gate: SetGate) -> None:
    seat.window.resize(1180, 720)
    set_gate(*(('criterion_answered', criterion) for criterion in Criterion), ACTION, field('amount'), field('contact'))
    bare_deal(seat)
    popover = ask_to_move(seat)
    for pencil in [button for button in popover.findChildren(IconButton) if button.isVisible()]:
        click(seat, pencil)
    assert seat.window.rect().contains(popover.geometry())
    assert part(popover, Button, 'Passer outre…').isVisible()
    assert seat.window.rect().contains(focused().mapTo(seat.window, focused().rect().center()))


def test_ctrl_enter_gives_the_reason_as_enter_does(qtbot: QtBot, seat: Seat, set_gate: SetGate) -> None:
    set_gate(NEED)
    bare_deal(seat)
    popover = ask_to_move(seat)
    part(popover, Button, 'Passer outre…').click()
    seat.write('parce que')
    with qtbot.waitSignal(popover.override_given) as given:
        seat.press(Qt.Key.Key_Return, CTRL)
    assert given.args == ['parce que']
