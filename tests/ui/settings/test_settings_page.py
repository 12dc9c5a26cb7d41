"""The settings page: its sections, and preferences that are kept as soon as they are chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.i18n.translator import use_language
from salesdesk.settings import Preferences
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.about_section import AboutSection, LicenceDialog
from salesdesk.ui.settings.sections.data_section import DataSection
from salesdesk.ui.settings.sections.general_section import GeneralSection
from salesdesk.ui.settings.sections.shortcuts_section import GROUPS
from salesdesk.ui.settings.settings_page import TITLES, SettingsPage
from salesdesk.ui.widgets.choices.segmented_control import Segment, SegmentedControl
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.focus.focus_trap import focus_stops
from salesdesk.ui.window.program_commands import LOGGED

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def general(page: SettingsPage) -> GeneralSection:
    section = page.section('general')
    assert isinstance(section, GeneralSection)
    return section


@pytest.fixture
def data(page: SettingsPage) -> DataSection:
    page.open_section('data')
    section = page.section('data')
    assert isinstance(section, DataSection)
    return section


def texts(part: QWidget) -> set[str]:
    return {label.text() for label in part.findChildren(QLabel)}


def segment(control: SegmentedControl, key: str) -> Segment:
    return next(part for part in control.segments if part.option.key == key)


def kept(desk: Desk) -> Preferences:
    """What a program that starts now would read."""
    return PreferencesController(desk.workplace.workspace).preferences


@pytest.mark.parametrize(('name', 'key'), [('language', 'en'), ('theme', 'dark'), ('density', 'dense')])
def test_a_choice_is_kept_at_once_and_told(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, general: GeneralSection, name: str, key: str
) -> None:
    with qtbot.waitSignal(page.preferences_changed) as heard:
        qtbot.mouseClick(segment(getattr(general, name), key), LEFT)
    after, before = heard.args
    assert (getattr(after, name), getattr(before, name)) == (key, getattr(Preferences(language='fr'), name))
    assert getattr(kept(ui_desk), name) == key


@pytest.mark.parametrize(
    ('name', 'switch'), [('animations', 'animations'), ('letter_shortcuts', 'letters'), ('lessons', 'lessons')]
)
def test_a_switch_is_kept_at_once(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, general: GeneralSection, name: str, switch: str
) -> None:
    with qtbot.waitSignal(page.preferences_changed):
        getattr(general, switch).click()
    assert getattr(kept(ui_desk), name) is False


def test_the_fiscal_year_begins_with_the_month_she_chooses(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, general: GeneralSection
) -> None:
    assert (general.year_starts.count(), general.year_starts.currentText()) == (12, 'janvier')
    general.year_starts.setFocus()
    with qtbot.waitSignal(page.preferences_changed):
        qtbot.keyClick(general.year_starts, Qt.Key.Key_Down)
    assert (general.year_starts.currentText(), kept(ui_desk).year_starts) == ('février', 2)


@pytest.mark.parametrize('text', ['0', '13', '-1', 'mars', ''])
def test_a_month_nobody_can_read_is_january(text: str) -> None:
    assert Preferences.from_texts({'year_starts': text}).year_starts == 1


def test_the_same_choice_again_is_no_change(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.preferences_changed):
        page.change('theme', 'system')


def test_a_page_made_anew_shows_what_was_kept(ui_desk: Desk, page: SettingsPage, qtbot: QtBot) -> None:
    page.change('density', 'dense')
    page.change('animations', False)
    again = SettingsPage(ui_desk, '1.2.3')
    qtbot.addWidget(again)
    section = again.section('general')
    assert isinstance(section, GeneralSection)
    assert section.density.current() == 'dense'
    assert not section.animations.isChecked()


@pytest.mark.parametrize('key', TITLES)
def test_every_section_opens_from_the_list(qtbot: QtBot, page: SettingsPage, key: str) -> None:
    qtbot.mouseClick(page.list.buttons[key], LEFT)
    assert page.section_key == key
    assert page.section(key).isVisible()
    assert page.list.buttons[key].isChecked()


def test_arrows_go_from_section_to_section(qtbot: QtBot, page: SettingsPage) -> None:
    page.list.buttons['general'].setFocus()
    qtbot.keyClick(page.list.buttons['general'], Qt.Key.Key_Down)
    assert page.section_key == 'currencies'


def test_a_section_can_take_the_keyboard(page: SettingsPage) -> None:
    page.open_section('general', take_focus=True)
    focused = page.focusWidget()
    assert isinstance(focused, Segment)
    assert focused.option.key == 'fr'


@pytest.mark.parametrize('key', TITLES)
def test_everything_that_takes_the_keyboard_has_a_name(page: SettingsPage, key: str) -> None:
    page.open_section(key)
    stops = focus_stops(page)
    assert len(stops) > 1
    assert [stop for stop in stops if not stop.accessibleName()] == []


def test_the_path_of_the_database_is_shown_and_copied(ui_desk: Desk, data: DataSection, qtbot: QtBot) -> None:
    qtbot.mouseClick(data.copy_path, LEFT)
    path = str(ui_desk.workplace.workspace.path)
    assert QGuiApplication.clipboard().text() == path
    assert path in texts(data)
    assert [toast.label.text() for toast in ui_desk.window.findChildren(Toast)] == ['Chemin copié']


@pytest.mark.parametrize(
    ('button', 'signal'),
    [
        ('import_csv', 'import_asked'),
        ('export_csv', 'export_asked'),
        ('open_file', 'open_file_asked'),
        ('sample', 'sample_asked'),
    ],
)
def test_the_ways_in_and_out_are_asked_for(
    qtbot: QtBot, page: SettingsPage, data: DataSection, button: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(getattr(data, button), LEFT)


def test_every_shortcut_says_what_it_does(page: SettingsPage) -> None:
    page.open_section('shortcuts')
    shown = texts(page.section('shortcuts'))
    count = sum(len(shortcuts) for _title, shortcuts in GROUPS)
    assert count > 20
    assert {'Nouvelle affaire', 'Étape suivante\u202f; mois suivant dans la prévision', 'Enregistrer'} <= shown
    assert 'Les lettres seules agissent quand aucun champ de texte n’a le clavier.' in shown


def test_the_list_of_shortcuts_says_when_letters_are_off(page: SettingsPage) -> None:
    page.change('letter_shortcuts', False)
    page.open_section('shortcuts')
    off = 'Les lettres seules sont désactivées\u00a0: voir «\u00a0Général\u00a0».'
    assert off in texts(page.section('shortcuts'))


def test_the_licences_can_be_read(qtbot: QtBot, ui_desk: Desk, page: SettingsPage) -> None:
    page.open_section('about')
    section = page.section('about')
    assert isinstance(section, AboutSection)
    assert 'Version 1.2.3. Logiciel libre sous licence MIT.' in texts(section)
    qtbot.mouseClick(section.buttons['fonts'], LEFT)
    dialog = ui_desk.window.findChild(LicenceDialog)
    assert isinstance(dialog, LicenceDialog)
    assert 'SIL OPEN FONT LICENSE' in dialog.text.toPlainText().upper()


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('key', TITLES)
def test_nothing_is_cut_at_the_smallest_window(qtbot: QtBot, ui_desk: Desk, language: str, key: str) -> None:
    use_language(language)
    page = SettingsPage(ui_desk, '1.2.3')
    qtbot.addWidget(page)
    page.resize(1120, 664)
    page.open_section(key)
    with qtbot.waitExposed(page):
        page.show()
    cut = [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.toolTip()]
    assert cut == []


def test_each_letter_by_which_something_is_written_down_is_listed() -> None:
    letters = {letter for _title, shortcuts in GROUPS for shortcut in shortcuts for letter in shortcut.keys.split()}
    assert {letter.upper() for letter in LOGGED} <= letters
