"""The first start: an empty file becomes a desk with a process, once, outside the history."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import NOW, PARIS, Desk

from salesdesk.controllers.cadences.cadence_controller import CadenceController
from salesdesk.controllers.cadences.step_controller import StepController
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.controllers.start.start_controller import StartChoices, is_empty, open_workspace, set_up
from salesdesk.controllers.start.templates import read_templates
from salesdesk.domain.errors import DatabaseMissing
from salesdesk.settings import Preferences

MAINS = ('sales', 'consulting', 'building', 'software')


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Desk]:
    """A desk on a new file: no process yet."""
    own = Desk(tmp_path / 'new' / 'fresh.db')
    yield own
    own.workspace.close()


def test_a_file_that_is_not_there_is_made_only_if_asked_for(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        open_workspace(tmp_path / 'none.db', FixedClock(NOW, PARIS))
    assert not (tmp_path / 'none.db').exists()


def test_a_start_that_was_not_finished_is_an_empty_file(fresh: Desk) -> None:
    assert is_empty(fresh.workspace)
    set_up(fresh.workspace, StartChoices('sales', Preferences()))
    assert not is_empty(fresh.workspace)


@pytest.mark.parametrize('main', MAINS)
def test_each_template_brings_prospecting_before_and_care_after(fresh: Desk, main: str) -> None:
    set_up(fresh.workspace, StartChoices(main, Preferences()))
    assert [pipeline.key for pipeline in fresh.book.pipelines] == ['prospecting', main, 'after_sales']
    assert fresh.pipeline('prospecting').hands_over_to == fresh.pipeline(main).id
    assert fresh.pipeline(main).hands_over_to is None
    assert check_database(fresh.workspace.database).is_sound


@pytest.mark.parametrize('main', MAINS)
def test_a_template_is_installed_as_its_card_shows_it(fresh: Desk, main: str) -> None:
    set_up(fresh.workspace, StartChoices(main, Preferences()))
    shown = next(template for template in read_templates() if template.key == main)
    process = fresh.book.process(fresh.pipeline(main).id)
    assert tuple(stage.name for stage in process.stages) == shown.stage_names
    assert [len(process.gate(stage.id)) for stage in process.stages] == [len(s['gate']) for s in shown.data['stages']]


def test_templates_are_offered_main_ones_first(fresh: Desk) -> None:
    offered = [template for template in read_templates() if template.role == 'main']
    assert [template.key for template in offered] == list(MAINS)
    assert all(template.title.fr and template.summary.en for template in offered)


def test_the_first_filling_is_no_step_to_undo(fresh: Desk) -> None:
    set_up(fresh.workspace, StartChoices('sales', Preferences()), sample=True)
    assert fresh.workspace.undo_title() is None


def test_reasons_come_with_the_process(fresh: Desk) -> None:
    set_up(fresh.workspace, StartChoices('sales', Preferences()))
    reasons = fresh.lists.lost_reasons()
    assert [reason.needs_note for reason in reasons].count(True) == 1
    assert reasons[-1].key == 'other'


def test_choices_are_kept_and_changed_one_by_one(fresh: Desk) -> None:
    set_up(fresh.workspace, StartChoices('sales', Preferences(language='fr', currency='CHF')))
    controller = PreferencesController(fresh.workspace)
    assert controller.preferences == Preferences(language='fr', currency='CHF')
    controller.change(theme='dark', animations=False)
    again = PreferencesController(fresh.workspace).preferences
    assert again == Preferences(language='fr', currency='CHF', theme='dark', animations=False)


def test_preferences_are_no_step_to_undo(desk: Desk) -> None:
    PreferencesController(desk.workspace).change(theme='dark')
    assert desk.workspace.undo_title() is None
    assert desk.heard == []


def test_a_preference_nobody_knows_is_refused(desk: Desk) -> None:
    with pytest.raises(TypeError):
        PreferencesController(desk.workspace).change(weather='sunny')


def test_two_cadences_come_along_with_the_letters_their_steps_name(fresh: Desk) -> None:
    set_up(fresh.workspace, StartChoices('sales', Preferences()))
    cadences = CadenceController(fresh.workspace).all()
    steps = StepController(fresh.workspace)
    days = {cadence.key: [step.day for step in steps.of_cadence(cadence.id)] for cadence in cadences}
    assert days == {'proposal_follow_up': [0, 2, 5, 9], 'first_contact': [0, 1, 4, 8]}
    assert [cadence.on_proposal_sent for cadence in cadences] == [True, False]
    letters = [[step.template_id is not None for step in steps.of_cadence(cadence.id)] for cadence in cadences]
    assert letters == [[True, True, True, False]] * 2
