"""An action is planned on the spot."""

from datetime import date

import pytest
from building import TODAY, WEEKDAYS, call, in_days
from filling import click, fill, focused, names_of_stops, press, put, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.action_editor import ActionEditor

MEETING = NewAction(ActivityKind.MEETING, in_days(20), 870, 'Visite')


@pytest.fixture
def editor(window: QWidget) -> ActionEditor:
    return put(window, ActionEditor(TODAY, WEEKDAYS))


def test_a_call_tomorrow_is_proposed(editor: ActionEditor) -> None:
    assert editor.action() == call(1)
    assert (editor.kinds.current(), editor.days.current()) == ('call', 'tomorrow')


def test_on_a_friday_a_call_on_monday_is_proposed(window: QWidget) -> None:
    editor = put(window, ActionEditor(date(2026, 11, 27), WEEKDAYS))
    assert editor.action() == NewAction(ActivityKind.CALL, date(2026, 11, 30))
    assert editor.days.current() == ''


def test_an_action_is_shown_as_it_was_planned(editor: ActionEditor) -> None:
    editor.set_action(MEETING)
    assert editor.action() == MEETING
    assert editor.typed() == ('meeting', '29 Jun 2026', '14:30', 'Visite')
    assert editor.days.current() == ''


@pytest.mark.parametrize(('pick', 'days'), [('today', 0), ('tomorrow', 1), ('week', 7)])
def test_a_pick_sets_the_day(editor: ActionEditor, pick: str, days: int) -> None:
    click(editor.days.chips[pick])
    action = editor.action()
    assert action is not None
    assert (action.on, editor.day.day()) == (in_days(days), in_days(days))


def test_everything_can_be_typed(editor: ActionEditor) -> None:
    click(editor.kinds.chips['email'])
    fill(editor.day, '24/07/2026')
    fill(editor.hour, '10h')
    fill(editor.subject, 'Relance')
    assert editor.action() == NewAction(ActivityKind.EMAIL, date(2026, 7, 24), 600, 'Relance')


def test_a_typed_day_puts_the_picks_right(editor: ActionEditor) -> None:
    fill(editor.day, '16/6')
    assert editor.days.current() == 'week'
    fill(editor.day, '+10')
    assert editor.days.current() == ''


def test_an_unreadable_hour_is_no_action(editor: ActionEditor) -> None:
    fill(editor.hour, '25h')
    assert editor.action() is None
    assert not editor.validate()
    assert focused() is editor.hour.line


@pytest.mark.parametrize('typed', ['', '31/02/2026', 'soonish'])
def test_a_day_there_must_be(editor: ActionEditor, typed: str) -> None:
    type_into(editor.day, typed)
    assert not editor.validate()
    assert editor.day.error()
    assert focused() is editor.day.line


def test_what_is_typed_is_read_before_it_is_kept(editor: ActionEditor) -> None:
    type_into(editor.hour, '2pm')
    assert editor.validate()
    assert editor.action() == call(1, 840)


def test_every_change_is_heard(editor: ActionEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.changed):
        click(editor.kinds.chips['task'])
    with qtbot.waitSignal(editor.changed):
        click(editor.days.chips['today'])
    for field in (editor.day, editor.hour, editor.subject):
        with qtbot.waitSignal(editor.changed):
            type_into(field, '1')


@pytest.mark.parametrize('name', ['day', 'hour', 'subject'])
def test_enter_in_a_field_submits(editor: ActionEditor, qtbot: QtBot, name: str) -> None:
    getattr(editor, name).setFocus()
    with qtbot.waitSignal(editor.submitted):
        press(Qt.Key.Key_Return)


def test_the_focus_comes_in_at_the_kind(editor: ActionEditor) -> None:
    editor.set_action(MEETING)
    editor.setFocus()
    assert focused() is editor.kinds.chips['meeting']


def test_tab_goes_from_kind_to_subject(editor: ActionEditor) -> None:
    assert names_of_stops(editor) == [
        'Call', 'Tomorrow', 'Date of the action', 'Choose a date', 'Time of the action', 'About',
    ]  # fmt: skip


def test_it_fits_a_popover_in_french(window: QWidget) -> None:
    use_language('fr')
    editor = put(window, ActionEditor(TODAY, WEEKDAYS), 318)
    for row in (editor.kinds, editor.days):
        assert all(chip.width() >= chip.sizeHint().width() for chip in row.chips.values())
        assert row.rect().contains(row.childrenRect())
