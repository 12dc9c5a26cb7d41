"""May this deal go to that stage? Forward, back, over stages, out of removed ones."""

import pytest
from pure_building import ELSEWHERE, NOW, asks, facts, process, stage, wants

from salesdesk.domain.deals.move import Permission, Verdict, judge_move, require
from salesdesk.domain.errors import (
    DealClosed,
    GateNotPassed,
    OverrideNotAllowed,
    ReasonRequired,
    RuleRefusal,
    StageRemoved,
    StageSkipped,
)
from salesdesk.domain.money import Money

AMOUNT, CONTACT, NEED = wants('amount'), wants('contact', 'warn'), asks('criterion_yes', 'need')
GATED = {1: [AMOUNT, CONTACT], 2: [NEED], 3: [wants('organization')]}


def test_a_deal_that_has_all_goes_on() -> None:
    verdict = judge_move(facts(amount=Money(1, 'EUR'), contact_id=1), process(gates=GATED), stage(2))
    assert verdict == Verdict(Permission.FREE)


def test_a_gate_names_what_blocks_and_what_only_warns() -> None:
    verdict = judge_move(facts(), process(gates=GATED), stage(2))
    assert (verdict.permission, verdict.missing, verdict.warnings) == (Permission.MISSING, (AMOUNT,), (CONTACT,))


def test_a_warning_alone_lets_the_deal_pass() -> None:
    verdict = judge_move(facts(amount=Money(1, 'EUR')), process(gates=GATED), stage(2))
    assert (verdict.permission, verdict.warnings) == (Permission.FREE, (CONTACT,))


def test_the_gate_of_the_stage_entered_is_not_asked_yet() -> None:
    assert judge_move(facts(), process(gates={2: [NEED]}), stage(2)).permission is Permission.FREE


def test_a_stage_may_not_be_skipped_where_the_pipeline_says_so() -> None:
    verdict = judge_move(facts(), process(), stage(3))
    assert verdict.permission is Permission.SKIPPED
    assert verdict.first_stage == stage(2)


def test_every_gate_jumped_over_is_asked() -> None:
    verdict = judge_move(facts(), process(gates=GATED, may_skip=True), stage(4))
    assert [line.subject for line in verdict.missing] == ['amount', 'need', 'organization']


def test_a_removed_stage_on_the_way_asks_nothing_and_is_no_step() -> None:
    gone = process(gates=GATED, removed=[2])
    verdict = judge_move(facts(amount=Money(1, 'EUR')), gone, stage(3))
    assert verdict.permission is Permission.FREE


@pytest.mark.parametrize(('reason_wanted', 'needs'), [(True, True), (False, False)])
def test_a_way_back_is_free_and_asks_why_where_the_pipeline_says_so(reason_wanted: bool, needs: bool) -> None:
    verdict = judge_move(facts(3), process(gates=GATED, back_needs_reason=reason_wanted), stage(1))
    assert verdict == Verdict(Permission.FREE, needs_reason=needs)


def test_a_new_place_in_its_own_stage_asks_nothing() -> None:
    assert judge_move(facts(2), process(gates=GATED, back_needs_reason=True), stage(2)) == Verdict(Permission.FREE)


def test_no_deal_enters_a_removed_stage() -> None:
    verdict = judge_move(facts(3), process(removed=[2]), stage(2, removed=True))
    assert verdict.permission is Permission.REMOVED


def test_a_deal_leaves_a_removed_stage_through_its_gate() -> None:
    gone = process(gates=GATED, removed=[2])
    assert judge_move(facts(2), gone, stage(3)).missing == (NEED,)
    assert judge_move(facts(2), gone, stage(4)).first_stage == stage(3)
    assert judge_move(facts(2), gone, stage(2, removed=True)).permission is Permission.FREE


def test_another_pipelines_stage_is_no_short_cut() -> None:
    assert judge_move(facts(), process(), stage(ELSEWHERE)).permission is Permission.REMOVED


def test_a_deal_whose_stage_is_gone_may_be_put_anywhere() -> None:
    assert judge_move(facts(ELSEWHERE), process(gates=GATED), stage(4)) == Verdict(Permission.FREE)


@pytest.mark.parametrize('fields', [{'won_at': NOW}, {'lost_at': NOW}, {'deleted_at': NOW}])
def test_a_closed_or_deleted_deal_stays_where_it_is(fields: dict[str, object]) -> None:
    assert judge_move(facts(**fields), process(), stage(2)).permission is Permission.CLOSED


@pytest.mark.parametrize(
    ('permission', 'refusal'),
    [
        (Permission.CLOSED, DealClosed),
        (Permission.REMOVED, StageRemoved),
        (Permission.SKIPPED, StageSkipped),
        (Permission.MISSING, GateNotPassed),
    ],
)
def test_each_refusal_has_its_name(permission: Permission, refusal: type[RuleRefusal]) -> None:
    with pytest.raises(refusal):
        require(Verdict(permission))


def test_a_gate_not_passed_says_what_is_missing() -> None:
    with pytest.raises(GateNotPassed) as refusal:
        require(judge_move(facts(), process(gates=GATED), stage(2)), override_reason='  ')
    assert refusal.value.missing == (AMOUNT,)


def test_moving_anyway_takes_a_reason_and_a_pipeline_that_allows_it() -> None:
    require(judge_move(facts(), process(gates=GATED, may_override=True), stage(2)), override_reason='Elle a promis')
    with pytest.raises(OverrideNotAllowed):
        require(judge_move(facts(), process(gates=GATED), stage(2)), override_reason='Elle a promis')


@pytest.mark.parametrize('permission', [Permission.SKIPPED, Permission.REMOVED, Permission.CLOSED])
def test_no_reason_overrides_more_than_a_gate(permission: Permission) -> None:
    with pytest.raises(RuleRefusal):
        require(Verdict(permission, may_override=True), override_reason='Quand même', back_reason='Quand même')


def test_a_way_back_is_open_with_a_reason() -> None:
    back = Verdict(Permission.FREE, needs_reason=True)
    require(back, back_reason='Le décideur a changé')
    with pytest.raises(ReasonRequired):
        require(back, back_reason=' ')
