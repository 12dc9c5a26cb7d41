"""Any process, with stages removed anywhere: ways forward and back, and what a move is told."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pure_building import ELSEWHERE, asks, deal, facts, process, wants

from salesdesk.domain.agenda.agenda import Section, days_of, section_of
from salesdesk.domain.deals.deal_facts import DealFacts
from salesdesk.domain.deals.move import Permission, judge_closing, judge_handover, judge_move, require
from salesdesk.domain.errors import RuleRefusal
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.process.stage_gate import Requirement, RequirementLevel

LEVELS = ('block', 'warn')
LINES = st.one_of(
    st.builds(wants, st.sampled_from(['amount', 'contact']), st.sampled_from(LEVELS)),
    st.builds(asks, st.just('criterion_yes'), st.just('need'), st.sampled_from(LEVELS)),
)
# Most stages ask for something.
GATES = st.lists(st.lists(LINES, max_size=2), min_size=6, max_size=6).map(lambda gates: dict(enumerate(gates, 1)))
PROCESSES = st.builds(
    lambda gates, removed, skip, override, reason: process(
        6, gates, removed, may_skip=skip, may_override=override, back_needs_reason=reason
    ),
    GATES, st.frozensets(st.integers(1, 6), max_size=4), st.booleans(), st.booleans(), st.booleans(),
)  # fmt: skip
PLACES = st.integers(1, 6)


def active(of: Process) -> list[int]:
    return [stage.id for stage in of.stages if stage.archived_at is None]


def poor(stage_id: int) -> DealFacts:
    return facts(stage_id)


def rich(stage_id: int) -> DealFacts:
    """A deal that has all that these gates ask for."""
    return facts(stage_id, {'need': 'yes'}, amount=Money(1, 'EUR'), contact_id=5)


@given(PROCESSES, PLACES)
def test_ways_forward_and_back_lead_over_stages_in_use(of: Process, here: int) -> None:
    ahead, back = of.next_after(here), of.before(here)
    assert (ahead.id if ahead else None) == min((id_ for id_ in active(of) if id_ > here), default=None)
    assert (back.id if back else None) == max((id_ for id_ in active(of) if id_ < here), default=None)


@given(PROCESSES, PLACES, PLACES)
def test_the_gates_on_the_way_are_those_of_the_stages_left(of: Process, here: int, there: int) -> None:
    left = [stage.id for stage in of.left_on_the_way(here, there)]
    assert left == [id_ for id_ in range(here, there) if id_ == here or id_ in active(of)]
    assert of.is_forward(here, there) == (there > here)


@given(PROCESSES, PLACES, PLACES)
def test_a_removed_stage_takes_no_deal_but_keeps_its_own(of: Process, here: int, there: int) -> None:
    verdict = judge_move(rich(here), of, of.stages[there - 1])
    closed_to_it = there != here and there not in active(of)
    assert (verdict.permission is Permission.REMOVED) == closed_to_it


@given(PROCESSES, PLACES, PLACES)
def test_a_deal_that_has_all_goes_wherever_the_rules_let_any_go(of: Process, here: int, there: int) -> None:
    verdict = judge_move(rich(here), of, of.stages[there - 1])
    assert verdict.missing == verdict.warnings == ()
    steps = [id_ for id_ in active(of) if here < id_ <= there]
    if verdict.permission is Permission.SKIPPED:
        assert not of.pipeline.may_skip
        assert len(steps) > 1
        assert verdict.first_stage is not None
        assert verdict.first_stage.id == steps[0]
    if verdict.permission is Permission.FREE and steps:
        assert of.pipeline.may_skip or len(steps) == 1


@given(PROCESSES, PLACES, PLACES)
def test_what_is_missing_blocks_and_what_warns_does_not(of: Process, here: int, there: int) -> None:
    verdict = judge_move(poor(here), of, of.stages[there - 1])
    assert all(line.level is RequirementLevel.BLOCK for line in verdict.missing)
    assert all(line.level is RequirementLevel.WARN for line in verdict.warnings)
    assert (verdict.permission is Permission.MISSING) == bool(verdict.missing)
    assert not {line.asks for line in verdict.missing} & {line.asks for line in verdict.warnings}


def passes(verdict: object, **said: str) -> bool:
    try:
        require(verdict, **said)  # type: ignore[arg-type]
    except RuleRefusal:
        return False
    return True


@given(PROCESSES, PLACES, PLACES)
def test_without_a_word_only_a_free_way_is_open(of: Process, here: int, there: int) -> None:
    verdict = judge_move(poor(here), of, of.stages[there - 1])
    assert passes(verdict) == (verdict.permission is Permission.FREE and not verdict.needs_reason)
    assert passes(verdict, back_reason='  ') == passes(verdict)


@given(PROCESSES, PLACES, PLACES)
def test_a_reason_opens_a_gate_where_the_pipeline_lets_it_and_nothing_else(of: Process, here: int, there: int) -> None:
    verdict = judge_move(poor(here), of, of.stages[there - 1])
    opened = passes(verdict, override_reason='urgent', back_reason='why')
    if verdict.permission is Permission.MISSING:
        assert opened == of.pipeline.may_override
    else:
        assert opened == (verdict.permission is Permission.FREE)


@given(PROCESSES, PLACES)
def test_a_hand_over_and_a_win_ask_the_same_of_a_deal(of: Process, here: int) -> None:
    verdict, closing = judge_handover(poor(here), of), judge_closing(poor(here), of)
    assert sorted(map(repr, closing)) == sorted(map(repr, (*verdict.missing, *verdict.warnings)))


@given(PROCESSES)
def test_a_deal_of_no_stage_may_go_to_any_stage_in_use(of: Process) -> None:
    lost = DealFacts(deal(ELSEWHERE), {})
    for stage in of.active:
        assert judge_move(lost, of, stage).permission is Permission.FREE


@pytest.mark.parametrize('gates', [{}, {1: [wants('amount')]}])
def test_a_place_of_its_own_column_is_always_free(gates: dict[int, list[Requirement]]) -> None:
    of = process(3, gates, back_needs_reason=True)
    verdict = judge_move(poor(1), of, of.stages[0])
    assert (verdict.permission, verdict.needs_reason) == (Permission.FREE, False)


@given(st.dates().filter(lambda day: 2 < day.year < 9998), st.integers(-40, 40))
def test_a_day_lies_in_one_section_alone(today: date, ahead: int) -> None:
    due_on = today + timedelta(ahead)
    sections = [section for section in Section if days_of(section, today)[0] <= due_on <= days_of(section, today)[1]]
    assert sections == [section_of(due_on, today)]
