"""An action planned at the gate asks first where it would reach somebody who does not want it."""

from collections.abc import Callable

from asking import ask_to_move, bare_deal, part
from seat import Seat

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.ui.gate.field_rows import NameRow
from salesdesk.ui.gate.gate_rows import ActionRow
from salesdesk.ui.widgets.buttons.button import Button


def test_the_move_waits_for_her_word(seat: Seat, set_gate: Callable[..., None]) -> None:
    set_gate(('next_action_planned', ''))
    PeopleController(seat.desk.workspace).create_person(PersonForm('Luc Aubry', do_not_contact=True))
    deal_id = bare_deal(seat, contact='Luc Aubry')
    row = part(ask_to_move(seat), ActionRow)
    row.button.click()
    next(button for button in row.findChildren(Button) if button.caption() == 'Planifier').click()
    assert row.silence.isVisible()
    row.silence.button.click()
    assert seat.desk.deal(deal_id).next_action is not None
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_whoever_was_just_named_beside_it_counts(seat: Seat, set_gate: Callable[..., None]) -> None:
    set_gate(('field_present', 'contact'), ('next_action_planned', ''))
    PeopleController(seat.desk.workspace).create_person(PersonForm('Luc Aubry', do_not_contact=True))
    deal_id = bare_deal(seat, contact='', organization='')
    popover = ask_to_move(seat)
    part(popover, NameRow).field.set_text('luc aubry')
    row = part(popover, ActionRow)
    row.button.click()
    next(button for button in row.findChildren(Button) if button.caption() == 'Planifier').click()
    assert row.silence.isVisible()
    assert seat.desk.deal(deal_id).next_action is None
