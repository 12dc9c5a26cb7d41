"""Working time in the settings: her week and hours, the holidays of her country, her days off."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.working_time_section import WorkingTimeSection
from salesdesk.ui.settings.working.days_off_rows import span_text


@pytest.fixture
def section(qtbot: QtBot, ui_desk: Desk) -> WorkingTimeSection:
    section = WorkingTimeSection(ui_desk)
    qtbot.addWidget(section)
    ui_desk.workplace.signals.changed.connect(section.follow)
    section.refresh()
    section.show()
    return section


def kept(desk: Desk) -> list[tuple[date, date, str]]:
    days_off = DaysOffController(desk.workplace.workspace).all()
    return [(one.first_on, one.last_on, one.name) for one in days_off]


def add(section: WorkingTimeSection, first: str, last: str = '', words: str = '') -> None:
    section.form.first.set_text(first)
    section.form.last.set_text(last)
    section.form.words.set_text(words)
    section.form.button.click()


def test_a_day_of_the_week_is_taken_off_with_a_click(section: WorkingTimeSection, ui_desk: Desk) -> None:
    section.week.chips['5'].click()
    assert ui_desk.workplace.preferences.preferences.work_week == '1234'


def test_the_last_day_of_the_week_stays(section: WorkingTimeSection, ui_desk: Desk) -> None:
    for day in '12345':
        section.week.chips[day].click()
    assert ui_desk.workplace.preferences.preferences.work_week == '5'
    assert section.week.days() == '5'


def test_only_hours_in_the_right_order_are_on_offer(section: WorkingTimeSection, ui_desk: Desk) -> None:
    assert section.hours.starts.findData(str(18 * 60)) < 0
    assert section.hours.ends.findData(str(9 * 60)) < 0
    section.hours.ends.choose(str(16 * 60 + 30))
    section.hours.ends.chosen.emit(str(16 * 60 + 30))
    assert ui_desk.workplace.preferences.preferences.day_ends == 16 * 60 + 30


def test_another_country_is_read_beside_her_work(qtbot: QtBot, section: WorkingTimeSection, ui_desk: Desk) -> None:
    assert section.holidays.isHidden()
    section.country.choose('BE')
    section.country.chosen.emit('BE')
    qtbot.waitUntil(section.holidays.isVisible)
    assert ui_desk.workplace.preferences.preferences.country == 'BE'


def test_days_off_are_added_changed_and_taken_away(section: WorkingTimeSection, ui_desk: Desk) -> None:
    add(section, '3 aout', '21 aout', 'Congés d’été')
    assert kept(ui_desk) == [(date(2026, 8, 3), date(2026, 8, 21), 'Congés d’été')]
    (row,) = section.days_off.rows.values()
    row.edit.click()
    add(section, '3 aout', '', 'Pont')
    assert kept(ui_desk) == [(date(2026, 8, 3), date(2026, 8, 3), 'Pont')]
    (row,) = section.days_off.rows.values()
    row.remove.click()
    assert kept(ui_desk) == []
    assert section.days_off.isHidden()
    ui_desk.workplace.workspace.undo()
    assert len(section.days_off.rows) == 1


def test_what_is_wrong_with_them_is_said_in_place(section: WorkingTimeSection, ui_desk: Desk) -> None:
    section.form.button.click()
    assert section.form.first.error() == 'Saisissez un jour.'
    add(section, '21 aout', '3 aout')
    assert section.form.last.error() == 'Le dernier jour ne peut pas précéder le premier.'
    assert kept(ui_desk) == []


@pytest.mark.parametrize(
    ('first', 'last', 'said'),
    [
        (date(2026, 8, 3), date(2026, 8, 3), '3 août 2026'),
        (date(2026, 8, 3), date(2026, 8, 21), '3 août – 21 août 2026'),
        (date(2026, 12, 24), date(2027, 1, 1), '24 déc. 2026 – 1er janv. 2027'),
    ],
)
def test_days_off_as_they_are_read(section: WorkingTimeSection, first: date, last: date, said: str) -> None:
    assert span_text(DayOff(1, first, last)) == said
