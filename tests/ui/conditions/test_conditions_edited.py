"""Conditions as she edits them: every field with every question, fields put away, and what a newer program wrote."""

import pytest
from bench import Bench, heard
from building import Desk

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator, operators_of, own_key
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.conditions.choice_options import ChoiceOptions
from salesdesk.ui.conditions.condition_row import ConditionRow
from salesdesk.ui.conditions.condition_rows import ConditionRows
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.conditions.field_words import FieldWords, operator_name
from salesdesk.ui.conditions.value_editors import WordsEditor
from salesdesk.ui.widgets.text.label import Label

TITLE = Condition(DealField.TITLE, Operator.CONTAINS, ('salle',))
NEWER = Condition('', '', raw='{"field": "mood", "operator": "is", "values": ["good"]}')
UNFINISHED = Condition(DealField.AMOUNT, Operator.GREATER)


@pytest.fixture
def editing(bench: Bench) -> Editing:
    return Editing(bench.workplace, bench.ledger.pipeline().id)


def rows_of(bench: Bench, *conditions: Condition) -> ConditionRows:
    return bench.put(ConditionRows(Editing(bench.workplace, bench.ledger.pipeline().id), conditions))


def pick(row: ConditionRow, field: str, operator: str = '') -> None:
    """As she chooses them, one after the other."""
    row.field.choose(field)
    row.field.chosen.emit(field)
    if operator:
        ask(row, operator)


def ask(row: ConditionRow, operator: str) -> None:
    row.operator.choose(operator)
    row.operator.chosen.emit(operator)


@pytest.mark.parametrize('field', list(DealField))
def test_every_field_offers_its_questions_in_words(bench: Bench, editing: Editing, field: str) -> None:
    row = bench.put(ConditionRow(editing, Condition(field, operators_of(field)[0])))
    assert row.field.current() == field
    for operator in operators_of(field):
        pick(row, field, operator)
        assert (row.condition().field, row.condition().operator) == (field, operator)
        assert editing.words.name(field)
        assert operator_name(operator)


def test_the_words_of_a_question_differ_from_one_another(editing: Editing) -> None:
    for language in ('fr', 'en'):
        use_language(language)
        names = [FieldWords(editing._workplace).name(field) for field in DealField]
        assert len(set(names)) == len(names)
        assert len({operator_name(operator) for operator in Operator}) == len(Operator)


def test_another_question_keeps_the_value_it_can_read(bench: Bench) -> None:
    row = rows_of(bench, TITLE).rows[0]
    ask(row, Operator.NOT_CONTAINS)
    assert row.condition() == Condition(DealField.TITLE, Operator.NOT_CONTAINS, ('salle',))


def test_a_question_without_a_value_asks_for_none(bench: Bench) -> None:
    row = rows_of(bench, Condition(DealField.OWNER, Operator.IS, ('Anne',))).rows[0]
    pick(row, DealField.OWNER, Operator.EMPTY)
    assert (row.editor, row.condition()) == (None, Condition(DealField.OWNER, Operator.EMPTY))


def test_another_field_begins_without_a_value(bench: Bench) -> None:
    row = rows_of(bench, TITLE).rows[0]
    pick(row, DealField.OWNER)
    assert row.condition() == Condition(DealField.OWNER, Operator.CONTAINS)


def test_the_same_field_chosen_again_takes_nothing_away(bench: Bench) -> None:
    kept = Condition(DealField.OWNER, Operator.IS_NOT, ('Anne', 'Luc'))
    rows = rows_of(bench, kept)
    pick(rows.rows[0], DealField.OWNER)
    assert rows.conditions() == (kept,)


def test_what_a_newer_program_wrote_is_said_and_goes_out_as_it_came_in(bench: Bench) -> None:
    rows = rows_of(bench, NEWER, TITLE)
    assert not rows.rows[0].is_readable
    assert 'ne sait pas lire' in rows.rows[0].findChildren(Label)[0].text()
    assert rows.conditions() == (NEWER, TITLE)


def test_a_field_put_away_keeps_its_condition_until_it_is_removed(bench: Bench) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    field_id = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    kept = Condition(own_key(own.field(field_id)), Operator.GREATER, ('12',))
    own.archive(field_id)
    rows = rows_of(bench, kept)
    assert (rows.rows[0].is_readable, rows.conditions()) == (False, (kept,))
    assert rows.rows[0].findChildren(Label)[0].text().startswith('Surface')
    rows.rows[0].remove.click()
    assert rows.conditions() == ()


