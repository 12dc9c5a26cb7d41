"""The words of two names laid against each other: the same, a slip apart, one short for the other, or left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.matching.alignment import Alignment, align, is_slip, is_slip_in_person, squeezed_alike

WORDS = st.sampled_from(
    ['helene', 'h', 'marchais', 'marchias', 'jean', 'pierre', 'jeanpierre', 'jp', 'bob', 'robert', 'de', 'la', 'tour',
     'roux', 'b2', 'nord']
)  # fmt: skip
NAMES = st.lists(WORDS, max_size=5).map(tuple)


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def person(one: str, other: str) -> Alignment:
    return align(words(one), words(other), shortened=True)


def company(one: str, other: str) -> Alignment:
    return align(words(one), words(other), shortened=False)


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('marchais', 'marchias', id='two letters turned round'),
        pytest.param('marchais', 'marchai', id='the last letter forgotten'),
        pytest.param('girardeau', 'girardau', id='one in the middle forgotten'),
        pytest.param('lefevre', 'lefebvre', id='one too many'),
        pytest.param('dupont', 'dupond', id='another consonant at the end'),
        pytest.param('kowalski', 'kovalski', id='another one inside'),
        pytest.param('ofntaine', 'fontaine', id='the first two turned round'),
        pytest.param('montgomery', 'mongtomrey', id='two slips in a long word'),
        pytest.param('benhamou', 'benhamu', id='a vowel that makes no woman of a man'),
        pytest.param('mallet', 'malet', id='one letter of two'),
    ],
)
def test_a_word_mistyped_is_still_that_word(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)
    assert is_slip_in_person(one, other)


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('martin', 'martine', id='a man and a woman'),
        pytest.param('michel', 'michele', id='another man and woman'),
        pytest.param('andre', 'andree', id='one more e'),
        pytest.param('claude', 'claudie', id='an i before the e'),
        pytest.param('julie', 'julien', id='an n behind it'),
        pytest.param('garcia', 'marcia', id='another first letter'),
        pytest.param('northgate', 'southgate', id='two first letters'),
        pytest.param('roux', 'rous', id='too short to say'),
        pytest.param('12345', '12346', id='numbers'),
        pytest.param('agence7', 'agence8', id='words with a number'),
        pytest.param('girardeau', 'giradau', id='two slips in a word of nine'),
    ],
)
def test_a_word_that_may_be_another_word_is_no_slip(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


@pytest.mark.parametrize(
    ('one', 'other'), [('alexandre', 'alexandra'), ('aurelie', 'aurelien'), ('maximilian', 'maximiliana')]
)
def test_long_given_names_come_in_pairs_and_long_words_of_a_firm_do_not(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert not is_slip_in_person(one, other)


@given(WORDS | st.text('aeinrst', min_size=1, max_size=9), WORDS | st.text('aeinrst', min_size=1, max_size=9))
def test_a_slip_does_not_depend_on_which_was_typed_first(one: str, other: str) -> None:
    assert is_slip(one, other) == is_slip(other, one)
    assert not is_slip_in_person(one, other) or is_slip(one, other)


@pytest.mark.parametrize(
    ('one', 'other', 'same', 'short'),
    [
        pytest.param('helene marchais', 'marchais helene', 'helene marchais', '', id='another order'),
        pytest.param('h marchais', 'helene marchais', 'marchais', 'h=helene', id='an initial'),
        pytest.param('helene marchais', 'marchais h', 'marchais', 'helene=h', id='an initial behind'),
        pytest.param('bob dumas', 'robert dumas', 'dumas', 'bob=robert', id='a short name'),
        pytest.param('jp garnier', 'jean pierre garnier', 'garnier', 'jp=jean pierre', id='two initials in one'),
        pytest.param('h m', 'helene marchais', '', 'h=helene m=marchais', id='initials alone'),
        pytest.param('anne le bihan', 'anne bihan', 'anne bihan', '', id='an article'),
        pytest.param('jean van de velde', 'vandevelde jean', 'jean vandevelde', '', id='particles run together'),
    ],
)
def test_people_are_laid_side_by_side_whole(one: str, other: str, same: str, short: str) -> None:
    found = person(one, other)
    assert found.is_complete
    assert sorted(found.same) == sorted(words(same))
    assert ' '.join(f'{left}={right}' for left, right in found.short) == short


@pytest.mark.parametrize(
    ('one', 'other', 'left', 'right'),
    [
        ('helene marchais', 'helene', 'marchais', ''),
        ('helene', 'helene marchais', '', 'marchais'),
        ('paul roux', 'marie roux', 'paul', 'marie'),
        ('jean jean roux', 'jean roux', 'jean', ''),
        ('', 'anne roux', '', 'anne roux'),
        ('anne roux', 'karim benali', 'anne roux', 'karim benali'),
    ],
)
def test_what_only_one_name_says_is_left_over(one: str, other: str, left: str, right: str) -> None:
    found = person(one, other)
    assert (found.left, found.right) == (words(left), words(right))
    assert found.is_one_sided == (bool(left) != bool(right))


def test_in_the_name_of_a_firm_a_letter_stands_for_nothing() -> None:
    found = company('h marchais', 'helene marchais')
    assert (found.short, found.left, found.right) == ((), ('h',), ('helene',))


def test_one_word_is_spent_once() -> None:
    assert company('marchais marchais', 'marchais marchias').same == ('marchais',)
    assert company('marchais marchais', 'marchais marchias').slips == (('marchais', 'marchias'),)


@pytest.mark.parametrize(
    ('one', 'other', 'exact'),
    [
        ('helene marchais', 'marchais helene', True),
        ('helene marchais', 'helene marchias', False),
        ('h marchais', 'helene marchais', False),
        ('helene', 'helene marchais', False),
        ('', '', False),
    ],
)
def test_exact_is_every_word_of_both_and_some(one: str, other: str, exact: bool) -> None:
    assert person(one, other).is_exact is exact


@given(NAMES, NAMES, st.booleans())
def test_turned_round_left_and_right_change_places(
    one: tuple[str, ...],
    other: tuple[str, ...],
    shortened: bool,
) -> None:
    there, back = align(one, other, shortened=shortened), align(other, one, shortened=shortened)
    assert (there.is_exact, there.is_complete, there.is_one_sided) == (
        back.is_exact, back.is_complete, back.is_one_sided,
    )  # fmt: skip
    assert (len(there.left), len(there.right)) == (len(back.right), len(back.left))


@given(NAMES, st.booleans())
def test_a_name_beside_itself_leaves_nothing_over(name: tuple[str, ...], shortened: bool) -> None:
    found = align(name, name, shortened=shortened)
    assert found.is_complete
    assert (found.slips, found.short) == ((), ())


@pytest.mark.parametrize(
    ('one', 'other', 'alike'),
    [
        ('lumi tech', 'lumitech', True),
        ('jeanpierre roux', 'roux jean pierre', True),
        ('sud ouest', 'sudouest', True),
        ('roux jean', 'jean roux', False),
        ('lumi tech', 'lumi teck', False),
        ('lumi', 'lumi lumi', False),
    ],
)
def test_names_parted_in_other_places_are_one(one: str, other: str, alike: bool) -> None:
    assert squeezed_alike(words(one), words(other)) is alike
    assert squeezed_alike(words(other), words(one)) is alike
