"""Two versions of an offer: what came, what went, what is another now, and what that does to the price."""

from dataclasses import replace

from hypothesis import given, settings
from offered import any_lines, line

from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.versions import VersionDiff, difference


def names(lines: tuple[LineItem, ...]) -> list[str]:
    return [one.name.fr for one in lines]


def changed(diff: VersionDiff) -> list[tuple[str, tuple[str, ...]]]:
    return [(change.after.name.fr, change.fields) for change in diff.changed]


def test_a_copy_changes_nothing() -> None:
    lines = [line('Audit'), line('Pose', is_optional=True)]
    diff = difference(lines, [replace(one, id=9, proposal_id=2) for one in lines])
    assert diff.is_same_scope
    assert diff.before == diff.after


def test_what_came_what_went_and_what_is_another_now() -> None:
    before = [line('Audit'), line('Pose'), line('Formation')]
    after = [line('Formation', quantity=2_000), line('Audit'), line('Maintenance')]
    diff = difference(before, after)
    assert (names(diff.added), names(diff.removed)) == (['Maintenance'], ['Pose'])
    assert changed(diff) == [('Formation', ('quantity',))]


def test_another_order_is_no_change() -> None:
    assert difference([line('A'), line('B')], [line('B'), line('A')]).is_same_scope


def test_a_line_of_the_price_list_keeps_its_identity_under_another_name() -> None:
    diff = difference([line('Audit', product_id=4)], [line('Audit complet', product_id=4)])
    assert changed(diff) == [('Audit complet', ('name',))]


def test_two_lines_of_one_name_are_paired_by_what_they_say() -> None:
    """Otherwise both would seem changed, the one into the other."""
    before = [line('Licence', 1_000), line('Licence', 2_000)]
    diff = difference(before, [line('Licence', 2_000), line('Licence', 1_000), line('Licence', 3_000)])
    assert (changed(diff), [one.price.minor for one in diff.added]) == ([], [3_000])


def test_case_and_accents_make_no_other_line() -> None:
    assert changed(difference([line('Étude')], [line('étude', 2_000)])) == [('étude', ('name', 'price'))]


def test_a_discount_of_another_kind_is_one_change() -> None:
    cut = line(discount_kind=DiscountKind.PERCENT, discount=500)
    assert changed(difference([line()], [cut])) == [('Audit', ('discount_kind',))]


def test_the_price_is_compared_by_billing() -> None:
    monthly = line('Suivi', 5_000, billing=Billing.MONTHLY)
    diff = difference([line('Audit', 10_000), monthly], [line('Audit', 9_000)])
    assert diff.nets() == [(Billing.ONCE, 10_000, 9_000), (Billing.MONTHLY, 5_000, 0)]
    assert diff.before.first_year == Money(70_000, 'EUR')


def test_an_option_taken_into_the_offer_is_a_change_of_price_and_scope() -> None:
    diff = difference([line(is_optional=True)], [line()])
    assert changed(diff) == [('Audit', ('is_optional',))]
    assert diff.nets() == [(Billing.ONCE, 0, 10_000)]


@settings(max_examples=50)
@given(any_lines(), any_lines())
def test_every_line_is_accounted_for_once(before: list[LineItem], after: list[LineItem]) -> None:
    diff, back = difference(before, after), difference(after, before)
    kept = len(after) - len(diff.added)
    assert kept == len(before) - len(diff.removed)
    assert len(diff.changed) <= kept
    # Looked at the other way round, what came has gone.
    assert len(back.added) == len(diff.removed)
    assert len(back.changed) == len(diff.changed)
