"""Picks of which one is on, in one row or in even ones."""

from collections.abc import Callable

import pytest
from filling import click, focused, press, put
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.widgets.choices.option import Option

KINDS = tuple(Option(word, word, 'phone') for word in ('Appel', 'E-mail', 'Rendez-vous', 'Tâche'))
Key = Qt.Key


@pytest.fixture
def row(window: QWidget) -> PickRow:
    return put(window, PickRow('Kind', KINDS), 600)


@pytest.fixture
def heard(row: PickRow) -> list[str]:
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    return chosen


def places(row: PickRow) -> list[tuple[int, int]]:
    return [(chip.x(), chip.y()) for chip in row.chips.values()]


def test_the_first_one_is_on_unless_told_otherwise(window: QWidget) -> None:
    assert PickRow('Kind', KINDS, parent=window).current() == 'Appel'
    assert PickRow('Kind', KINDS, current='Tâche', parent=window).current() == 'Tâche'
    assert PickRow('Kind', KINDS, current='', parent=window).current() == ''


def test_a_click_chooses_and_says_so(row: PickRow, heard: list[str]) -> None:
    click(row.chips['Rendez-vous'])
    assert (row.current(), heard) == ('Rendez-vous', ['Rendez-vous'])


def test_only_one_is_on(row: PickRow) -> None:
    click(row.chips['Tâche'])
    assert [key for key, chip in row.chips.items() if chip.isChecked()] == ['Tâche']


def test_a_click_on_the_one_that_is_on_leaves_it_on(row: PickRow) -> None:
    click(row.chips['Appel'])
    assert row.current() == 'Appel'


def test_choosing_by_program_is_silent(row: PickRow, heard: list[str]) -> None:
    row.choose('E-mail')
    row.choose('')
    assert (row.current(), heard) == ('', [])


def test_arrows_go_round_and_choose(row: PickRow, heard: list[str]) -> None:
    row.setFocus()
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up):
        press(key)
    assert heard == ['E-mail', 'Rendez-vous', 'Tâche', 'Appel', 'Tâche', 'Rendez-vous']
    assert focused() is row.chips['Rendez-vous']


def test_other_keys_are_left_to_the_button(row: PickRow, heard: list[str]) -> None:
    row.choose('')
    row.setFocus()
    press(Key.Key_Return)
    assert heard == ['Appel']


@pytest.mark.parametrize(
    ('change', 'stop'),
    [
        (lambda row: None, 'Appel'),
        (lambda row: row.choose('Tâche'), 'Tâche'),
        (lambda row: row.choose(''), 'Appel'),
        (lambda row: click(row.chips['E-mail']), 'E-mail'),
    ],
)
def test_tab_stops_once(row: PickRow, change: Callable[[PickRow], None], stop: str) -> None:
    change(row)
    stops = [key for key, chip in row.chips.items() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [stop]
    assert row.focusProxy() is row.chips[stop]


def test_each_pick_says_what_it_is_a_pick_of(row: PickRow) -> None:
    assert {chip.accessibleDescription() for chip in row.chips.values()} == {'Kind'}
    assert row.accessibleName() == 'Kind'


def test_in_a_wide_place_they_stand_in_one_row(row: PickRow) -> None:
    assert {y for _x, y in places(row)} == {0}
    assert all(chip.width() == chip.sizeHint().width() for chip in row.chips.values())


def test_in_a_narrow_place_they_stand_in_two_even_rows(window: QWidget, qtbot: QtBot) -> None:
    row = put(window, PickRow('Kind', KINDS), 320)
    assert row.height() == 26 + 6 + 26
    assert places(row) == [(0, 0), (163, 0), (0, 32), (163, 32)]
    assert {chip.width() for chip in row.chips.values()} == {157}


def test_five_stand_as_three_and_two(window: QWidget) -> None:
    """Where four fit side by side, one would be left alone."""
    words = [Option(word, word) for word in ('Lundi', 'Mardi', 'Jeudi', 'Vendr', 'Samed')]
    row = put(window, PickRow('Day', words), 270)
    assert [y for _x, y in places(row)] == [0, 0, 0, 32, 32]


def test_in_a_very_narrow_place_they_stand_below_each_other(window: QWidget) -> None:
    row = put(window, PickRow('Kind', KINDS), 120)
    assert [x for x, _y in places(row)] == [0, 0, 0, 0]


def test_no_word_is_cut_down_to_the_width_of_a_popover(window: QWidget) -> None:
    row = put(window, PickRow('Kind', KINDS), 300)
    assert all(chip.width() >= chip.sizeHint().width() for chip in row.chips.values())