def test_an_unfinished_condition_asks_nothing_yet(bench: Bench) -> None:
    rows = rows_of(bench, TITLE)
    told = heard(rows.changed)
    rows.add.click()
    assert (len(rows.rows), rows.conditions(), told) == (2, (TITLE,), [])
    editor = rows.rows[1].editor
    assert isinstance(editor, WordsEditor)
    editor.field.line.setText('bain')
    editor.field.edited.emit('bain')
    assert told == [(TITLE, Condition(DealField.TITLE, Operator.CONTAINS, ('bain',)))]


def test_the_same_set_is_not_told_twice(bench: Bench) -> None:
    rows = rows_of(bench, TITLE)
    told = heard(rows.changed)
    editor = rows.rows[0].editor
    assert isinstance(editor, WordsEditor)
    for text in ('bain', 'bain ', ' bain'):
        editor.field.line.setText(text)
        editor.field.edited.emit(text)
    assert len(told) == 1


def test_a_new_condition_is_ready_for_the_keyboard_and_a_removed_one_gives_it_back(bench: Bench) -> None:
    rows = rows_of(bench, TITLE)
    rows.add.click()
    bench.settle()
    assert rows.rows[1].field.hasFocus()
    rows.rows[0].remove.setFocus()
    rows.rows[0].remove.click()
    assert (rows.add.hasFocus(), len(rows.rows)) == (True, 1)


def test_cleared_nothing_is_asked_and_it_is_told(bench: Bench) -> None:
    rows = rows_of(bench, TITLE, NEWER)
    told = heard(rows.changed)
    rows.clear()
    assert (rows.conditions(), told[-1]) == ((), ())


@pytest.fixture
def options(bench: Bench, editing: Editing) -> ChoiceOptions:
    return ChoiceOptions(bench.workplace, editing.words, bench.ledger.pipeline().id)


def texts(options: ChoiceOptions, key: str) -> list[str]:
    return [option.text for option in options.of(key)]


def test_stages_are_those_of_the_pipeline_removed_ones_too(desk: Desk, options: ChoiceOptions) -> None:
    desk.process.remove_stage(desk.stage('follow_up').id)
    assert 'Suivi' in texts(options, DealField.STAGE)
    assert len(texts(options, DealField.STAGE)) == 6


@pytest.mark.parametrize(
    ('field', 'offered'),
    [
        (DealField.STATUS, ['En cours', 'Gagnée', 'Perdue']),
        (DealField.NEXT_ACTION_KIND, ['Appel', 'E-mail', 'Rendez-vous', 'Tâche']),
        (DealField.NEED, ['oui', 'non', 'sans réponse']),
        (DealField.TAGS, []),
        (DealField.TITLE, []),
    ],
)
def test_what_can_be_chosen_is_named_in_her_language(options: ChoiceOptions, field: str, offered: list[str]) -> None:
    assert sorted(texts(options, field)) == sorted(offered)


def test_a_tag_made_meanwhile_is_offered(desk: Desk, options: ChoiceOptions) -> None:
    desk.put(tags=('R&D', 'Été'))
    assert sorted(texts(options, DealField.TAGS)) == ['R&D', 'Été']


def test_currencies_are_hers_and_those_of_her_deals(desk: Desk, options: ChoiceOptions) -> None:
    assert texts(options, DealField.CURRENCY) == ['EUR']


@pytest.mark.parametrize(
    ('kind', 'choices', 'offered'),
    [(FieldKind.YES_NO, (), ['oui', 'non']), (FieldKind.CHOICE, ('Nord', 'Sud'), ['Nord', 'Sud']),
     (FieldKind.CHOICES, ('A', 'B'), ['A', 'B'])],
)  # fmt: skip
def test_a_field_of_her_own_offers_its_choices(
    bench: Bench, kind: FieldKind, choices: tuple[str, ...], offered: list[str]
) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    field = own.field(own.add(Entity.DEAL, 'Zone', kind, choices))
    words = FieldWords(bench.workplace)
    made = ChoiceOptions(bench.workplace, words, bench.ledger.pipeline().id)
    assert texts(made, own_key(field)) == offered
    assert own_key(field) in words.fields()
    assert words.name(own_key(field)) == 'Zone'


def test_a_field_nobody_knows_has_no_name_and_no_choices(editing: Editing, options: ChoiceOptions) -> None:
    assert (editing.words.name('own:choice:99'), options.of('own:choice:99')) == ('', [])
