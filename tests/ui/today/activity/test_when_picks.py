"""When the next action is: quick days, any other day, and an hour, on every day of the week."""

from datetime import date, timedelta

import pytest
from building import TODAY, in_days
from hypothesis import given
from hypothesis import strategies as st
from printed import printed
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.i18n.translator import use_language
from salesdesk.ui.today.activity.when_picks import CHOOSE, EARLIEST, LATEST, STEP, HourPick, WhenPicks, near_days
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup

pytestmark = pytest.mark.usefixtures('light')
days = st.dates(date(2020, 1, 1), date(2060, 1, 1))
SATURDAY = in_days(4)


def picks(ground: QWidget, today: date = TODAY) -> WhenPicks:
    own = WhenPicks(today, ground)
    own.setGeometry(0, 0, 700, 60)
    ground.show()
    return own


@given(today=days)
def test_the_days_on_offer_are_four_different_ones_ahead(today: date) -> None:
    offered = near_days(today)
    assert len(set(offered)) == 4
    assert offered == sorted(offered)
    assert (offered[0], offered[-1]) == (today + timedelta(1), today + timedelta(7))
    assert all(day.weekday() < 5 for day in offered[1:-1])


@given(today=days)
def test_between_tomorrow_and_the_picks_no_working_day_is_left_out(today: date) -> None:
    tomorrow, second, third, _week = near_days(today)
    between = [tomorrow + timedelta(ahead) for ahead in range(1, (third - tomorrow).days)]
    assert [day for day in between if day.weekday() < 5] == [second]


@pytest.mark.parametrize(
    ('today', 'french', 'english'),
    [
        (TODAY, ['Demain', 'Jeu. 11', 'Ven. 12', 'Dans 1 semaine', 'Choisir'],
         ['Tomorrow', 'Thu 11', 'Fri 12', 'In 1 week', 'Choose']),
        (SATURDAY, ['Demain', 'Lun. 15', 'Mar. 16', 'Dans 1 semaine', 'Choisir'],
         ['Tomorrow', 'Mon 15', 'Tue 16', 'In 1 week', 'Choose']),
    ],
    ids=['tuesday', 'saturday'],
)  # fmt: skip
def test_the_picks_by_name(ground: QWidget, today: date, french: list[str], english: list[str]) -> None:
    for language, names in (('fr', french), ('en', english)):
        use_language(language)
        said = [chip.caption() for chip in picks(ground, today).picks.chips.values()]
        use_language('en')
        assert said == names


@pytest.mark.parametrize('today', [in_days(ahead) for ahead in range(7)], ids=lambda day: f'{day:%A}')
def test_what_is_proposed_is_the_first_working_day_on_offer(ground: QWidget, today: date) -> None:
    proposed = picks(ground, today).day()
    assert proposed == min(day for day in near_days(today) if day.weekday() < 5)


@pytest.mark.parametrize(('off', 'first'), [(1, 2), (5, 6), (40, 41)])
def test_what_is_proposed_is_no_day_off(ground: QWidget, off: int, first: int) -> None:
    """Among the picks where it is one of them, else as the day she would choose."""
    calendar = WorkingCalendar(frozenset(range(1, 8)), days_off=((in_days(0), in_days(off)),))
    own = WhenPicks(TODAY, ground, calendar.proposed)
    assert own.day() == in_days(first)


@pytest.mark.parametrize('ahead', [0, 1, 2, 3, 4, 7, 8, 300])
def test_a_day_that_is_set_is_the_day_it_has(ground: QWidget, ahead: int) -> None:
    own = picks(ground)
    own.set_day(in_days(ahead))
    assert own.day() == in_days(ahead)
    assert (own.picks.current() == CHOOSE) is (in_days(ahead) not in near_days(TODAY))


def test_a_chosen_day_is_said_on_its_pick(ground: QWidget) -> None:
    own = picks(ground)
    own.set_day(in_days(30))
    assert own.picks.chips[CHOOSE].caption() == '9 Jul'
    own.set_day(in_days(0))
    assert own.picks.chips[CHOOSE].caption() == 'Today'


def test_a_chosen_day_is_kept_while_another_pick_is_tried(ground: QWidget) -> None:
    own = picks(ground)
    own.set_day(in_days(30))
    own.picks.chips['3'].click()
    assert own.day() == in_days(7)
    own.picks.choose(CHOOSE)
    assert own.day() == in_days(30)


def popup_of(own: WhenPicks) -> CalendarPopup:
    own.picks.chips[CHOOSE].click()
    popup = own._popup
    assert popup is not None
    return popup


def test_the_calendar_gives_its_day_and_says_so(qtbot: QtBot, ground: QWidget) -> None:
    own = picks(ground)
    popup = popup_of(own)
    with qtbot.waitSignal(own.changed):
        popup.chosen.emit(in_days(40))
    assert (own.day(), own.picks.current(), own._popup) == (in_days(40), CHOOSE, None)


def test_given_up_the_proposal_stands_again(ground: QWidget) -> None:
    own = picks(ground, SATURDAY)
    popup = popup_of(own)
    popup.closed.emit()
    assert own.day() == SATURDAY + timedelta(2)
    assert own.picks.chips[CHOOSE].caption() == 'Choose'


def test_given_up_with_a_day_chosen_before_that_day_stands(ground: QWidget) -> None:
    own = picks(ground)
    own.set_day(in_days(40))
    popup_of(own).closed.emit()
    assert (own.day(), own.picks.current()) == (in_days(40), CHOOSE)


def test_a_second_click_opens_one_calendar_only(ground: QWidget) -> None:
    own = picks(ground)
    popup_of(own)
    popup_of(own)
    visible = [popup for popup in own.window().findChildren(CalendarPopup) if popup.isVisible()]
    assert len(visible) == 1


@pytest.mark.parametrize(
    ('minute', 'said'), [(None, ''), (0, '0:00'), (540, '9:00'), (553, '9:13'), (1439, '23:59')], ids=str
)
def test_an_hour_that_is_not_on_offer_is_added_in_its_place(qtbot: QtBot, minute: int | None, said: str) -> None:
    hour = HourPick()
    qtbot.addWidget(hour)
    hour.set_minute(minute)
    offered = [int(hour.itemData(row)) for row in range(1, hour.count())]
    assert hour.minute() == minute
    assert offered == sorted({*range(EARLIEST, LATEST + 1, STEP), *([] if minute is None else [minute])})
    assert hour.currentText() == (said or 'No time')


def test_no_hour_set_later_takes_the_foreign_one_away_again(qtbot: QtBot) -> None:
    hour = HourPick()
    qtbot.addWidget(hour)
    before = hour.count()
    hour.set_minute(553)
    hour.set_minute(None)
    assert (hour.minute(), hour.count()) == (None, before)


@pytest.mark.parametrize('minute', [None, 600, 1439])
def test_the_hour_is_wide_enough_for_its_words(qtbot: QtBot, language: str, minute: int | None) -> None:
    hour = HourPick()
    qtbot.addWidget(hour)
    hour.set_minute(minute)
    hour.resize(hour.sizeHint())
    assert printed(hour).texts == [hour.currentText()], language


def test_an_hour_is_chosen_by_keys(qtbot: QtBot, ground: QWidget) -> None:
    own = picks(ground)
    own.hour.setFocus()
    with qtbot.waitSignal(own.changed):
        QTest.keyClick(own.hour, Qt.Key.Key_Down)
    assert own.minute() == EARLIEST
