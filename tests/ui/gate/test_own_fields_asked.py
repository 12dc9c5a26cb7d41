"""A gate asks for a field of the seller's own: answered in place, the move completes."""

from collections.abc import Callable

import pytest
from asking import ask_to_move, bare_deal, click, part
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import Seat

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.text.label import Label

SetGate = Callable[..., None]
Ask = Callable[..., int]


@pytest.fixture
def own(seat: Seat) -> OwnFieldsController:
    return OwnFieldsController(seat.desk.workspace)


@pytest.fixture
def ask(own: OwnFieldsController, set_gate: SetGate) -> Ask:
    """Identification asks for a new field of that kind; gives its id."""

    def asked(kind: FieldKind, choices: tuple[str, ...] = (), *, warns: bool = False) -> int:
        field_id = own.add(Entity.DEAL, 'Lot', kind, choices)
        line = ('field_present', f'own:{field_id}')
        set_gate(*(() if warns else (line,)), warns=(line,) if warns else ())
        return field_id

    return asked


def type_and_enter(popover: GatePopover, text: str) -> None:
    line = part(popover, LineEdit, 'Lot')
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_number_typed_in_place_completes_the_move_in_one_step(seat: Seat, own: OwnFieldsController, ask: Ask) -> None:
    field_id = ask(FieldKind.NUMBER)
    deal_id = bare_deal(seat)
    type_and_enter(ask_to_move(seat), '12,5')
    assert (seat.desk.stage_of(deal_id), own.values(deal_id)) == ('qualification', {field_id: '12.5'})
    seat.desk.workspace.undo()
    assert (seat.desk.stage_of(deal_id), own.values(deal_id)) == ('identification', {})


def test_what_is_no_number_is_said_and_the_move_waits(seat: Seat, ask: Ask) -> None:
    ask(FieldKind.NUMBER)
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    type_and_enter(popover, 'grand')
    assert 'Entrez un nombre, par exemple 12\u202f400.' in [label.text() for label in popover.findChildren(Label)]
    assert seat.desk.stage_of(deal_id) == 'identification'


def test_a_yes_is_one_click(seat: Seat, own: OwnFieldsController, ask: Ask) -> None:
    field_id = ask(FieldKind.YES_NO)
    deal_id = bare_deal(seat)
    click(seat, part(ask_to_move(seat), PickChip, 'Oui'))
    assert own.values(deal_id) == {field_id: 'yes'}


def test_several_choices_wait_for_her_word(seat: Seat, own: OwnFieldsController, ask: Ask) -> None:
    field_id = ask(FieldKind.CHOICES, ('Sud', 'Nord'))
    deal_id = bare_deal(seat)
    popover = ask_to_move(seat)
    for choice in ('Nord', 'Sud'):
        click(seat, part(popover, PickChip, choice))
    assert seat.desk.stage_of(deal_id) == 'identification'
    done = next(button for button in popover.findChildren(Button) if button.caption() == 'C’est tout')
    click(seat, done)
    assert (seat.desk.stage_of(deal_id), own.values(deal_id)) == ('qualification', {field_id: 'Sud\nNord'})


def test_escape_keeps_what_was_typed_and_moves_nothing(seat: Seat, own: OwnFieldsController, ask: Ask) -> None:
    field_id = ask(FieldKind.NUMBER)
    deal_id = bare_deal(seat)
    line = part(ask_to_move(seat), LineEdit, 'Lot')
    QTest.keyClicks(line, '8')
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (seat.desk.stage_of(deal_id), own.values(deal_id)) == ('identification', {field_id: '8'})


def test_advised_it_is_named_after_the_move(seat: Seat, ask: Ask) -> None:
    ask(FieldKind.NUMBER, warns=True)
    deal_id = bare_deal(seat)
    seat.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert any('Lot' in label.text() for label in seat.window.findChildren(Label) if label.isVisible())


def test_put_away_it_asks_nothing(seat: Seat, own: OwnFieldsController, ask: Ask) -> None:
    own.archive(ask(FieldKind.NUMBER))
    deal_id = bare_deal(seat)
    seat.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_escape_from_an_amount_moves_nothing_either(seat: Seat, set_gate: SetGate) -> None:
    set_gate(('field_present', 'amount'))
    deal_id = bare_deal(seat)
    line = part(ask_to_move(seat), LineEdit, 'Montant')
    QTest.keyClicks(line, '800')
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert seat.desk.stage_of(deal_id) == 'identification'
