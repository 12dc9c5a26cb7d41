"""Segments without room for all their words: what is off is its icon alone, and still has its name."""

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl


@pytest.fixture
def views(qtbot: QtBot) -> SegmentedControl:
    options = [Option('board', 'Board', 'square-kanban'), Option('list', 'List', 'list'), Option('plain', 'Plain')]
    control = SegmentedControl('View', options)
    qtbot.addWidget(control)
    control.choose('board')
    return control


def widths(control: SegmentedControl) -> list[int]:
    return [segment.sizeHint().width() for segment in control.segments]


def test_only_what_is_off_loses_its_words_and_only_to_its_icon(views: SegmentedControl) -> None:
    before = widths(views)
    views.set_tight(True)
    board, listing, plain = widths(views)
    assert (board, plain) == (before[0], before[2])
    assert listing < before[1]


def test_the_name_is_in_the_tooltip_and_is_read(views: SegmentedControl) -> None:
    views.set_tight(True)
    assert [segment.toolTip() for segment in views.segments] == ['', 'List', '']
    assert [segment.accessibleName() for segment in views.segments] == ['Board', 'List', 'Plain']


def test_another_choice_gets_its_words(views: SegmentedControl) -> None:
    views.set_tight(True)
    views.choose('list')
    assert [segment.toolTip() for segment in views.segments] == ['Board', '', '']


def test_with_room_again_all_words_are_back(views: SegmentedControl) -> None:
    before = widths(views)
    views.set_tight(True)
    views.set_tight(False)
    assert widths(views) == before
    assert [segment.toolTip() for segment in views.segments] == ['', '', '']
