"""The bar: of pairs labelled by hand, 95 in 100 found and 95 in 100 right."""

import pytest
from labelled_pairs import Pair, read_pairs

from salesdesk.matching.blocking import blocking_keys
from salesdesk.matching.record import Kind
from salesdesk.matching.similarity import is_duplicate, similarity

KINDS: list[tuple[str, Kind]] = [('people', 'person'), ('companies', 'company')]


def split(pairs: list[Pair]) -> tuple[list[str], list[str]]:
    """The lines said to be the same, and the others."""
    found = [pair.line for pair in pairs if is_duplicate(pair.one, pair.other)]
    return found, [pair.line for pair in pairs if pair.line not in found]


@pytest.mark.parametrize(('file', 'kind'), KINDS)
def test_precision_and_recall_are_at_the_bar(file: str, kind: Kind) -> None:
    found, missed = split(read_pairs(f'{file}_same.txt', kind))
    wrong, _right = split(read_pairs(f'{file}_different.txt', kind))
    assert len(found) / (len(found) + len(missed)) >= 0.95, missed
    assert len(found) / (len(found) + len(wrong)) >= 0.95, wrong


# Each was measured once when it was written, before its misses mended the rules: found of the same, wrong of the found.
# held_out 29 of 32, 0; fresh 27 of 30, 2; second 28 of 30, 1; third 28 of 30, 0.
ROUNDS = ('held_out', 'fresh', 'second', 'third')


@pytest.mark.parametrize('name', ROUNDS)
def test_a_round_of_new_pairs_is_told_apart(name: str) -> None:
    same = [pair for file, kind in KINDS for pair in read_pairs(f'{name}_{file}_same.txt', kind)]
    different = [pair for file, kind in KINDS for pair in read_pairs(f'{name}_{file}_different.txt', kind)]
    (found, missed), (wrong, _right) = split(same), split(different)
    assert len(found) / len(same) >= 0.95, missed
    assert len(found) / (len(found) + len(wrong)) >= 0.95, wrong


@pytest.mark.parametrize(('file', 'kind'), KINDS)
def test_the_set_is_large_enough(file: str, kind: Kind) -> None:
    assert len(read_pairs(f'{file}_same.txt', kind)) >= 100
    assert len(read_pairs(f'{file}_different.txt', kind)) >= 100


@pytest.mark.parametrize('name', ['people_same.txt', *(f'{name}_people_same.txt' for name in ROUNDS)])
def test_people_found_share_a_key(name: str) -> None:
    pairs = [pair for pair in read_pairs(name, 'person') if is_duplicate(pair.one, pair.other)]
    assert [pair.line for pair in pairs if blocking_keys(pair.one).isdisjoint(blocking_keys(pair.other))] == []


@pytest.mark.parametrize('name', ['companies_same.txt', *(f'{name}_companies_same.txt' for name in ROUNDS)])
def test_companies_found_share_a_key(name: str) -> None:
    pairs = [pair for pair in read_pairs(name, 'company') if is_duplicate(pair.one, pair.other)]
    assert [pair.line for pair in pairs if blocking_keys(pair.one).isdisjoint(blocking_keys(pair.other))] == []


@pytest.mark.parametrize(('file', 'kind'), KINDS)
def test_it_does_not_matter_who_is_asked_about_whom(file: str, kind: Kind) -> None:
    pairs = read_pairs(f'{file}_same.txt', kind) + read_pairs(f'{file}_different.txt', kind)
    turned = [pair.line for pair in pairs if similarity(pair.one, pair.other) != similarity(pair.other, pair.one)]
    assert turned == []
