"""What the gates from here to the end say when a deal goes on to the next pipeline, or is won."""

import pytest
from pure_building import ELSEWHERE, NOW, facts, process, wants

from salesdesk.domain.deals.move import Permission, judge_closing, judge_handover
from salesdesk.domain.money import Money

GATED = {1: [wants('amount')], 2: [wants('contact')], 3: [wants('organization', 'warn')]}


def subjects(stage_id: int, *removed: int) -> list[str]:
    """What is still asked of a deal in that stage before it is won."""
    return [line.subject for line in judge_closing(facts(stage_id), process(3, GATED, removed))]


def test_a_hand_over_passes_every_gate_to_the_end() -> None:
    verdict = judge_handover(facts(), process(3, GATED))
    assert (verdict.permission, [line.subject for line in verdict.missing]) == (
        Permission.MISSING,
        ['amount', 'contact'],
    )


def test_the_last_stages_own_gate_is_asked_too() -> None:
    verdict = judge_handover(facts(3), process(3, {3: [wants('contact')]}))
    assert [line.subject for line in verdict.missing] == ['contact']


def test_a_deal_that_has_all_is_handed_over() -> None:
    verdict = judge_handover(facts(2, contact_id=4), process(3, GATED))
    assert (verdict.permission, [line.subject for line in verdict.warnings]) == (Permission.FREE, ['organization'])


@pytest.mark.parametrize('fields', [{'won_at': NOW}, {'lost_at': NOW}, {'deleted_at': NOW}])
def test_a_closed_deal_is_not_handed_over(fields: dict[str, object]) -> None:
    assert judge_handover(facts(**fields), process()).permission is Permission.CLOSED


@pytest.mark.parametrize(
    ('stage_id', 'asked'),
    [(1, ['amount', 'contact', 'organization']), (2, ['contact', 'organization']), (3, ['organization'])],
)
def test_a_win_says_what_the_gates_ahead_still_ask(stage_id: int, asked: list[str]) -> None:
    assert subjects(stage_id) == asked


def test_a_removed_stage_ahead_asks_nothing_at_a_win() -> None:
    assert subjects(1, 2) == ['amount', 'organization']


def test_a_deal_in_a_removed_last_stage_is_asked_by_that_stage_alone() -> None:
    assert subjects(3, 3) == ['organization']


def test_a_deal_whose_stage_is_gone_has_all_gates_ahead() -> None:
    assert subjects(ELSEWHERE) == ['amount', 'contact', 'organization']


def test_nothing_is_asked_of_a_deal_that_has_it_all() -> None:
    complete = facts(amount=Money(1, 'EUR'), contact_id=1, organization_id=1)
    assert judge_closing(complete, process(3, GATED)) == ()
