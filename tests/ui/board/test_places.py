"""From a row on the screen to a place in the column, and from row to row by the arrows."""

import pytest
from made_cards import card

from salesdesk.domain.place import TOP, Place
from salesdesk.ui.board.drag.places import next_row, place_at

CARDS = [card(id=number) for number in (10, 20, 30)]


@pytest.mark.parametrize(
    ('row', 'place'), [(0, Place(over=10)), (1, Place(under=10)), (2, Place(under=20)), (3, Place(under=30))]
)
def test_a_card_from_elsewhere_goes_under_the_one_above_the_line(row: int, place: Place) -> None:
    assert place_at(CARDS, row, 99) == place


def test_an_empty_column_has_one_place() -> None:
    assert place_at([], 0, 99) == TOP


@pytest.mark.parametrize(('row', 'place'), [(0, Place(over=10)), (1, None), (2, None), (3, Place(under=30))])
def test_a_card_of_the_column_stays_where_it_is_on_either_side_of_itself(row: int, place: Place | None) -> None:
    assert place_at(CARDS, row, 20) == place


def test_alone_in_its_column_a_card_has_nowhere_to_go() -> None:
    assert [place_at(CARDS[:1], row, 10) for row in (0, 1)] == [None, None]


def test_the_first_card_goes_down_behind_the_next() -> None:
    assert place_at(CARDS, 2, 10) == Place(under=20)


@pytest.mark.parametrize(
    ('row', 'step', 'own', 'then'),
    [
        (0, 1, None, 1), (0, -1, None, 0), (3, 1, None, 3), (5, 0, None, 3),
        # Its own place counts once: 1 and 2 are the same for the card in row 1.
        (1, 1, 1, 3), (3, -1, 1, 1), (1, -1, 1, 0), (2, 0, 1, 1), (2, 1, 2, 2), (9, 0, 2, 2),
    ],
)  # fmt: skip
def test_the_arrows_go_from_place_to_place(row: int, step: int, own: int | None, then: int) -> None:
    assert next_row(row, step, 3, own) == then


def test_each_step_of_the_arrows_is_another_place() -> None:
    rows, row = [0], 0
    while (row := next_row(row, 1, 3, 1)) != rows[-1]:
        rows.append(row)
    places = [place_at(CARDS, row, 20) for row in rows]
    assert len(set(places)) == len(places)
