"""Whatever stands in the base, comparing it does not fail and does not depend on the order."""

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.matching.blocking import blocking_keys
from salesdesk.matching.near import near
from salesdesk.matching.record import Kind, Record
from salesdesk.matching.similarity import similarity
from salesdesk.matching.traits import traits_of

PIECES = st.sampled_from(
    ['Hélène', 'H.', ' ', 'Marchais', '-', 'de la ', 'SARL', ' & ', 'Co', '(', ')', 'a@b.fr', '06 12 34 56 78',
     "d'", 'St ', '2']
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=8).map(''.join)
KINDS: st.SearchStrategy[Kind] = st.sampled_from(['person', 'company'])


@given(KINDS, TEXTS, TEXTS, TEXTS)
def test_both_ways_say_the_same(kind: Kind, one: str, other: str, detail: str) -> None:
    left = traits_of(Record(kind, one, detail, (detail,), (detail,), detail, detail), 'FR')
    right = traits_of(Record(kind, other, detail), 'FR')
    assert similarity(left, right).score == similarity(right, left).score
    assert blocking_keys(left) is not None


@given(KINDS, TEXTS)
def test_a_record_and_its_copy_share_a_key_if_they_are_the_same(kind: Kind, name: str) -> None:
    one = traits_of(Record(kind, name), 'FR')
    assert not similarity(one, one).is_duplicate or blocking_keys(one)


@given(TEXTS, TEXTS)
def test_nearness_lies_between_none_and_all(typed: str, name: str) -> None:
    assert all(0 < found.score <= 1 for found in near(typed, [name]))
