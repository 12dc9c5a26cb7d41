"""Rows of the roll-up added up: one for each subject and currency, and what comes to nothing left out."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.figures.measure import Sum, added_up

SUMS = st.lists(
    st.builds(
        Sum, st.sampled_from(['', '11', '12', 'été']), st.sampled_from(['', 'EUR', 'JPY']), st.integers(-3, 3),
        st.integers(-500, 500), st.integers(-9, 9), st.none() | st.just(date(2026, 6, 1)),
    ),
    max_size=12,
)  # fmt: skip


def slowly(sums: list[Sum]) -> list[tuple[str, str, int, int, int]]:
    counts: dict[tuple[str, str], Counter[str]] = {}
    for each in sums:
        total = counts.setdefault((each.subject, each.currency), Counter())
        total['count'] += each.count
        total['minor'] += each.minor
        total['extra'] += each.extra
    rows = [(*key, total['count'], total['minor'], total['extra']) for key, total in sorted(counts.items())]
    return [row for row in rows if any(row[2:])]


@given(SUMS)
def test_sums_are_added_up_by_subject_and_currency(sums: list[Sum]) -> None:
    found = [(each.subject, each.currency, each.count, each.minor, each.extra) for each in added_up(sums)]
    assert found == slowly(sums)


@given(SUMS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(sums: list[Sum], chance: object) -> None:
    shuffled = list(sums)
    chance.shuffle(shuffled)
    assert added_up(shuffled) == added_up(sums)


@given(SUMS, SUMS)
def test_parts_added_up_are_parts_of_the_whole(one: list[Sum], other: list[Sum]) -> None:
    assert added_up([*added_up(one), *added_up(other)]) == added_up([*one, *other])


@given(SUMS)
def test_what_is_taken_back_comes_to_nothing(sums: list[Sum]) -> None:
    back = [Sum(each.subject, each.currency, -each.count, -each.minor, -each.extra) for each in sums]
    assert added_up([*sums, *back]) == []
