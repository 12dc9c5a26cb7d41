"""The checklist of a gate: each thing asked once, ticked or not, and in step with what the gate refuses."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pure_building import TODAY, action_on, asks, facts, wants

from salesdesk.domain.deals.deal_facts import DealFacts, checklist, is_met, unmet
from salesdesk.domain.money import Money
from salesdesk.domain.next_action import NextAction
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import Requirement, RequirementLevel

LEVELS = st.sampled_from(['block', 'warn'])
LINES = st.one_of(
    st.builds(asks, st.sampled_from(['criterion_answered', 'criterion_yes']), st.sampled_from(Criterion), LEVELS),
    st.builds(wants, st.sampled_from(['amount', 'expected_close_on', 'contact', 'own:5', 'own:6']), LEVELS),
    st.builds(asks, st.just('next_action_planned'), st.just(''), LEVELS),
)
GATES = st.lists(st.lists(LINES, max_size=4).map(tuple), max_size=3)


@st.composite
def deals(draw: st.DrawFn) -> DealFacts:
    """A deal with some answers, an amount or none, an action or none, and the own fields 5 in use, 6 put away."""
    given_answers = draw(st.dictionaries(st.sampled_from(Criterion), st.sampled_from(['yes', 'no', 'unknown'])))
    found = facts(
        1, given_answers,
        amount=draw(st.none() | st.just(Money(5, 'EUR'))),
        next_action=draw(st.none() | st.just(action_on(TODAY))),
    )  # fmt: skip
    return DealFacts(found.deal, found.answers, draw(st.frozensets(st.sampled_from([5, 6]))), frozenset({5}))


@given(GATES, deals())
def test_what_is_not_ticked_is_what_the_gate_still_asks(gates: list[tuple[Requirement, ...]], deal: DealFacts) -> None:
    open_lines = [requirement.asks for requirement, met in checklist(gates, deal) if not met]
    assert sorted(open_lines) == sorted(requirement.asks for requirement in unmet(gates, deal))


@given(GATES, deals())
def test_each_thing_is_asked_once_and_nothing_is_left_out(
    gates: list[tuple[Requirement, ...]], deal: DealFacts
) -> None:
    shown = [requirement.asks for requirement, _met in checklist(gates, deal)]
    asked = {requirement.asks for requirement in chain(*gates) if requirement.subject != 'own:6'}
    assert len(shown) == len(set(shown))
    assert set(shown) == asked


@given(GATES, deals())
def test_a_tick_is_true(gates: list[tuple[Requirement, ...]], deal: DealFacts) -> None:
    assert all(met == is_met(requirement, deal) for requirement, met in checklist(gates, deal))


@given(GATES, deals())
def test_a_line_that_blocks_is_never_hidden_by_one_that_warns(
    gates: list[tuple[Requirement, ...]], deal: DealFacts
) -> None:
    blocking = {
        requirement.asks
        for requirement in chain(*gates)
        if requirement.level is RequirementLevel.BLOCK and not is_met(requirement, deal)
    }
    said = {requirement.asks for requirement in unmet(gates, deal) if requirement.level is RequirementLevel.BLOCK}
    assert said == blocking


@pytest.mark.parametrize('answer', ['yes', 'no', 'unknown'])
def test_of_an_answer_and_a_yes_the_open_one_is_shown(answer: str) -> None:
    gates = [(asks('criterion_answered', 'need'),), (asks('criterion_yes', 'need', 'warn'),)]
    lines = checklist(gates, facts(1, {'need': answer}))
    assert [(str(line.kind), met) for line, met in lines] == {
        'yes': [('criterion_answered', True)],
        'no': [('criterion_yes', False)],
        'unknown': [('criterion_answered', False)],
    }[answer]


def test_of_an_answer_and_a_yes_as_strict_the_yes_is_asked_for() -> None:
    gates = [(asks('criterion_answered', 'need'), asks('criterion_yes', 'need'))]
    assert [str(line.kind) for line, _met in checklist(gates, facts())] == ['criterion_yes']
    assert [str(line.kind) for line in unmet(gates, facts())] == ['criterion_yes']


@pytest.mark.parametrize('action', [None, action_on(TODAY)])
def test_a_planned_action_ticks_its_line(action: NextAction | None) -> None:
    lines = checklist([(asks('next_action_planned'),)], facts(next_action=action))
    assert [met for _line, met in lines] == [action is not None]


def test_a_field_put_away_is_no_line_and_no_hindrance() -> None:
    deal = DealFacts(facts().deal, {}, own_in_use=frozenset({5}))
    gates = [(wants('own:5'), wants('own:6'))]
    assert [line.subject for line, _met in checklist(gates, deal)] == ['own:5']
    assert [line.subject for line in unmet(gates, deal)] == ['own:5']


def test_lines_stand_in_the_order_in_which_the_gates_ask() -> None:
    gates = [(wants('contact'), asks('next_action_planned')), (wants('amount'), wants('contact', 'warn'))]
    assert [line.subject for line, _met in checklist(gates, facts())] == ['contact', '', 'amount']
