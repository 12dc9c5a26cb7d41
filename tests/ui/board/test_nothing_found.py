"""A board on which nothing matches says so once, and leads back."""

import pytest
from PySide6.QtCore import Qt
from seat import CTRL, Seat, focused

from salesdesk.domain.views.deal_card import Attention
from salesdesk.ui.board.canvas.nothing_found import NothingFound
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label


def search(seat: Seat, text: str) -> None:
    seat.press(Qt.Key.Key_F, CTRL)
    seat.write(text)


def words(seat: Seat) -> list[str]:
    return [label.text() for label in seat.one(NothingFound).findChildren(Label)]


def test_it_names_what_was_looked_for_and_the_columns_keep_quiet(sample_seat: Seat) -> None:
    search(sample_seat, 'zzz')
    assert words(sample_seat) == ['Rien pour «\u00a0zzz\u00a0»']
    assert sample_seat.shown(EmptyState) == [sample_seat.one(NothingFound)]


def test_it_stands_in_the_middle_of_the_board(sample_seat: Seat) -> None:
    search(sample_seat, 'zzz')
    found, board = sample_seat.one(NothingFound), sample_seat.page.board.viewport()
    assert abs(found.geometry().center().x() - board.rect().center().x()) <= 1
    assert board.rect().contains(found.geometry())


def test_clearing_brings_everything_back_and_goes_on_typing(sample_seat: Seat) -> None:
    search(sample_seat, 'zzz')
    sample_seat.one(NothingFound).clear.click()
    assert sample_seat.titles('identification')[0] == 'Éclairage de l’atelier de découpe'
    assert sample_seat.shown(NothingFound) == []
    assert focused() is sample_seat.page.top.search.line
    assert sample_seat.page.top.search.text() == ''


def test_it_follows_the_typing(sample_seat: Seat) -> None:
    search(sample_seat, 'zzz')
    sample_seat.write('y')
    assert words(sample_seat) == ['Rien pour «\u00a0zzzy\u00a0»']
    sample_seat.press(Qt.Key.Key_Escape)
    assert sample_seat.shown(NothingFound) == []


def test_with_chips_it_clears_the_chips_too(sample_seat: Seat) -> None:
    sample_seat.page.attention.chips[Attention.LATE].click()
    search(sample_seat, 'garage')
    assert words(sample_seat) == ['Rien pour «\u00a0garage\u00a0»', 'avec ces filtres']
    sample_seat.one(NothingFound).clear.click()
    assert not sample_seat.page.attention.chips[Attention.LATE].isChecked()


@pytest.mark.parametrize('attention', list(Attention))
def test_an_empty_board_is_no_failed_search(seat: Seat, attention: Attention) -> None:
    assert seat.shown(NothingFound) == []
    seat.page.attention.chips[attention].click()
    assert words(seat) == ['Rien avec ces filtres']


def test_a_deal_that_comes_to_match_takes_it_away(sample_seat: Seat) -> None:
    search(sample_seat, 'zzz')
    sample_seat.desk.put('Zzz')
    sample_seat.window.follow()
    assert sample_seat.titles('identification') == ['Zzz']
    assert sample_seat.shown(NothingFound) == []
