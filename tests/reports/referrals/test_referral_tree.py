"""The referral tree says who referred whom, and what came in through whom."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.closing.referral import Referral, ReferredDeal
from salesdesk.domain.money import Money
from salesdesk.reports.referrals.tree import Branch, branches_of, origins, referral_tree

ZOE, YVES, XAVIER, WERA = 1, 2, 3, 4


def deal(deal_id: int, euros: int | None = None, currency: str = 'EUR') -> ReferredDeal:
    won = Money(euros * 100, currency) if euros is not None else None
    return ReferredDeal(deal_id, f'Affaire {deal_id}', euros is not None, won)


def deals(*found: ReferredDeal) -> dict[int, ReferredDeal]:
    return {one.id: one for one in found}


# Zoé (deal 10) refers Yves (deal 20), who refers Xavier (deal 30); deal 21 looks after Yves, 22 renews.
CHAIN = [Referral(101, 10, 20, ZOE, YVES), Referral(102, 21, 30, YVES, XAVIER)]
CAME_OF = [(20, 21), (20, 22)]
WORTH = deals(deal(20, 1_000), deal(21), deal(22, 400), deal(30, 50, 'CHF'))


def shape(tree: Sequence[Branch]) -> list[tuple[int, int | None, int]]:
    return [(one.referral.id, one.parent_id, one.depth) for one in tree]


def test_what_a_referred_customer_refers_stands_below() -> None:
    assert shape(referral_tree(CHAIN, CAME_OF, WORTH)) == [(101, None, 1), (102, 101, 2)]


def test_a_renewal_counts_for_the_referral_that_brought_the_customer() -> None:
    first, second = referral_tree(CHAIN, CAME_OF, WORTH)
    assert (first.deals, first.won, first.income) == ((20, 21, 22), 2, {'EUR': 140_000})
    assert (second.won, second.income) == (1, {'CHF': 5_000})
    assert (first.whole_count, first.whole_won, first.whole_income) == (2, 3, {'CHF': 5_000, 'EUR': 140_000})


def test_an_origin_has_all_that_goes_back_to_it() -> None:
    [origin] = origins(referral_tree(CHAIN, CAME_OF, WORTH))
    assert (origin.referrer_id, origin.direct, origin.all, origin.won, origin.depth) == (ZOE, 1, 2, 3, 2)
    assert origin.income == {'CHF': 5_000, 'EUR': 140_000}


def test_a_referrer_is_known_again_whatever_deal_she_refers_from() -> None:
    elsewhere = [CHAIN[0], Referral(102, 99, 30, YVES, XAVIER)]
    assert shape(referral_tree(elsewhere, (), WORTH)) == [(101, None, 1), (102, 101, 2)]


def test_two_who_refer_each_other_are_no_circle() -> None:
    both = [Referral(101, 10, 20, ZOE, YVES), Referral(102, 20, 30, YVES, ZOE), Referral(103, 30, 40, ZOE, XAVIER)]
    assert shape(referral_tree(both, (), WORTH)) == [(101, None, 1), (102, 101, 2), (103, 102, 3)]


def test_a_deal_that_two_referred_counts_for_the_first() -> None:
    twice = [Referral(101, 10, 20, ZOE, YVES), Referral(102, 11, 20, XAVIER, YVES)]
    tree = referral_tree(twice, (), deals(deal(20, 1_000)))
    assert [one.income for one in tree] == [{'EUR': 100_000}, {}]


def test_the_part_of_a_person_holds_what_came_of_hers() -> None:
    tree = referral_tree([*CHAIN, Referral(103, 11, 40, WERA, None)], CAME_OF, WORTH)
    assert [one.referral.id for one in branches_of(tree, [ZOE])] == [101, 102]
    assert [one.referral.id for one in branches_of(tree, [YVES])] == [102]


def test_without_referrals_there_is_nothing() -> None:
    assert referral_tree([], CAME_OF, WORTH) == []
    assert origins([]) == []


def test_who_brought_in_most_stands_first() -> None:
    tree = referral_tree(
        [Referral(101, 10, 20, ZOE, None), Referral(102, 11, 30, YVES, None), Referral(103, 12, 40, XAVIER, None)],
        (), deals(deal(20), deal(30, 900), deal(40, 100)),
    )  # fmt: skip
    assert [one.referrer_id for one in origins(tree)] == [YVES, XAVIER, ZOE]


@st.composite
def forests(draw: st.DrawFn) -> tuple[list[Referral], list[tuple[int, int]], dict[int, ReferredDeal]]:
    """Up to a dozen deals in the order in which they were made, each of them alone, referred, or come of another."""
    referrals, came_of, worth = [], [], {}
    for number in range(1, draw(st.integers(1, 12))):
        older = draw(st.integers(0, number - 1))
        worth[number] = deal(number, draw(st.none() | st.integers(1, 99)), draw(st.sampled_from(['EUR', 'CHF'])))
        match draw(st.sampled_from(['referred', 'came', 'alone'])):
            case 'referred':
                people = draw(st.none() | st.integers(1, 4)), draw(st.none() | st.integers(1, 4))
                referrals.append(Referral(100 + number, older, number, *people))
            case 'came':
                came_of.append((older, number))
    return referrals, came_of, worth


Forest = tuple[list[Referral], list[tuple[int, int]], dict[int, ReferredDeal]]


def led_to_by(one: Referral, forest: Forest) -> int | None:
    """The slow way: go up deal by deal; else look through all that came before for the person."""
    referrals, came_of, _worth = forest
    older, deal_id = {second: first for first, second in came_of}, one.from_id
    while True:
        found = [other.id for other in referrals if other.deal_id == deal_id and other.id < one.id]
        if found:
            return found[0]
        if deal_id not in older:
            break
        deal_id = older[deal_id]
    before = [other.id for other in referrals if other.id < one.id and other.referred_id == one.referrer_id]
    return before[-1] if before and one.referrer_id is not None else None


def won_below(one: Referral, forest: Forest) -> Counter[str]:
    """The slow way: all that came of its deal, then of every referral that it led to."""
    referrals, came_of, worth = forest
    ahead, total = [one.deal_id], Counter[str]()
    while ahead:
        here = ahead.pop()
        won = worth[here].won
        total.update({won.currency: won.minor} if won else {})
        ahead += [second for first, second in came_of if first == here]
    for other in referrals:
        if led_to_by(other, forest) == one.id:
            total.update(won_below(other, forest))
    return total


@given(forests())
def test_the_tree_is_as_a_slow_one(forest: Forest) -> None:
    tree = referral_tree(*forest)
    assert sorted(one.referral.id for one in tree) == [one.id for one in forest[0]]
    for branch in tree:
        assert branch.parent_id == led_to_by(branch.referral, forest)
        assert branch.whole_income == dict(won_below(branch.referral, forest))
