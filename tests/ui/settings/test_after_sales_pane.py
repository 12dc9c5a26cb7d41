"""Whether a win starts after-sales, and the days of the check-ins: kept as soon as they are chosen."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from salesdesk.settings import Preferences, day_counts
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.after_sales_pane import AfterSalesPane
from salesdesk.ui.settings.sections.general_section import GeneralSection
from salesdesk.ui.settings.settings_page import SettingsPage


@pytest.fixture
def pane(page: SettingsPage) -> AfterSalesPane:
    section = page.section('general')
    assert isinstance(section, GeneralSection)
    return section.after_sales


def kept(ui_desk: Desk) -> Preferences:
    # The page takes a change once the control is done with it.
    QCoreApplication.sendPostedEvents()
    return ui_desk.workplace.preferences.preferences


def type_days(pane: AfterSalesPane, text: str) -> None:
    pane.days.set_text(text)
    pane._keeper.finish()


def test_it_shows_what_is_in_force(pane: AfterSalesPane) -> None:
    assert (pane.starts.isChecked(), pane.days.text()) == (True, '7, 30, 90, 180')


def test_it_is_switched_off_and_on(ui_desk: Desk, pane: AfterSalesPane) -> None:
    pane.starts.click()
    assert not kept(ui_desk).after_sales
    pane.starts.click()
    assert kept(ui_desk).after_sales


def test_the_days_are_put_in_order(ui_desk: Desk, pane: AfterSalesPane) -> None:
    type_days(pane, '60; 14 14')
    assert kept(ui_desk).check_ins == '14, 60'
    type_days(pane, '')
    assert kept(ui_desk).check_ins == ''


def test_what_is_no_day_is_said_and_not_kept(ui_desk: Desk, pane: AfterSalesPane, qtbot: QtBot) -> None:
    type_days(pane, '7, bientôt')
    assert pane.days.error() == 'Des nombres de jours, comme 7, 30, 90.'
    assert kept(ui_desk).check_ins == '7, 30, 90, 180'


@pytest.mark.parametrize(('text', 'counts'), [
    ('', ()), ('  ', ()), ('7', (7,)), ('30 7;7', (7, 30)), ('0', None), ('-3', None), ('3651', None), ('sept', None),
    ('7,5', (5, 7)),
])  # fmt: skip
def test_days_as_she_writes_them(text: str, counts: tuple[int, ...] | None) -> None:
    assert day_counts(text) == counts


def test_days_that_an_older_program_cannot_read_fall_back() -> None:
    assert Preferences.from_texts({'check_ins': 'weekly'}).check_ins == '7, 30, 90, 180'
