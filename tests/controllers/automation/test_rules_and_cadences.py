"""Rules that start and stop cadences, beside cadences that start by themselves: all in the action that caused it."""

from building import Desk, in_days
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.edits import tag_named
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunCause, RunState, StopReason
from salesdesk.domain.deals.tag import DealTag
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.rule import EffectKind, TriggerKind

T, E = TriggerKind, EffectKind


def cadence(desk: Desk, stage: str = '', name: str = 'Suivi') -> int:
    """A call at once and one in three working days."""
    with desk.workspace.unrecorded() as work:
        stage_id = desk.stage(stage).id if stage else None
        made = Cadence(work.new_id(), '', Wording(name, name), work.now, stage_id=stage_id)
        work.save(made)
        for position, day in enumerate((0, 3)):
            subject = Wording(f'{name} {day}', f'{name} {day}')
            work.save(CadenceStep(work.new_id(), made.id, position, day, StepKind.CALL, subject))
    return made.id


def runs(at: RuleDesk) -> list[tuple[RunState, RunCause, int | None]]:
    return [(run.state, run.cause, run.rule_id) for run in at.all(CadenceRun)]


def tag(at: RuleDesk, deal_id: int) -> None:
    with at.desk.workspace.transaction(titled('tag_deals', count=1)) as work:
        work.save(DealTag(deal_id, tag_named(work, 'Chaud').id))


def test_one_undo_takes_the_move_back_with_its_cadence_tag_and_task(at: RuleDesk) -> None:
    cadence(at.desk, 'qualification')
    task = effect(E.PLAN, kind='task', days=1, subject='Préparer')
    at.on(T.STAGE_ENTERED, effect(E.ADD_TAG, tag_id=at.tag('Chaud')), task, stage_id=at.desk.stage('qualification').id)
    deal_id = at.desk.put_ready()
    before = at.desk.dump()
    at.desk.move(deal_id, 'qualification')
    assert {'Suivi 0', 'Suivi 3', 'Préparer'} <= {one.subject for one in at.planned(deal_id)}
    assert (at.tags(deal_id), [state for state, *_more in runs(at)]) == (['Chaud'], [RunState.RUNNING])
    at.desk.workspace.undo()
    assert at.desk.dump() == before


def test_a_rule_starts_a_cadence_and_says_so(at: RuleDesk) -> None:
    rule_id = at.on(T.TAG_ADDED, effect(E.START_CADENCE, cadence_id=cadence(at.desk)))
    deal_id = at.desk.put_ready()
    tag(at, deal_id)
    assert runs(at) == [(RunState.RUNNING, RunCause.RULE, rule_id)]
    (line,) = at.told(deal_id)
    assert (line.detail['act'], line.detail['what']) == ('start_cadence', 'Suivi')


def test_where_one_is_at_work_a_rule_asks_once(at: RuleDesk) -> None:
    cadence(at.desk, 'qualification', 'Étape')
    at.on(T.ACTIVITY_DONE, effect(E.START_CADENCE, cadence_id=cadence(at.desk)))
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    for _ in range(2):
        at.desk.activities.log(deal_id, ActivityKind.EMAIL, Done())
    assert [state for state, *_more in runs(at)] == [RunState.RUNNING, RunState.WAITING]
    assert at.acts(deal_id) == ['start_cadence']


def test_a_rule_stops_what_runs(at: RuleDesk) -> None:
    cadence(at.desk, 'qualification')
    at.on(T.ACTIVITY_DONE, effect(E.STOP_CADENCE), kind='meeting')
    deal_id = at.desk.put_ready()
    at.desk.activities.log(deal_id, ActivityKind.MEETING, Done())
    assert at.acts(deal_id) == []
    at.desk.move(deal_id, 'qualification')
    at.desk.activities.log(deal_id, ActivityKind.MEETING, Done())
    (run,) = at.all(CadenceRun)
    assert (run.state, run.why, at.acts(deal_id)) == (RunState.STOPPED, StopReason.BY_RULE, ['stop_cadence'])


def test_a_stage_that_a_rule_leads_to_starts_its_cadence(at: RuleDesk) -> None:
    """And stops the one of the stage it leaves, in the same action."""
    cadence(at.desk, 'qualification', 'Première')
    cadence(at.desk, 'proposition', 'Seconde')
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=at.desk.stage('proposition').id))
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    at.desk.activities.log(deal_id, ActivityKind.CALL, Done())
    assert [state for state, *_more in runs(at)] == [RunState.STOPPED, RunState.RUNNING]
    assert [one.subject for one in at.planned(deal_id) if one.subject] == ['Seconde 0', 'Seconde 3']


def test_what_a_cadence_laid_and_she_did_sets_rules_off(at: RuleDesk) -> None:
    cadence(at.desk, 'qualification')
    at.on(T.ACTIVITY_DONE, warns('Fait'), kind='call')
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    first = next(one for one in at.planned(deal_id) if one.subject == 'Suivi 0')
    at.desk.activities.complete(first.id, Done())
    assert at.warnings(deal_id) == ['Fait']


def test_where_a_later_step_has_no_day_nothing_of_the_cadence_is_laid(at: RuleDesk) -> None:
    """She works today, and then not for years."""
    at.on(T.TAG_ADDED, effect(E.START_CADENCE, cadence_id=cadence(at.desk)))
    deal_id = at.desk.put_ready()
    before = at.planned(deal_id)
    with at.desk.workspace.unrecorded() as work:
        work.save(DayOff(work.new_id(), in_days(1), in_days(3000)))
    tag(at, deal_id)
    assert (runs(at), at.planned(deal_id), at.acts(deal_id)) == ([], before, ['refused'])
    assert at.tags(deal_id) == ['Chaud']
