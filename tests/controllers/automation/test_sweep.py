"""What comes with time alone: found once a day, after days of a closed laptop too, and each fact dealt with once."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from building import NOW, PARIS, call, in_days
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.automation.sweep import SweepController, Swept
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.proposals.feedback_controller import FeedbackController, FeedbackForm
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.rule import EffectKind, TriggerKind
from salesdesk.jobs.automation_job import sweep_rules
from salesdesk.jobs.job import JobCancelled
from salesdesk.storage.automation.rules import note_seen

T, E = TriggerKind, EffectKind
PLAN = effect(E.PLAN, kind='call', days=0, subject='Relancer')


def sweep(at: RuleDesk, days: int | None = None) -> Swept:
    """On that day at nine; today where none is said."""
    if days is not None:
        at.desk.clock.set(NOW + timedelta(days=days))
    return SweepController(at.desk.workspace).sweep()


def quiet(at: RuleDesk, days: int = 10, **more: object) -> int:
    return at.on(T.QUIET_FOR, PLAN, days=days, **more)


def state(at: RuleDesk, proposal_id: int) -> ProposalState:
    return at.desk.workspace.reading().get(Proposal, proposal_id).state


def test_a_silence_is_noticed_on_its_day_and_not_before(at: RuleDesk) -> None:
    quiet(at)
    deal_id = at.desk.put_ready(action=None)
    at.desk.activities.log(deal_id, ActivityKind.CALL, Done())
    assert sweep(at, 9) == Swept()
    assert sweep(at, 10) == Swept(1, 1, 0, 1)
    assert ('Relancer', in_days(10)) in [(one.subject, one.due_on) for one in at.planned(deal_id)]


def test_it_catches_up_once_after_days_with_the_laptop_closed(at: RuleDesk) -> None:
    quiet(at)
    at.desk.put_ready()
    assert sweep(at, 40) == Swept(1, 1, 0, 1)
    assert [sweep(at, day) for day in (40, 41, 80)] == [Swept()] * 3


def test_a_new_silence_is_another_fact(at: RuleDesk) -> None:
    quiet(at)
    deal_id = at.desk.put_ready()
    sweep(at, 10)
    at.desk.activities.log(deal_id, ActivityKind.CALL, Done())
    assert [sweep(at, day).acts for day in (15, 20, 25)] == [0, 1, 0]


def hear(at: RuleDesk) -> None:
    (offer,) = at.all(Proposal)
    FeedbackController(at.desk.workspace).log(offer.id, FeedbackForm('Le prix'))


@pytest.mark.parametrize(
    'act',
    [
        lambda at, deal_id: at.desk.move(deal_id, 'qualification'),
        lambda at, deal_id: at.desk.activities.log(deal_id, ActivityKind.CALL, Done()),
        lambda at, deal_id: NoteController(at.desk.workspace).write(About(deal_id=deal_id), 'Vu'),
        lambda at, deal_id: at.offer(deal_id, 30),
        lambda at, deal_id: hear(at),
        lambda at, deal_id: at.desk.closing.win(deal_id, in_days(5), None),
        lambda at, deal_id: at.desk.deals.delete(deal_id),
    ],
    ids=['a move', 'a call', 'a note', 'an offer', 'feedback', 'a win', 'the trash'],
)
def test_what_ends_a_silence(at: RuleDesk, act: Callable[[RuleDesk, int], object]) -> None:
    deal_id = at.desk.put_ready()
    at.offer(deal_id)
    quiet(at)
    at.desk.clock.set(NOW + timedelta(days=5))
    act(at, deal_id)
    assert sweep(at, 12) == Swept()


def test_what_is_only_planned_does_not_end_a_silence(at: RuleDesk) -> None:
    quiet(at)
    deal_id = at.desk.put_ready()
    at.desk.clock.set(NOW + timedelta(days=5))
    at.desk.activities.plan(deal_id, call(30))
    assert sweep(at, 12).acts == 1


def test_one_undo_takes_the_whole_sweep_back_and_it_does_not_come_again(at: RuleDesk) -> None:
    quiet(at)
    at.on(T.CLOSE_PASSED, warns())
    for number in range(3):
        at.desk.put_ready(f'Affaire {number}', expected_close_on=in_days(4))
    before = at.desk.dump()
    assert sweep(at, 20) == Swept(3, 6, 0, 1)
    assert at.desk.undo_key() == 'rules_swept'
    at.desk.workspace.undo()
    assert at.desk.dump() == before
    assert sweep(at, 21) == Swept()
    at.desk.workspace.redo()
    assert len(at.firings()) == 6


def test_a_close_that_has_passed_is_a_fact_for_each_day_she_set(at: RuleDesk) -> None:
    at.on(T.CLOSE_PASSED, PLAN)
    deal_id = at.desk.put_ready(expected_close_on=in_days(4))
    assert [sweep(at, day).acts for day in (4, 5, 6)] == [0, 1, 0]
    BulkController(at.desk.workspace).set_expected_close([deal_id], in_days(8))
    assert [fact for _rule, _deal, fact in at.firings()] == [f'close_passed:{deal_id}:2026-06-13']
    assert [sweep(at, day).acts for day in (8, 9)] == [0, 1]


def test_an_offer_that_ran_out_is_noticed_without_any_rule(at: RuleDesk) -> None:
    proposal_id = at.offer(at.desk.put_ready(), 3)
    assert sweep(at, 3) == Swept()
    assert sweep(at, 4) == Swept(1, 0, 1, 1)
    assert state(at, proposal_id) is ProposalState.EXPIRED
    at.desk.workspace.undo()
    assert sweep(at, 5) == Swept()
    assert state(at, proposal_id) is ProposalState.SENT


def test_an_offer_that_is_given_more_time_may_run_out_once_more(at: RuleDesk) -> None:
    offers = ProposalController(at.desk.workspace)
    proposal_id = at.offer(at.desk.put_ready(), 3)
    sweep(at, 10)
    offers.edit(proposal_id, replace(offers.form(proposal_id), note='Relancé'))
    assert state(at, proposal_id) is ProposalState.EXPIRED
    offers.edit(proposal_id, replace(offers.form(proposal_id), valid_until=in_days(20)))
    assert state(at, proposal_id) is ProposalState.SENT
    assert [sweep(at, day).expired for day in (20, 21, 22)] == [0, 1, 0]


def test_rules_hear_of_an_offer_that_ran_out_in_the_same_action(at: RuleDesk) -> None:
    at.on(T.PROPOSAL_EXPIRED, warns('Sans réponse'))
    deal_id = at.desk.put_ready()
    at.offer(deal_id, 3)
    sweep(at, 10)
    assert at.warnings(deal_id) == ['Sans réponse']
    at.desk.workspace.undo()
    assert at.warnings(deal_id) == []


def test_facts_older_than_the_switch_are_left_alone(at: RuleDesk) -> None:
    """They were in the list she saw, and she did not ask for them."""
    at.desk.put_ready('Ancienne', entered=NOW - timedelta(days=30), expected_close_on=in_days(-5))
    quiet(at)
    at.on(T.CLOSE_PASSED, warns())
    assert [sweep(at, day) for day in (0, 1, 30)] == [Swept()] * 3


def test_acting_at_once_is_not_done_again_by_the_sweep(at: RuleDesk) -> None:
    deal_id = at.desk.put_ready('Ancienne', entered=NOW - timedelta(days=30))
    quiet(at, at_once=True)
    assert len(at.planned(deal_id)) == 2
    assert sweep(at, 0) == Swept()
    at.desk.workspace.undo()
    assert (sweep(at, 1), at.rules.rules()[0].is_on) == (Swept(), False)


def test_conditions_that_are_met_later_let_the_rule_act_then(at: RuleDesk) -> None:
    quiet(at, conditions=[Condition('owner', 'is', ('Camille',))])
    deal_id = at.desk.put_ready()
    assert sweep(at, 12) == Swept()
    with at.desk.workspace.transaction(titled('edit_deal', title='')) as work:
        work.save(replace(work.get(Deal, deal_id), owner='Camille'))
    assert sweep(at, 13).acts == 1


def test_a_rule_with_another_number_of_days_does_not_act_twice_on_one_silence(at: RuleDesk) -> None:
    rule_id = quiet(at)
    at.desk.put_ready()
    sweep(at, 10)
    at.rules.edit(rule_id, at.form(T.QUIET_FOR, PLAN, days=20))
    assert sweep(at, 60) == Swept()


def test_a_rule_that_asks_for_something_else_looks_at_what_comes_from_now_on(at: RuleDesk) -> None:
    rule_id = quiet(at, days=30)
    at.desk.put_ready()
    at.desk.clock.set(NOW + timedelta(days=15))
    at.rules.edit(rule_id, at.form(T.QUIET_FOR, PLAN, days=10))
    assert [sweep(at, day).acts for day in (16, 40)] == [0, 0]
    at.rules.edit(rule_id, at.form(T.QUIET_FOR, warns(), days=50, name='Autre'))
    assert sweep(at, 60).acts == 1


def test_a_deal_that_a_rule_started_does_not_start_one_itself_weeks_later(at: RuleDesk) -> None:
    at.on(T.QUIET_FOR, effect(E.START_DEAL, pipeline_id=at.desk.pipeline().id), days=10)
    at.desk.put_ready()
    assert [sweep(at, day).acts for day in (10, 20, 30)] == [1, 0, 0]


def test_a_fact_is_dealt_with_by_whoever_comes_first(at: RuleDesk) -> None:
    """Two windows swept at once: what one has taken the other leaves."""
    with at.desk.workspace.aside() as work:
        said = [note_seen(work.database, rule_id, 'quiet_for:1:2', NOW) for rule_id in (5, 5, 6)]
    assert said == [True, False, True]


def test_automation_that_is_switched_off_only_notices_offers(at: RuleDesk) -> None:
    quiet(at)
    deal_id = at.desk.put_ready()
    PreferencesController(at.desk.workspace).change(automation=False)
    at.offer(deal_id, 3)
    assert sweep(at, 30) == Swept(1, 0, 1, 1)


def test_the_night_of_a_change_of_clocks_counts_as_one(at: RuleDesk) -> None:
    """Quiet since the evening of 24 October; on the 25th Paris sets its clocks back."""
    quiet(at, days=2)
    evening = datetime(2026, 10, 24, 23, 30, tzinfo=PARIS)
    at.desk.put_ready(entered=evening.astimezone(UTC))
    days = [datetime(2026, 10, day, 0, 30, tzinfo=PARIS).astimezone(UTC) for day in (25, 26)]
    found = []
    for at_night in days:
        at.desk.clock.set(at_night)
        found.append(sweep(at).acts)
    assert found == [0, 1]


def test_a_job_that_is_stopped_leaves_all_as_it_was(at: RuleDesk) -> None:
    quiet(at)
    for number in range(3):
        at.desk.put_ready(f'Affaire {number}')
    at.desk.clock.set(NOW + timedelta(days=12))
    before = at.desk.dump()
    job = sweep_rules(at.desk.workspace.path, at.desk.clock)
    with pytest.raises(JobCancelled):
        job(lambda _done, _total: None, lambda: True)
    assert at.desk.dump() == before
    assert job(lambda _done, _total: None, lambda: False) == Swept(3, 3, 0, 1)


def test_a_long_sweep_works_in_portions_each_taken_back_by_itself(at: RuleDesk) -> None:
    quiet(at)
    at.on(T.CLOSE_PASSED, warns())
    deals = [at.desk.put_ready(f'Affaire {number}', expected_close_on=in_days(4)) for number in range(3)]
    at.desk.clock.set(NOW + timedelta(days=20))
    heard: list[tuple[int, int]] = []
    swept = SweepController(at.desk.workspace, 3, bool).sweep(lambda done, total: heard.append((done, total)))
    # What came about on one deal is not torn apart.
    assert (swept, heard) == (Swept(3, 6, 0, 2), [(0, 6), (4, 6), (6, 6)])
    at.desk.workspace.undo()
    assert [len(at.warnings(deal_id)) for deal_id in deals] == [1, 1, 0]
    assert sweep(at) == Swept()


def test_between_two_portions_another_window_may_settle_what_is_left(at: RuleDesk) -> None:
    quiet(at)
    deals = [at.desk.put_ready(f'Affaire {number}') for number in range(3)]
    offer_id = at.offer(deals[2], 3)
    at.desk.clock.set(NOW + timedelta(days=20))

    def other_window() -> None:
        with closing(open_workspace(at.desk.workspace.path, at.desk.clock)) as window:
            if window.reading().get(Proposal, offer_id).state is ProposalState.SENT:
                ProposalController(window).answer(offer_id, ProposalState.REFUSED)

    assert SweepController(at.desk.workspace, 1, other_window).sweep() == Swept(2, 2, 0, 2)
    assert state(at, offer_id) is ProposalState.REFUSED


def test_her_window_hears_of_what_the_job_did(at: RuleDesk) -> None:
    quiet(at)
    deal_id = at.desk.put_ready()
    at.desk.clock.set(NOW + timedelta(days=12))
    at.desk.workspace.look_for_changes_elsewhere()
    sweep_rules(at.desk.workspace.path, at.desk.clock)(lambda _done, _total: None, lambda: False)
    assert at.desk.workspace.look_for_changes_elsewhere()
    assert at.desk.undo_key() == 'rules_swept'
    at.desk.workspace.undo()
    assert 'Relancer' not in [one.subject for one in at.planned(deal_id)]
