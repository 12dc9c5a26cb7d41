"""A refusal, or an action that changes nothing, leaves no trace: in no table, in no history, on no screen."""

import pytest
from actions import Action, Scene
from refusals import NOTHINGS, REFUSALS

from salesdesk.domain.errors import RuleRefusal


def journal(scene: Scene) -> list[tuple[object, ...]]:
    return scene.desk.workspace.database.rows('SELECT * FROM action')


@pytest.mark.parametrize(('refusal', 'act'), REFUSALS)
def test_a_refused_action_leaves_no_trace(scene: Scene, refusal: type[RuleRefusal], act: Action) -> None:
    before, entries = scene.desk.dump(), journal(scene)
    with pytest.raises(refusal):
        act(scene)
    assert scene.desk.dump() == before
    assert journal(scene) == entries
    assert scene.desk.heard == []


@pytest.mark.parametrize('act', NOTHINGS)
def test_an_action_that_changes_nothing_leaves_no_trace(scene: Scene, act: Action) -> None:
    before, entries = scene.desk.dump(), journal(scene)
    act(scene)
    assert scene.desk.dump() == before
    assert journal(scene) == entries
    assert scene.desk.heard == []


def test_an_action_that_changes_nothing_keeps_what_can_be_redone(scene: Scene) -> None:
    scene.desk.deals.delete(scene.open)
    scene.desk.workspace.undo()
    scene.desk.deals.restore(scene.open)
    redo = scene.desk.workspace.redo_title()
    assert redo is not None
    assert redo.key == 'delete_deal'


def test_a_refused_action_keeps_what_can_be_redone(scene: Scene) -> None:
    scene.desk.deals.delete(scene.open)
    scene.desk.workspace.undo()
    with pytest.raises(RuleRefusal):
        scene.desk.move(scene.bare, 'proposition')
    assert scene.desk.workspace.redo_title() is not None
