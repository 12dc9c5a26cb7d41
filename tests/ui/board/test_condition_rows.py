"""Conditions in the filters: added by mouse and by keyboard, followed at once, taken away; unknown ones are kept."""

from dataclasses import replace

import pytest
from building import in_days
from PySide6.QtCore import Qt
from seat import Seat, focused

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator, operators_of, own_key, value_kind
from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.conditions.condition_row import ConditionRow
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.conditions.value_editors import AmountsEditor, ChipsEditor, DaysEditor, NumbersEditor, WordsEditor
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.fields.select import Select

Key = Qt.Key


def opened(seat: Seat) -> FilterPopover:
    seat.page.top.filters.click()
    return seat.one(FilterPopover)


def shown(seat: Seat) -> int:
    return sum(len(lane.model.cards) for lane in seat.page.board.lanes)


def asked(seat: Seat, *conditions: Condition) -> None:
    source = seat.page._source
    source.filter = replace(source.filter, conditions=conditions)
    seat.page.arrive()


def added(seat: Seat, field: str, operator: Operator) -> ConditionRow:
    """A new row with that field and question chosen."""
    popover = opened(seat)
    popover.conditions.add.click()
    row = popover.conditions.rows[-1]
    row.field.choose(field)
    row.field.chosen.emit(field)
    row.operator.choose(operator)
    row.operator.chosen.emit(operator)
    return row


def test_a_condition_narrows_the_board_and_its_figures(sample_seat: Seat) -> None:
    row = added(sample_seat, DealField.TITLE, Operator.CONTAINS)
    assert isinstance(row.editor, WordsEditor)
    row.editor.field.line.setText('atelier')
    row.editor.field.edited.emit('atelier')
    assert 0 < shown(sample_seat) < 27
    assert sample_seat.page.attention.totals.text().startswith(f'{shown(sample_seat)} affaires ouvertes')
    assert sample_seat.page.top.filters.caption() == 'Filtres · 1'


def is_whole(popover: FilterPopover) -> bool:
    """Whether every field in it has its height."""
    fields = [*popover.findChildren(LineEdit), *popover.findChildren(Select)]
    return all(field.height() >= field.sizeHint().height() for field in fields if field.isVisible())


@pytest.mark.parametrize('field', [DealField.TITLE, DealField.AMOUNT, DealField.STAGE, DealField.CREATED])
def test_the_filters_grow_with_each_condition_and_shrink_again(sample_seat: Seat, field: str) -> None:
    popover = opened(sample_seat)
    low = popover.height()
    for _again in range(2):
        popover.conditions.add.click()
        row = popover.conditions.rows[-1]
        row.field.choose(field)
        row.field.chosen.emit(field)
    popover.grab()
    assert popover.height() > low
    assert is_whole(popover)
    for row in list(popover.conditions.rows):
        row.remove.click()
    assert popover.height() == low


def test_a_condition_is_made_with_the_keyboard_alone(sample_seat: Seat) -> None:
    sample_seat.press(Key.Key_F)
    popover = sample_seat.one(FilterPopover)
    popover.conditions.add.setFocus()
    sample_seat.press(Key.Key_Space)
    assert focused() is popover.conditions.rows[0].field
    sample_seat.press(Key.Key_Tab)
    sample_seat.press(Key.Key_Tab)
    sample_seat.press(Key.Key_Tab)
    sample_seat.write('salle')
    assert shown(sample_seat) == 3


def test_any_of_several_words_is_enough(sample_seat: Seat) -> None:
    asked(sample_seat, Condition('title', 'contains', ('salle', 'parking')))
    one, other = (Condition('title', 'contains', (word,)) for word in ('salle', 'parking'))
    both = shown(sample_seat)
    asked(sample_seat, one)
    first = shown(sample_seat)
    asked(sample_seat, other)
    assert both == first + shown(sample_seat)


def test_taking_a_condition_away_shows_all_again_and_keeps_the_keyboard(sample_seat: Seat) -> None:
    asked(sample_seat, Condition('title', 'contains', ('salle',)))
    popover = opened(sample_seat)
    row = popover.conditions.rows[0]
    row.remove.setFocus()
    sample_seat.press(Key.Key_Space)
    assert (shown(sample_seat), focused()) == (27, popover.conditions.add)


