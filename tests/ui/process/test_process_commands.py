"""What the process page does to the process, through the real controllers."""

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.controllers.process.process_controller import StageForm
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages.process_commands import ProcessCommands, form_of, new_form, rewritten, worded
from salesdesk.ui.widgets.floating.toast import Toast


@pytest.fixture
def commands(ui_desk: Desk) -> ProcessCommands:
    return ProcessCommands(ui_desk)


def process(desk: Desk, key: str = 'sales') -> Process:
    found = next(pipeline for pipeline in desk.workplace.book.pipelines if pipeline.key == key)
    return desk.workplace.book.process(found.id)


def stage(desk: Desk, key: str) -> Stage:
    return next(stage for stage in process(desk).stages if stage.key == key)


def keys(desk: Desk) -> list[str]:
    return [stage.key for stage in process(desk).active]


def toasts(desk: Desk) -> list[str]:
    return [toast.label.text() for toast in desk.window.findChildren(Toast) if not toast.isHidden()]


def deals_by_stage(desk: Desk) -> dict[int, int]:
    board = desk.workplace.board.board(BoardFilter(process(desk).pipeline.id))
    return {column.stage_id: column.totals.count for column in board.columns}


def test_one_field_is_changed_and_the_others_stay(ui_desk: Desk, commands: ProcessCommands) -> None:
    before = form_of(stage(ui_desk, 'follow_up'))
    assert commands.edit_stage(stage(ui_desk, 'follow_up').id, probability=61) == ''
    after = form_of(stage(ui_desk, 'follow_up'))
    assert after.probability == 61
    assert (after.name, after.purpose, after.rotting_after) == (before.name, before.purpose, before.rotting_after)


@pytest.mark.parametrize(
    ('values', 'sentence'),
    [
        ({'probability': 101}, 'Entrez un nombre de 0 à 100.'),
        ({'rotting_after': 0}, 'Entrez un nombre de jours de 1 à 3\u202f650.'),
        ({'name': Wording('', '')}, 'Donnez-lui un nom.'),
    ],
)
def test_what_cannot_be_is_answered_with_a_sentence(
    ui_desk: Desk, commands: ProcessCommands, values: dict[str, object], sentence: str
) -> None:
    assert commands.edit_stage(stage(ui_desk, 'follow_up').id, **values) == sentence
    assert toasts(ui_desk) == []


@pytest.mark.parametrize(
    ('key', 'step', 'order'),
    [
        ('qualification', -1, ['qualification', 'identification', 'proposition']),
        ('qualification', 1, ['identification', 'proposition', 'qualification']),
        ('identification', -1, ['identification', 'qualification', 'proposition']),
    ],
)
def test_a_stage_moves_one_place_and_stops_at_the_end(
    ui_desk: Desk, commands: ProcessCommands, key: str, step: int, order: list[str]
) -> None:
    commands.move_stage(process(ui_desk), stage(ui_desk, key).id, step)
    assert keys(ui_desk)[:3] == order


def test_a_stage_steps_over_a_removed_one(ui_desk: Desk, commands: ProcessCommands) -> None:
    ui_desk.workplace.process.remove_stage(stage(ui_desk, 'qualification').id)
    commands.move_stage(process(ui_desk), stage(ui_desk, 'proposition').id, -1)
    assert keys(ui_desk)[:2] == ['proposition', 'identification']


def test_a_new_stage_lies_between_its_neighbours(ui_desk: Desk, commands: ProcessCommands) -> None:
    made = commands.add_stage(process(ui_desk).pipeline.id, stage(ui_desk, 'proposition').id)
    added = ui_desk.workplace.book.stage(made)
    assert keys(ui_desk).index(added.key) == 3
    assert (added.probability, added.rotting_after, added.name) == (52, 14, Wording('Nouvelle étape', ''))


def test_in_front_of_all_it_is_less_likely_than_the_first(ui_desk: Desk) -> None:
    assert new_form(process(ui_desk), None).probability == 5


def test_behind_the_last_it_is_halfway_to_certain(ui_desk: Desk) -> None:
    assert new_form(process(ui_desk), stage(ui_desk, 'closing').id).probability == 95


@pytest.mark.parametrize(('language', 'name'), [('fr', Wording('Devis', '')), ('en', Wording('', 'Devis'))])
def test_a_name_is_first_given_in_the_language_of_the_moment(language: str, name: Wording) -> None:
    use_language(language)
    given = worded('Devis')
    use_language('en')
    assert given == name


def test_a_text_is_written_in_its_language_alone() -> None:
    assert rewritten(Wording('Suivi', 'Follow-up'), 'en', 'After') == Wording('Suivi', 'After')
    assert rewritten(Wording('Suivi', 'Follow-up'), 'fr', '') == Wording('', 'Follow-up')


def test_a_stage_that_went_in_another_window_is_told(ui_desk: Desk, commands: ProcessCommands) -> None:
    commands.put_back(12345)
    assert toasts(ui_desk) == ['Ceci n’existe plus. Une autre fenêtre l’a peut-être retiré.']


def test_rules_are_changed_one_by_one(ui_desk: Desk, commands: ProcessCommands) -> None:
    pipeline = process(ui_desk).pipeline
    commands.set_rules(pipeline, back_needs_reason=True)
    changed = process(ui_desk).pipeline
    assert (changed.may_skip, changed.may_override, changed.back_needs_reason) == (False, True, True)
    assert toasts(ui_desk) == ['Règles modifiées']


def test_deals_stay_where_they_are_when_the_process_changes(ui_desk: Desk, commands: ProcessCommands) -> None:
    moved = stage(ui_desk, 'follow_up')
    before = deals_by_stage(ui_desk)
    commands.move_stage(process(ui_desk), moved.id, -1)
    commands.edit_stage(moved.id, name=Wording('Relance', 'Reminder'))
    assert deals_by_stage(ui_desk) == before


def test_a_form_reads_a_stage_whole(ui_desk: Desk) -> None:
    form = form_of(stage(ui_desk, 'qualification'))
    assert isinstance(form, StageForm)
    assert (form.probability, form.rotting_after, form.asks_decision) == (25, 10, True)


def test_the_pipeline_is_named_in_the_other_language_too(
    qtbot: QtBot, ui_desk: Desk, commands: ProcessCommands
) -> None:
    assert commands.rename_pipeline(process(ui_desk).pipeline, 'en', 'Deals') == ''
    assert process(ui_desk).pipeline.name == Wording('Vente', 'Deals')
