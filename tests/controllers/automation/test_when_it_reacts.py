"""After an action, and before it is kept, what follows by itself is asked for: only where something is to act."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from building import NOW, Desk, call

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunCause, RunState
from salesdesk.domain.deals.tag import DealTag
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.unit_of_work import UnitOfWork

NAME = Wording('Relances', 'Follow-ups')
HOLIDAY = date(2026, 8, 3)


class Asked(list[list[str]]):
    """What each reaction saw; it adds a day off of its own."""

    def react(self, _workspace: Workspace, work: UnitOfWork) -> None:
        self.append([type(change.after).__name__ for change in work.changes])
        work.save(DayOff(work.new_id(), HOLIDAY, HOLIDAY, 'caused'))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def acting(tmp_path: Path, asked: Asked) -> Iterator[Workspace]:
    """A workspace with a rule that is switched on."""
    workspace = Workspace(open_database(tmp_path / 'new.db', create=True), FixedClock(NOW), asked.react)
    keep(workspace, rule_on)
    yield workspace
    workspace.close()


def rule_on(work: UnitOfWork, *, is_on: bool = True) -> None:
    trigger = Trigger(TriggerKind.WON)
    work.save(Rule(work.new_id(), 'Merci', trigger, (), (), work.now, is_on=is_on))


def keep(workspace: Workspace, save: Callable[[UnitOfWork], object]) -> None:
    with workspace.unrecorded() as work:
        save(work)


def take_a_day_off(workspace: Workspace) -> None:
    with workspace.transaction(titled('day_off')) as work:
        work.save(DayOff(work.new_id(), HOLIDAY, HOLIDAY))


def days_off(workspace: Workspace) -> int:
    return int(workspace.database.value('SELECT COUNT(*) FROM day_off'))


def test_what_follows_is_part_of_the_action(acting: Workspace, asked: Asked) -> None:
    take_a_day_off(acting)
    assert (asked, days_off(acting)) == ([['DayOff']], 2)
    acting.undo()
    assert days_off(acting) == 0
    acting.redo()
    assert (len(asked), days_off(acting)) == (1, 2)


def test_nothing_follows_what_is_no_action_or_changes_nothing(acting: Workspace, asked: Asked) -> None:
    with acting.transaction(titled('nothing')):
        pass
    keep(acting, lambda work: work.save(DayOff(work.new_id(), HOLIDAY, HOLIDAY)))
    with acting.aside() as work:
        work.save(DayOff(work.new_id(), HOLIDAY, HOLIDAY))
    assert asked == []


def test_an_action_that_fails_takes_along_what_followed(acting: Workspace) -> None:
    def fail(_workspace: Workspace, _work: UnitOfWork) -> None:
        raise NotFound(kind='Deal')

    acting._react = fail
    with pytest.raises(NotFound):
        take_a_day_off(acting)
    assert days_off(acting) == 0


def test_nothing_acts_when_she_switched_it_off(acting: Workspace, asked: Asked) -> None:
    PreferencesController(acting).change(automation=False)
    take_a_day_off(acting)
    assert asked == []


def _cadence(work: UnitOfWork, **more: object) -> Cadence:
    cadence = Cadence(work.new_id(), '', NAME, work.now, **more)  # type: ignore[arg-type]
    work.save(cadence)
    return cadence


def run_of(state: RunState) -> Callable[[Desk, UnitOfWork], object]:
    def save(desk: Desk, work: UnitOfWork) -> None:
        cadence, deal_id = _cadence(work), work.database.value('SELECT id FROM deal')
        on = work.now.date()
        work.save(CadenceRun(work.new_id(), cadence.id, deal_id, work.now, on, state, RunCause.HAND, work.now))

    return save


ACTING: list[tuple[Callable[[Desk, UnitOfWork], object], bool]] = [
    (lambda _desk, work: rule_on(work), True),
    (lambda _desk, work: rule_on(work, is_on=False), False),
    (lambda desk, work: _cadence(work, stage_id=desk.stage('proposition').id), True),
    (lambda _desk, work: _cadence(work, on_proposal_sent=True), True),
    (lambda _desk, work: _cadence(work, on_proposal_sent=True, is_on=False), False),
    (lambda _desk, work: _cadence(work), False),
    (run_of(RunState.PAUSED), True),
    (run_of(RunState.FINISHED), False),
]


@pytest.mark.parametrize(('save', 'acts'), ACTING)
def test_it_is_asked_while_something_may_act(
    desk: Desk, asked: Asked, save: Callable[[Desk, UnitOfWork], object], *, acts: bool
) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        for table in ('cadence_step', 'cadence'):
            work.database.execute(f'DELETE FROM {table}')
        save(desk, work)
    desk.workspace._react = asked.react
    desk.deals.plan_action(deal_id, call(3))
    assert bool(asked) is acts


def test_a_tag_that_is_put_on_is_a_change_it_sees(desk: Desk, asked: Asked) -> None:
    deal_id = desk.put(tags=('Neuf',))
    keep(desk.workspace, rule_on)
    desk.workspace._react = asked.react
    BulkController(desk.workspace).change_tags([deal_id], ['Neuf', 'Été'])
    assert asked == [['Tag', 'DealTag']]


def test_a_link_that_was_removed_can_be_made_again_in_one_action(desk: Desk) -> None:
    deal_id = desk.put(tags=('Neuf',))
    tag_id = desk.workspace.database.value('SELECT id FROM tag WHERE name = ?', ('Neuf',))
    with desk.workspace.unrecorded() as work:
        assert work.find(DealTag, deal_id, tag_id)
        work.forget_link('deal_tag', tag_id=tag_id, deal_id=deal_id)
        work.save(DealTag(deal_id, tag_id))
    assert [tag.name for tag in desk.deals.details(deal_id).tags] == ['Neuf']