def test_clearing_the_filters_clears_the_conditions(sample_seat: Seat) -> None:
    asked(sample_seat, Condition('title', 'contains', ('salle',)), Condition('owner', 'empty'))
    popover = opened(sample_seat)
    popover.clear.click()
    assert (shown(sample_seat), popover.conditions.rows) == (27, [])


def test_a_condition_of_a_newer_program_is_said_and_kept(sample_seat: Seat) -> None:
    newer = Condition('mood', 'is', ('good',))
    asked(sample_seat, newer, Condition('title', 'contains', ('salle',)))
    popover = opened(sample_seat)
    popover.conditions.rows[1].remove.click()
    assert sample_seat.page._source.filter.conditions == (newer,)
    assert (shown(sample_seat), sample_seat.page.top.filters.caption()) == (27, 'Filtres')


def test_an_unfinished_condition_asks_nothing(sample_seat: Seat) -> None:
    row = added(sample_seat, DealField.EXPECTED_CLOSE, Operator.BETWEEN)
    assert isinstance(row.editor, DaysEditor)
    row.editor.fields[0].set_day(in_days(1))
    row.editor.changed.emit()
    assert (shown(sample_seat), sample_seat.page.top.filters.caption()) == (27, 'Filtres')


def test_another_question_keeps_the_value_it_can_read(sample_seat: Seat) -> None:
    asked(sample_seat, Condition('amount', 'greater', ('1000000 EUR',)))
    row = opened(sample_seat).conditions.rows[0]
    row.operator.choose(Operator.LESS)
    row.operator.chosen.emit(Operator.LESS)
    assert row.condition() == Condition('amount', 'less', ('1000000 EUR',))


@pytest.mark.parametrize('field', DealField)
def test_every_field_and_question_has_an_editor_that_gives_back_what_it_was_given(
    sample_seat: Seat, field: DealField
) -> None:
    values = {'text': ('a', 'b'), 'money': ('1000 EUR', '2000 JPY'), 'number': ('3', '4.5'), 'day': ('2026-06-09',) * 2}
    editing = Editing(sample_seat.office.desk.workplace, sample_seat.page._source.filter.pipeline_id)
    for operator in operators_of(field):
        given = (
            ('5',) if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS} else values.get(str(value_kind(field)), ())
        )
        count = 2 if operator is Operator.BETWEEN or value_kind(field) == 'text' else 1
        editor = editing.editor(field, operator, given[:count])
        assert editor is None or isinstance(editor, ChipsEditor) or editor.values() == given[:count]


def test_a_field_of_her_own_is_asked_with_its_choices(sample_seat: Seat) -> None:
    own = OwnFieldsController(sample_seat.desk.workspace)
    field_id = own.add(Entity.DEAL, 'Zone', FieldKind.CHOICE, ['Nord', 'Sud'])
    deal_id = sample_seat.card('Parking').id
    own.fill_deal(deal_id, {field_id: 'Sud'})
    row = added(sample_seat, own_key(CustomField(field_id, Entity.DEAL, '', FieldKind.CHOICE)), Operator.ONE_OF)
    assert isinstance(row.editor, ChipsEditor)
    row.editor.chips['Sud'].click()
    assert (shown(sample_seat), sample_seat.card('Parking').id) == (1, deal_id)


@pytest.mark.parametrize(('typed', 'kept'), [('12', '12'), ('1,5', ''), ('-3', ''), ('abc', ''), ('10000', '')])
def test_days_are_a_whole_number(sample_seat: Seat, typed: str, kept: str) -> None:
    row = added(sample_seat, DealField.EXPECTED_CLOSE, Operator.NEXT_DAYS)
    assert isinstance(row.editor, NumbersEditor)
    row.editor.fields[0].set_text(typed)
    assert row.editor.values() == ((kept,) if kept else ())
    assert bool(row.editor.fields[0].error()) is (not kept)


def test_an_amount_is_read_as_elsewhere(sample_seat: Seat) -> None:
    row = added(sample_seat, DealField.AMOUNT, Operator.GREATER)
    assert isinstance(row.editor, AmountsEditor)
    row.editor.fields[0].set_text('30k')
    row.editor.fields[0].line.editingFinished.emit()
    assert sample_seat.page._source.filter.conditions == (Condition('amount', 'greater', ('3000000 EUR',)),)


def test_filters_have_their_height_before_there_is_a_tag(seat: Seat) -> None:
    popover = opened(seat)
    assert popover.height() > popover.conditions.height() + 100
