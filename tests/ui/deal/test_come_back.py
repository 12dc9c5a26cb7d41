"""When a deal that is given up comes back."""

from datetime import date

import pytest
from building import TODAY, in_days
from filling import click, fill, put, type_into
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.come_back import ComeBack


@pytest.fixture
def come_back(window: QWidget) -> ComeBack:
    return put(window, ComeBack(TODAY), 476)


def test_never_is_what_is_proposed(come_back: ComeBack) -> None:
    assert (come_back.day(), come_back.validate()) == (None, True)
    assert come_back.field.isHidden()


@pytest.mark.parametrize(('pick', 'day'), [('three', date(2026, 9, 9)), ('six', date(2026, 12, 9)), ('never', None)])
def test_a_pick_is_a_day(come_back: ComeBack, pick: str, day: date | None) -> None:
    click(come_back.picks.chips[pick])
    assert come_back.day() == day


def test_the_day_stands_beside_the_picks(come_back: ComeBack) -> None:
    click(come_back.picks.chips['six'])
    assert (come_back.beside.text(), come_back.beside.isVisible()) == ('9 Dec 2026', True)
    assert not come_back.below.isVisible()
    click(come_back.picks.chips['never'])
    assert not come_back.beside.isVisible()


def test_where_there_is_no_room_the_day_stands_below(window: QWidget) -> None:
    use_language('fr')
    narrow = put(window, ComeBack(TODAY), 420)
    click(narrow.picks.chips['six'])
    assert (narrow.beside.isVisible(), narrow.below.isVisible()) == (False, True)
    assert narrow.below.text() == '9 déc. 2026'
    assert all(chip.width() >= chip.sizeHint().width() for chip in narrow.picks.chips.values())


def test_she_may_choose_a_day(come_back: ComeBack) -> None:
    click(come_back.picks.chips['choose'])
    assert come_back.field.isVisible()
    assert come_back.day() == date(2026, 7, 9)
    fill(come_back.field, '24/12/2026')
    assert (come_back.validate(), come_back.day()) == (True, date(2026, 12, 24))


@pytest.mark.parametrize('typed', ['today', 'yesterday'])
def test_the_day_is_to_come(come_back: ComeBack, typed: str) -> None:
    click(come_back.picks.chips['choose'])
    type_into(come_back.field, typed)
    assert not come_back.validate()
    assert come_back.field.error() == 'Choose a day to come.'


def test_no_day_is_said_to_be_none(come_back: ComeBack) -> None:
    click(come_back.picks.chips['choose'])
    type_into(come_back.field, '')
    assert not come_back.validate()
    assert come_back.field.error()


def test_a_wrong_day_does_not_matter_once_she_picks_another(come_back: ComeBack) -> None:
    click(come_back.picks.chips['choose'])
    type_into(come_back.field, 'x')
    click(come_back.picks.chips['three'])
    assert (come_back.validate(), come_back.day()) == (True, in_days(92))
