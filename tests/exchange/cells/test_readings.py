"""Cells read once for every different text."""

import pytest

from salesdesk.exchange.cells.readings import Flaw, PairReadings, Readings, Texts, UnknownWord, optional


def halved(text: str) -> int:
    if not text.isdecimal():
        raise UnknownWord('no_number')
    return int(text) // 2


def test_every_different_cell_is_read_once() -> None:
    asked = []
    readings = Readings(lambda text: asked.append(text) or len(text))
    assert readings.read(['ab', 'c', 'ab', 'ab']) == [[2, 1, 2, 2]]
    assert asked == ['ab', 'c']


def test_cells_are_trimmed_and_unguarded_before_they_are_read() -> None:
    assert Readings(str).read([' a ', "'=b", '\u00a0c\u00a0']) == [['a', '=b', 'c']]


def test_a_cell_that_cannot_be_read_leaves_a_flaw() -> None:
    readings = Readings(halved)
    assert readings.read(['8'])[0] == [4]
    assert not readings.flawed
    (flaw,) = readings.read(['eight'])[0]
    assert (flaw.code, flaw.values) == ('no_number', {'value': 'eight'})
    assert readings.flawed


def test_a_flaw_shows_the_beginning_of_a_long_cell() -> None:
    (flaw,) = Readings(halved).read(['x' * 80 + '\n' + 'y' * 80])[0]
    assert flaw.values == {'value': 'x' * 59 + '…'}


def test_an_absurd_cell_is_too_long_to_be_read_or_kept() -> None:
    readings = Readings(halved)
    (flaw,) = readings.read(['1' * 1001])[0]
    assert (flaw.code, flaw.values) == ('cell_too_long', {'length': 1001, 'limit': 1000})
    assert len(readings) == 0


def test_nothing_may_be_none() -> None:
    assert Readings(optional(halved)).read(['', '-', 'N/A', '6']) == [[None, None, None, 3]]


def test_two_columns_are_read_as_pairs() -> None:
    pairs = PairReadings(lambda first, second: (first + second, len(second)))
    assert pairs.read(['a', 'b'], ['x', 'yz']) == [('ax', 'byz'), (1, 2)]


def test_a_pair_whose_second_column_is_missing_gets_empty_cells() -> None:
    assert PairReadings(lambda first, second: (first, second)).read(['a', 'b']) == [('a', 'b'), ('', '')]


def test_a_flaw_of_a_pair_stands_in_both_places() -> None:
    first, second = PairReadings(lambda text, _other: (halved(text), '')).read(['x', '8'], ['', ''])
    assert isinstance(first[0], Flaw)
    assert first[0] is second[0]
    assert (first[1], second[1]) == (4, '')


def test_texts_are_trimmed() -> None:
    assert Texts(10, guarded=False, one_line=True).read([' a ', '', 'b\u00a0']) == [['a', '', 'b']]


def test_names_stand_on_one_line_only_where_asked() -> None:
    assert Texts(10, guarded=False, one_line=True).read(['a \r\n b', 'c']) == [['a b', 'c']]
    assert Texts(10, guarded=False, one_line=False).read(['a\nb', 'c']) == [['a\nb', 'c']]


def test_a_text_of_one_line_keeps_its_blanks_whatever_stands_beside_it() -> None:
    assert Texts(10, guarded=False, one_line=True).read(['a\nb', 'c  d']) == [['a b', 'c  d']]


def test_only_guarded_files_are_unguarded() -> None:
    assert Texts(10, guarded=True, one_line=True).read(["'=a", "'b"]) == [['=a', "'b"]]
    assert Texts(10, guarded=False, one_line=True).read(["'=a"]) == [["'=a"]]


@pytest.mark.parametrize('length', [5, 6])
def test_texts_have_a_limit(length: int) -> None:
    texts = Texts(5, guarded=False, one_line=True)
    short, long = texts.read(['ok', 'x' * length])[0]
    assert short == 'ok'
    assert isinstance(long, Flaw) == texts.flawed == (length > 5)
