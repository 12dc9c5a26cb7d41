"""What a gate asks for, and what it takes as an answer."""

import pytest
from pure_building import TODAY, action_on, asks, deal, facts, wants

from salesdesk.domain.deals.deal_facts import is_met, unmet
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind, is_askable

FILLED = {
    'amount': Money(0, 'EUR'),
    'expected_close_on': TODAY,
    'organization_id': 3,
    'contact_id': 4,
}
YES, ANSWERED = asks('criterion_yes', 'need'), asks('criterion_answered', 'need')
WARNED_YES, WARNED_ANSWER = asks('criterion_yes', 'need', 'warn'), asks('criterion_answered', 'need', 'warn')


@pytest.mark.parametrize(
    ('value', 'answered', 'yes'), [('yes', True, True), ('no', True, False), ('unknown', False, False)]
)
def test_a_no_is_an_answer_and_unknown_is_none(value: str, answered: bool, yes: bool) -> None:
    asked = facts(given={'need': value})
    assert (is_met(ANSWERED, asked), is_met(YES, asked)) == (answered, yes)


@pytest.mark.parametrize(('value', 'given'), [('yes', True), ('no', True), ('unknown', False)])
def test_an_answer_she_could_not_get_is_not_given(value: str, given: bool) -> None:
    assert Answer(7, Criterion.NEED, AnswerValue(value)).is_given is given


def test_a_question_never_asked_is_not_answered() -> None:
    assert not is_met(ANSWERED, facts(given={'budget': 'yes'}))


@pytest.mark.parametrize('field', RequiredField)
def test_a_field_is_there_or_not(field: RequiredField) -> None:
    assert deal(**FILLED).has(field)
    assert not is_met(wants(field), facts())
    assert is_met(wants(field), facts(**FILLED))


def test_a_planned_action_counts_even_if_it_is_late() -> None:
    planned = asks('next_action_planned')
    assert is_met(planned, facts(next_action=action_on(TODAY.replace(year=2025))))
    assert not is_met(planned, facts())


def test_what_is_missing_comes_in_the_order_of_the_gates() -> None:
    gates = [(wants('contact'), YES), (wants('amount', 'warn'), wants('organization'))]
    missing = unmet(gates, facts(amount=Money(1, 'EUR')))
    assert [line.subject for line in missing] == ['contact', 'need', 'organization']


@pytest.mark.parametrize(
    ('first', 'second', 'kept'),
    [
        (ANSWERED, YES, YES),
        (YES, ANSWERED, YES),
        (WARNED_ANSWER, ANSWERED, ANSWERED),
        (WARNED_YES, ANSWERED, ANSWERED),
        (ANSWERED, WARNED_YES, ANSWERED),
        (WARNED_ANSWER, WARNED_YES, WARNED_YES),
        (wants('amount', 'warn'), wants('amount'), wants('amount')),
    ],
)
def test_of_two_gates_that_ask_the_same_the_stricter_one_speaks(
    first: Requirement, second: Requirement, kept: Requirement
) -> None:
    assert unmet([(first,), (second,)], facts()) == (kept,)


def test_a_strict_question_keeps_its_place_in_the_order() -> None:
    missing = unmet([(ANSWERED, wants('amount')), (YES,)], facts())
    assert missing == (YES, wants('amount'))


def test_after_a_no_only_the_gate_that_wants_a_yes_still_speaks() -> None:
    assert unmet([(ANSWERED,), (WARNED_YES,)], facts(given={'need': 'no'})) == (WARNED_YES,)


@pytest.mark.parametrize(
    ('kind', 'subject', 'askable'),
    [
        ('criterion_yes', 'budget', True), ('criterion_answered', 'amount', False), ('criterion_yes', '', False),
        ('field_present', 'contact', True), ('field_present', 'budget', False),
        ('next_action_planned', '', True), ('next_action_planned', 'call', False),
    ],
)  # fmt: skip
def test_a_gate_asks_only_for_what_a_deal_can_have(kind: str, subject: str, askable: bool) -> None:
    assert is_askable(RequirementKind(kind), subject) is askable
