"""Settings on a disk that takes nothing: said, and what is shown is what is stored; once it does, all goes on."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from refusing import refusing

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.schedules.schedule_book import ScheduleBook
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.settings import Preferences
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.currencies_section import CurrenciesSection
from salesdesk.ui.settings.sections.fields_section import FieldsSection
from salesdesk.ui.settings.sections.general_section import GeneralSection
from salesdesk.ui.settings.sections.reasons_section import ReasonsSection
from salesdesk.ui.settings.sections.schedules_section import SchedulesSection
from salesdesk.ui.settings.settings_page import SettingsPage
from salesdesk.ui.widgets.floating.toast import Toast


@pytest.fixture
def reasons(page: SettingsPage) -> ReasonsSection:
    page.open_section('reasons')
    section = page.section('reasons')
    assert isinstance(section, ReasonsSection)
    return section


@pytest.fixture
def fields(ui_desk: Desk, page: SettingsPage) -> FieldsSection:
    """Surface and Lot, of deals; the first one chosen."""
    page.open_section('fields')
    section = page.section('fields')
    assert isinstance(section, FieldsSection)
    for name in ('Surface', 'Lot'):
        ui_desk.workplace.own_fields.add(Entity.DEAL, name, FieldKind.TEXT)
    return section


def toasts(desk: Desk) -> list[str]:
    return [toast.label.text() for toast in desk.window.findChildren(Toast) if not toast.isHidden()]


def reason_names(desk: Desk) -> list[str]:
    return [reason.name.fr for reason in desk.workplace.reference.lost_reasons()]


def field_names(desk: Desk) -> list[str]:
    return [field.name for field in desk.workplace.own_fields.fields(Entity.DEAL)]


REASONS: dict[str, Callable[[ReasonsSection], object]] = {
    'added': lambda section: section.add_reason.click(),
    'moved': lambda section: section.form.down.click(),
    'removed': lambda section: section.form.remove.click(),
    'asking for a note': lambda section: section.form.needs_note.click(),
}


@pytest.mark.parametrize('act', REASONS.values(), ids=REASONS)
def test_a_reason_that_cannot_be_changed_stays_and_it_is_said(
    ui_desk: Desk, reasons: ReasonsSection, act: Callable[[ReasonsSection], object]
) -> None:
    before = reason_names(ui_desk)
    with refusing(ui_desk.workplace.workspace):
        act(reasons)
    assert len(toasts(ui_desk)) == 1
    assert reason_names(ui_desk) == [reason.name.fr for reason in reasons.list.rows.records] == before
    assert (reasons.form.name.text(), reasons.form.needs_note.isChecked()) == (before[0], False)


def test_after_a_refusal_the_next_key_means_the_reason_that_is_shown(
    qtbot: QtBot, ui_desk: Desk, reasons: ReasonsSection
) -> None:
    before = reason_names(ui_desk)
    with refusing(ui_desk.workplace.workspace):
        qtbot.keyClick(reasons.list, Qt.Key.Key_Delete)
    qtbot.keyClick(reasons.list, Qt.Key.Key_Delete)
    assert reason_names(ui_desk) == before[1:]


def test_a_name_that_was_not_stored_is_stored_when_it_is_left_again(ui_desk: Desk, reasons: ReasonsSection) -> None:
    reasons.form.name.line.setText('Trop cher')
    with refusing(ui_desk.workplace.workspace):
        reasons.finish()
    assert (reasons.form.name.text(), reason_names(ui_desk)[0]) == ('Trop cher', 'Pas de budget')
    assert reasons.form.name.error()
    reasons.finish()
    assert (reason_names(ui_desk)[0], reasons.form.name.error()) == ('Trop cher', '')


FIELDS: dict[str, Callable[[FieldsSection], object]] = {
    'moved': lambda section: section.form.down.click(),
    'put away': lambda section: section.form.put_away.click(),
    'added': lambda section: section.new.submit(),
}


@pytest.mark.parametrize('act', FIELDS.values(), ids=FIELDS)
def test_a_field_that_cannot_be_changed_stays_and_what_was_typed_too(
    ui_desk: Desk, fields: FieldsSection, act: Callable[[FieldsSection], object]
) -> None:
    fields.new.name.set_text('Zone')
    with refusing(ui_desk.workplace.workspace):
        act(fields)
    assert len(toasts(ui_desk)) >= 1
    assert field_names(ui_desk) == [field.name for field in fields.list.rows.records] == ['Surface', 'Lot']
    assert (fields.form.name.text(), fields.new.name.text()) == ('Surface', 'Zone')
    act(fields)
    assert field_names(ui_desk) != ['Surface', 'Lot']


def test_the_first_field_of_all_refused_is_no_fault_of_ours(ui_desk: Desk, page: SettingsPage) -> None:
    page.open_section('fields')
    section = page.section('fields')
    assert isinstance(section, FieldsSection)
    section.new.name.set_text('Surface')
    with refusing(ui_desk.workplace.workspace):
        section.new.submit()
    assert (field_names(ui_desk), section.new.name.text(), section.empty.isVisible()) == ([], 'Surface', True)


def test_a_rate_that_was_not_stored_stays_typed(ui_desk: Desk, page: SettingsPage) -> None:
    page.open_section('currencies')
    section = page.section('currencies')
    assert isinstance(section, CurrenciesSection)
    section.form.value.set_text('0,92')
    with refusing(ui_desk.workplace.workspace):
        section.form.submit()
    assert (section.form.value.text(), len(toasts(ui_desk))) == ('0,92', 1)
    section.form.submit()
    assert [rate.value for rate in ui_desk.workplace.reference.rates()] == [Fraction('0.92')]
    assert section.form.value.error() == ''


def test_a_rate_that_cannot_be_removed_stays_in_its_line(ui_desk: Desk, page: SettingsPage) -> None:
    ui_desk.workplace.reference.add_rate('USD', 'EUR', Fraction('0.92'), date(2026, 6, 1))
    page.open_section('currencies')
    section = page.section('currencies')
    assert isinstance(section, CurrenciesSection)
    with refusing(ui_desk.workplace.workspace):
        next(iter(section.rates.rows.values())).remove.click()
    assert (len(section.rates.rows), len(ui_desk.workplace.reference.rates())) == (1, 1)


CHANGES = {
    'theme': 'dark', 'density': 'dense', 'animations': False, 'letter_shortcuts': False, 'reminders': False,
    'reminder_minute': 600, 'year_starts': 4,
}  # fmt: skip


@pytest.mark.parametrize(('name', 'value'), CHANGES.items())
def test_a_preference_that_was_not_stored_is_not_in_force(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, name: str, value: object
) -> None:
    before = ui_desk.workplace.preferences.preferences
    section = page.section('general')
    assert isinstance(section, GeneralSection)
    with refusing(ui_desk.workplace.workspace), qtbot.assertNotEmitted(page.preferences_changed):
        page.change(name, value)
    assert ui_desk.workplace.preferences.preferences == before
    assert len(toasts(ui_desk)) == 1
    page.change(name, value)
    assert getattr(PreferencesController(ui_desk.workplace.workspace).preferences, name) == value


def test_a_switch_goes_back_to_what_is_stored(qtbot: QtBot, ui_desk: Desk, page: SettingsPage) -> None:
    section = page.section('general')
    assert isinstance(section, GeneralSection)
    with refusing(ui_desk.workplace.workspace):
        section.animations.click()
        qtbot.waitUntil(lambda: len(toasts(ui_desk)) == 1)
    assert section.animations.isChecked() is Preferences().animations is True


def test_removing_another_schedule_leaves_the_one_being_changed_in_the_form(
    qtbot: QtBot, ui_desk: Desk, tmp_path: Path
) -> None:
    section = SchedulesSection(ui_desk, lambda _begin: tmp_path)
    qtbot.addWidget(section)
    for name in ('deals_list', 'funnel'):
        section.form.choose.click()
        section.form.names[name].setChecked(True)
        section.form.save.click()
    section.pane.rows[0].edit.click()
    section.form.names['funnel'].setChecked(True)
    section.pane.rows[1].remove.click()
    assert set(section.form.schedule().names) == {'deals_list', 'funnel'}
    section.form.save.click()
    assert [set(one.names) for one in ScheduleBook(ui_desk.workplace.workspace).all()] == [{'deals_list', 'funnel'}]
