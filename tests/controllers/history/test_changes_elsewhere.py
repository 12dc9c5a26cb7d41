"""A second window or an import on the same file: the first one notices, and history is one for both."""

from collections.abc import Iterator

import pytest
from building import Desk

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.touched import EVERYTHING


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    """A second program with the same file open."""
    second = Desk(desk.workspace.path, desk.clock)
    yield second
    second.workspace.close()


def test_without_another_program_nothing_is_new(desk: Desk, other: Desk) -> None:
    desk.deals.delete(desk.put())
    desk.heard.clear()
    assert not desk.workspace.look_for_changes_elsewhere()
    assert desk.heard == []


def test_what_another_program_writes_is_noticed_once(desk: Desk, other: Desk) -> None:
    other.put('D’ailleurs')
    assert desk.workspace.look_for_changes_elsewhere()
    assert desk.heard == [EVERYTHING]
    assert not desk.workspace.look_for_changes_elsewhere()
    assert desk.titles('identification') == ['D’ailleurs']


def test_another_programs_new_stage_is_on_the_board(desk: Desk, other: Desk) -> None:
    assert desk.stage('closing').archived_at is None
    other.process.remove_stage(other.stage('closing').id)
    desk.workspace.look_for_changes_elsewhere()
    assert desk.stage('closing').archived_at is not None


def test_an_index_that_is_written_elsewhere_is_no_change(desk: Desk, other: Desk) -> None:
    other.put('D’ailleurs')
    desk.workspace.look_for_changes_elsewhere()
    assert SearchController(other.workspace).read_some(10) > 0
    assert not desk.workspace.look_for_changes_elsewhere()


def test_settings_that_another_program_changes_are_noticed(desk: Desk, other: Desk) -> None:
    PreferencesController(other.workspace).change(language='en')
    assert desk.workspace.look_for_changes_elsewhere()


def test_looking_at_the_file_is_no_change(desk: Desk, other: Desk) -> None:
    other.titles('identification')
    other.workspace.undo()
    assert not desk.workspace.look_for_changes_elsewhere()


def test_another_programs_action_can_be_undone_here(desk: Desk, other: Desk) -> None:
    deal_id = desk.put()
    desk.deals.delete(deal_id)
    other.deals.restore(deal_id)
    assert desk.undo_key() == 'restore_deal'
    desk.workspace.undo()
    assert other.undo_key() == 'delete_deal'
