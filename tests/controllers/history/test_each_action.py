"""Each action is one undo step; undo and redo bring every table back, row for row."""

import pytest
from actions import ACTIONS, Action, Scene
from building import Desk
from life_actions import LIFE_ACTIONS
from negotiation_actions import NEGOTIATION_ACTIONS
from paper_actions import PAPER_ACTIONS

from salesdesk.controllers.safety.check_controller import check_database

EVERYTHING = ACTIONS + LIFE_ACTIONS + NEGOTIATION_ACTIONS + PAPER_ACTIONS
NAMES = [f'{number}-{key}' for number, (key, _) in enumerate(EVERYTHING)]
each_action = pytest.mark.parametrize(('key', 'act'), EVERYTHING, ids=NAMES)


@each_action
def test_an_action_is_one_step_under_its_own_title(scene: Scene, key: str, act: Action) -> None:
    desk, title = scene.desk, scene.desk.workspace.undo_title()
    act(scene)
    assert desk.undo_key() == key
    desk.workspace.undo()
    assert desk.workspace.undo_title() == title


@each_action
def test_undo_restores_every_row(scene: Scene, key: str, act: Action) -> None:
    before = scene.desk.dump()
    act(scene)
    assert scene.desk.dump() != before
    undone = scene.desk.workspace.undo()
    assert undone is not None
    assert undone.key == key
    assert scene.desk.dump() == before


@each_action
def test_redo_gives_the_same_rows_again(scene: Scene, key: str, act: Action) -> None:
    act(scene)
    after = scene.desk.dump()
    scene.desk.workspace.undo()
    redone = scene.desk.workspace.redo()
    assert redone is not None
    assert redone.key == key
    assert scene.desk.dump() == after


@each_action
def test_undo_still_works_when_the_file_is_opened_again(scene: Scene, key: str, act: Action) -> None:
    before = scene.desk.dump()
    act(scene)
    scene.desk.workspace.close()
    again = Desk(scene.desk.workspace.path, scene.desk.clock)
    assert again.undo_key() == key
    again.workspace.undo()
    assert again.dump() == before
    again.workspace.close()


@each_action
def test_the_database_is_sound_after_each_step(scene: Scene, key: str, act: Action) -> None:
    database = scene.desk.workspace.database
    for step in (lambda: act(scene), scene.desk.workspace.undo, scene.desk.workspace.redo):
        step()
        assert check_database(database).problems == ()


@each_action
def test_listeners_hear_of_an_action_once_and_of_its_undo_once(scene: Scene, key: str, act: Action) -> None:
    act(scene)
    [done] = scene.desk.heard
    scene.desk.workspace.undo()
    scene.desk.workspace.redo()
    assert scene.desk.heard == [done, done, done]
    assert done.kinds
