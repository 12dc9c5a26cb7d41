"""Fields of the seller's own: made, ordered, put away, filled in, and asked for by a gate."""

from collections.abc import Callable

import pytest
from building import Desk

from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.guidance import GuidanceController
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.domain.custom_field import CustomField, Entity, FieldKind, is_canonical
from salesdesk.domain.errors import FieldInvalid, GateNotPassed
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind

DEAL = Entity.DEAL


@pytest.fixture
def own(desk: Desk) -> OwnFieldsController:
    return OwnFieldsController(desk.workspace)


@pytest.fixture
def surface(own: OwnFieldsController) -> int:
    return own.add(DEAL, 'Surface', FieldKind.NUMBER)


@pytest.fixture
def asked(desk: Desk, surface: int) -> int:
    """A deal that passes every gate but one that asks for the surface."""
    stage = desk.stage('identification')
    with desk.workspace.unrecorded() as work:
        work.save(Requirement(work.new_id(), stage.id, RequirementKind.FIELD_PRESENT, f'own:{surface}', position=9))
    return desk.put_ready()


def names(own: OwnFieldsController) -> list[str]:
    return [field.name for field in own.fields(DEAL)]


def field(kind: FieldKind) -> CustomField:
    return CustomField(1, DEAL, 'X', kind, ('Sud', 'Nord'))


def test_fields_come_in_her_order(own: OwnFieldsController) -> None:
    for name in ('Surface', ' Marque  concurrente ', 'Lot'):
        own.add(DEAL, name, FieldKind.TEXT)
    own.add(Entity.CONTACT, 'Surface', FieldKind.TEXT)
    own.move(own.fields(DEAL)[2].id, 0)
    assert names(own) == ['Lot', 'Surface', 'Marque concurrente']


@pytest.mark.parametrize(('name', 'problem'), [(' ', 'empty'), ('x' * 61, 'too_long'), ('SURFACE', 'taken')])
def test_a_name_that_cannot_be_is_refused(own: OwnFieldsController, surface: int, name: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        own.add(DEAL, name, FieldKind.TEXT)
    assert refused.value.problem == problem
    own.edit(surface, 'surface')


def test_a_choice_needs_choices(own: OwnFieldsController) -> None:
    with pytest.raises(FieldInvalid):
        own.add(DEAL, 'Zone', FieldKind.CHOICE, (' ', ''))
    field_id = own.add(DEAL, 'Zone', FieldKind.CHOICE, ('Sud', ' Nord ', 'Sud'))
    assert own.field(field_id).choices == ('Sud', 'Nord')


def test_put_away_it_is_gone_and_its_values_are_kept(desk: Desk, own: OwnFieldsController, surface: int) -> None:
    deal_id = desk.put()
    own.fill_deal(deal_id, {surface: '120.5'})
    own.archive(surface)
    assert names(own) == []
    assert [field.id for field in own.fields(DEAL, archived=True)] == [surface]
    own.restore(surface)
    assert own.values(deal_id) == {surface: '120.5'}
    assert (own.count_used(surface), own.used_values(surface)) == (1, ['120.5'])


def test_each_change_is_one_step(desk: Desk, own: OwnFieldsController, surface: int) -> None:
    deal_id = desk.put()
    before = desk.dump()
    own.fill_deal(deal_id, {surface: '12'})
    assert own.values_of(surface, [deal_id]) == {deal_id: '12'}
    desk.workspace.undo()
    assert desk.dump() == before


def test_filling_in_nothing_new_is_no_action(desk: Desk, own: OwnFieldsController, surface: int) -> None:
    own.fill_deal(desk.put(), {surface: ''})
    assert desk.undo_key() == 'add_field'


def test_an_emptied_field_says_nothing(desk: Desk, own: OwnFieldsController, surface: int) -> None:
    deal_id = desk.put()
    own.fill_deal(deal_id, {surface: '12'})
    own.fill_deal(deal_id, {surface: ''})
    assert own.values(deal_id) == {}


@pytest.mark.parametrize(
    ('kind', 'good', 'bad'),
    [
        (FieldKind.NUMBER, ['12', '-0.5', '0'], ['12,5', '1e9', ' 1', '.5']),
        (FieldKind.MONEY, ['1240050 EUR', '-3 JPY'], ['12', '12.5 EUR', '12 eur']),
        (FieldKind.DATE, ['2026-06-09'], ['2026-6-9', '2026-02-30', 'demain']),
        (FieldKind.YES_NO, ['yes', 'no'], ['oui', '1']),
        (FieldKind.TEXT, ['Œuvre'], ['a\nb', 'x' * 501]),
        (FieldKind.CHOICES, ['Sud\nNord', 'Ancien'], ['x' * 20_001]),
    ],
)
def test_a_field_holds_its_kind_of_value(kind: FieldKind, good: list[str], bad: list[str]) -> None:
    assert all(is_canonical(field(kind), value) for value in ['', *good])
    assert not any(is_canonical(field(kind), value) for value in bad)


def test_a_value_of_another_kind_changes_nothing(desk: Desk, own: OwnFieldsController, surface: int) -> None:
    deal_id = desk.put()
    with pytest.raises(FieldInvalid):
        own.fill_deal(deal_id, {surface: 'grande'})
    assert own.values(deal_id) == {}


def test_a_gate_asks_for_it(desk: Desk, asked: int, surface: int) -> None:
    with pytest.raises(GateNotPassed) as refused:
        desk.move(asked, 'qualification')
    assert [line.subject for line in refused.value.missing] == [f'own:{surface}']


def test_answered_in_place_the_move_completes_in_one_step(
    desk: Desk, own: OwnFieldsController, asked: int, surface: int
) -> None:
    desk.move(asked, 'qualification', provided=Provided(own_fields={surface: '80'}))
    assert own.values(asked) == {surface: '80'}
    desk.workspace.undo()
    assert (own.values(asked), desk.stage_of(asked)) == ({}, 'identification')


def test_put_away_a_gate_asks_for_it_no_more(desk: Desk, own: OwnFieldsController, asked: int, surface: int) -> None:
    own.archive(surface)
    desk.move(asked, 'qualification')
    assert desk.stage_of(asked) == 'qualification'


def test_put_away_it_is_no_line_of_the_guidance(desk: Desk, own: OwnFieldsController, asked: int, surface: int) -> None:
    guidance = GuidanceController(desk.workspace, desk.book)
    assert f'own:{surface}' in {line.requirement.subject for line in guidance.of_deal(asked).lines}
    own.archive(surface)
    assert f'own:{surface}' not in {line.requirement.subject for line in guidance.of_deal(asked).lines}


SAVERS: list[Callable[[Desk, int], int]] = [
    lambda desk, one: desk.deals.create(desk.pipeline().id, None, DealForm('A', own_fields={one: '5'})),
    lambda desk, one: PeopleController(desk.workspace).create_person(PersonForm('Anne', own_fields={one: '5'})),
]


@pytest.mark.parametrize('save', SAVERS)
def test_forms_carry_own_fields(
    desk: Desk, own: OwnFieldsController, surface: int, save: Callable[[Desk, int], int]
) -> None:
    assert own.values(save(desk, surface)) == {surface: '5'}
