"""What an offer adds up to, held against the same sums made with fractions."""

from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from offered import any_lines, line

from salesdesk.domain.errors import CurrencyMismatch
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.totals import (
    Totals,
    VatGroup,
    line_gross,
    line_net,
    line_vats,
    options_of,
    totals_of,
)


def nearest(exact: Fraction) -> int:
    """Halves away from zero."""
    size = floor(abs(exact) + Fraction(1, 2))
    return size if exact >= 0 else -size


def slow_net(one: LineItem) -> int:
    whole = Fraction(one.price.minor) * Fraction(one.quantity, 1_000)
    if one.discount_kind is DiscountKind.PERCENT:
        return nearest(whole * (1 - Fraction(one.discount, 10_000)))
    return nearest(whole) - (one.discount if one.discount_kind is DiscountKind.AMOUNT else 0)


def slow_groups(lines: list[LineItem], billing: Billing) -> dict[int, tuple[int, int]]:
    """Base and VAT by rate."""
    groups = {}
    for rate in {one.vat for one in lines if one.billing is billing}:
        base = sum(slow_net(one) for one in lines if one.billing is billing and one.vat == rate)
        groups[rate] = (base, nearest(base * Fraction(rate, 10_000)))
    return groups


@settings(max_examples=50)
@given(any_lines())
def test_totals_are_those_of_fractions(lines: list[LineItem]) -> None:
    counted = [one for one in lines if not one.is_optional]
    totals = totals_of(lines)
    assert [block.billing for block in totals.blocks] == [kind for kind in Billing if slow_groups(counted, kind)]
    for block in totals.blocks:
        groups = slow_groups(counted, block.billing)
        assert {group.rate: (group.base, group.vat) for group in block.groups} == groups
        assert block.net == sum(base for base, _vat in groups.values())
        assert block.gross == block.net + sum(vat for _base, vat in groups.values())


@settings(max_examples=50)
@given(any_lines())
def test_the_vat_of_the_lines_adds_up_to_that_of_their_group(lines: list[LineItem]) -> None:
    shares = line_vats(lines)
    for optional, totals in ((False, totals_of(lines)), (True, options_of(lines))):
        for block in totals.blocks:
            for group in block.groups:
                of_group = [
                    number for number, one in enumerate(lines)
                    if (one.is_optional, one.billing, one.vat) == (optional, block.billing, group.rate)
                ]  # fmt: skip
                assert sum(shares[number] for number in of_group) == group.vat
                exact = [line_net(lines[number]) * Fraction(group.rate, 10_000) for number in of_group]
                assert all(abs(shares[at] - own) < 1 for at, own in zip(of_group, exact, strict=True))


@settings(max_examples=50)
@given(any_lines())
def test_options_and_the_rest_are_told_apart(lines: list[LineItem]) -> None:
    assert options_of(lines).lines + totals_of(lines).lines == len(lines)
    turned = [one for one in lines if one.is_optional]
    assert options_of(lines) == options_of(turned)
    assert totals_of(turned) == Totals()


@pytest.mark.parametrize(
    ('price', 'quantity', 'discounted', 'net'),
    [
        (333, 1_500, {}, 500),  # 4.995 rounds up
        (-333, 1_500, {}, -500),
        (100, 5, {}, 1),  # half a cent
        (100, 4, {}, 0),
        (9_999, 1_000, {'discount_kind': DiscountKind.PERCENT, 'discount': 3_333}, 6_666),
        (10_000, 2_000, {'discount_kind': DiscountKind.AMOUNT, 'discount': 1_250}, 18_750),
        (10_000, 1_000, {'discount_kind': DiscountKind.NONE, 'discount': 1_250}, 10_000),
        (10_000, 1_000, {'discount_kind': DiscountKind.PERCENT, 'discount': 10_000}, 0),
        # One rounding, not two: 0.5 cents less 10 % is 0.45, which is nothing.
        (100, 5, {'discount_kind': DiscountKind.PERCENT, 'discount': 1_000}, 0),
    ],
)
def test_the_net_of_a_line(price: int, quantity: int, discounted: dict[str, object], net: int) -> None:
    assert line_net(line(price=price, quantity=quantity, **discounted)) == net


def test_vat_is_rounded_by_group_and_not_by_line() -> None:
    """Three lines of 0.33 at 5.5 %: 0.018 each, 0.05445 together."""
    lines = [line(price=33, vat=550)] * 3
    [block] = totals_of(lines).blocks
    assert (block.groups, line_vats(lines)) == ((VatGroup(550, 99, 5),), [2, 2, 1])


def test_rates_stand_from_the_highest_to_the_lowest() -> None:
    [block] = totals_of([line(vat=0), line(vat=2_000), line(vat=550)]).blocks
    assert [group.rate for group in block.groups] == [2_000, 550, 0]


def test_the_discount_of_a_block_is_what_was_taken_off() -> None:
    cut = line(price=10_000, discount_kind=DiscountKind.PERCENT, discount=1_000)
    [block] = totals_of([cut, line()]).blocks
    assert (block.net, block.discount, line_gross(cut)) == (19_000, 1_000, 10_000)


def test_the_first_year_counts_twelve_months_of_what_recurs() -> None:
    lines = [
        line(price=100_000), line(price=1_000, billing=Billing.MONTHLY), line(price=2_000, billing=Billing.QUARTERLY),
        line(price=5_000, billing=Billing.YEARLY), line(price=99_999, billing=Billing.MONTHLY, is_optional=True),
    ]  # fmt: skip
    assert totals_of(lines).first_year == Money(100_000 + 12_000 + 8_000 + 5_000, 'EUR')
    assert totals_of([]).first_year is None


def test_a_margin_of_the_whole_needs_the_cost_of_every_line() -> None:
    known = line(price=10_000, unit_cost=6_000)
    monthly = line(price=1_000, billing=Billing.MONTHLY, unit_cost=400)
    assert totals_of([known, monthly]).first_year_margin == Money(4_000 + 12 * 600, 'EUR')
    half_known = totals_of([known, line()])
    assert (half_known.first_year_margin, half_known.blocks[0].margin) == (None, 4_000)


def test_two_currencies_make_no_sum() -> None:
    with pytest.raises(CurrencyMismatch):
        totals_of([line(), replace(line(), price=Money(1, 'JPY'))])
