"""An action planned at the gate asks first where it would reach somebody who does not want it."""

from collections.abc import Callable

import pytest
from asking import ask_to_move, bare_deal, part
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import Seat

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.ui.gate.field_rows import NameRow
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_rows import ActionRow
from salesdesk.ui.widgets.buttons.button import Button


def plan(popover: GatePopover) -> ActionRow:
    """A call, before or after somebody is named."""
    row = part(popover, ActionRow)
    row.button.click()
    next(button for button in row.findChildren(Button) if button.caption() == 'Planifier').click()
    return row


def name_somebody(popover: GatePopover, name: str) -> None:
    """Typed, and left with Enter."""
    field = part(popover, NameRow).field
    field.set_text(name)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


@pytest.fixture
def bare(seat: Seat, set_gate: Callable[..., None]) -> int:
    """A deal that is to have a contact and a plan, and has neither; Luc is silent and Marc is not."""
    set_gate(('field_present', 'contact'), ('next_action_planned', ''))
    people = PeopleController(seat.desk.workspace)
    people.create_person(PersonForm('Luc Aubry', do_not_contact=True))
    people.create_person(PersonForm('Marc Petit'))
    return bare_deal(seat, contact='', organization='')


@pytest.fixture
def asked(seat: Seat, bare: int) -> GatePopover:
    return ask_to_move(seat)


def test_the_move_waits_for_her_word(seat: Seat, set_gate: Callable[..., None]) -> None:
    set_gate(('next_action_planned', ''))
    PeopleController(seat.desk.workspace).create_person(PersonForm('Luc Aubry', do_not_contact=True))
    deal_id = bare_deal(seat, contact='Luc Aubry')
    row = plan(ask_to_move(seat))
    assert row.silence.isVisible()
    row.silence.button.click()
    assert seat.desk.deal(deal_id).next_action is not None
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_whoever_was_just_named_beside_it_counts(seat: Seat, bare: int, asked: GatePopover) -> None:
    part(asked, NameRow).field.set_text('luc aubry')
    assert plan(asked).silence.isVisible()
    assert seat.desk.deal(bare).next_action is None


def test_whoever_is_named_after_it_was_planned_is_asked_about_too(seat: Seat, bare: int, asked: GatePopover) -> None:
    row = plan(asked)
    assert not row.silence.isVisible()
    name_somebody(asked, 'luc aubry')
    assert row.silence.isVisible()
    assert (seat.desk.deal(bare).next_action, seat.desk.stage_of(bare)) == (None, 'identification')
    row.silence.button.click()
    assert seat.desk.deal(bare).next_action is not None
    assert seat.desk.stage_of(bare) == 'qualification'


def test_asked_about_one_and_naming_another_goes_on(seat: Seat, bare: int, asked: GatePopover) -> None:
    row = plan(asked)
    name_somebody(asked, 'Luc Aubry')
    name_somebody(asked, 'Marc Petit')
    assert not row.silence.isVisible()
    assert seat.desk.stage_of(bare) == 'qualification'


def test_nobody_is_asked_about_twice(seat: Seat, bare: int, asked: GatePopover) -> None:
    part(asked, NameRow).field.set_text('Luc Aubry')
    plan(asked).silence.button.click()
    assert seat.desk.stage_of(bare) == 'qualification'
    assert seat.shown(GatePopover) == []


def test_closed_after_a_name_was_typed_nothing_is_planned_unasked(seat: Seat, bare: int, asked: GatePopover) -> None:
    plan(asked)
    part(asked, NameRow).field.set_text('Luc Aubry')
    asked.dismiss()
    assert seat.desk.deal(bare).next_action is None
