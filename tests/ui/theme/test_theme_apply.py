"""Putting a look on the running program, at start and live."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.palette import DISABLED, ENABLED, build_palette
from salesdesk.ui.theme.style_sheet import build_style_sheet
from salesdesk.ui.theme.tables import dress_table
from salesdesk.ui.theme.theme import Theme, theme, theme_signals

Group = QPalette.ColorGroup


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_a_chosen_theme_is_in_force(qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name)
    assert theme().name == name
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme().color('canvas')


def test_flags_reach_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False, dense=True)
    assert (theme().animations, theme().dense) == (False, True)


@pytest.mark.parametrize('group', [Group.Active, Group.Inactive])
def test_every_enabled_role_is_set(group: Group) -> None:
    look = Theme('dark')
    palette = build_palette(look)
    assert all(palette.color(group, role) == look.color(token) for role, token in ENABLED.items())


def test_every_disabled_role_is_set() -> None:
    look = Theme('light')
    palette = build_palette(look)
    assert all(palette.color(Group.Disabled, role) == look.color(token) for role, token in DISABLED.items())


def test_no_role_is_left_to_the_system() -> None:
    palette = build_palette(Theme('dark'))
    no_roles = (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    roles = set(QPalette.ColorRole).difference(no_roles)
    assert {role for role in roles if not palette.isBrushSet(Group.Active, role)} == set()


def test_the_application_font_is_the_body_role(qapp: QApplication) -> None:
    assert qapp.font().family() == 'Inter'
    assert qapp.font().pixelSize() == 13


def test_tooltips_are_set_small() -> None:
    assert QToolTip.font().pixelSize() == 11


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_the_style_sheet_has_no_hole(name: str) -> None:
    sheet = build_style_sheet(Theme(name))
    assert '{{' not in sheet
    assert sheet.count('{') == sheet.count('}')
    assert Theme(name).color('tooltip').name() in sheet


def test_the_style_sheet_sets_no_font() -> None:
    assert re.search(r'\bfont', build_style_sheet(Theme('light'))) is None


def test_a_change_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme_signals().changed):
        apply_theme(qapp, 'dark')


@pytest.mark.parametrize('look', [{}, {'animations': True}, {'dense': True}])
def test_the_look_it_has_already_is_not_put_on_again(qapp: QApplication, look: dict[str, bool]) -> None:
    told: list[None] = []
    given = {'animations': False} | look
    apply_theme(qapp, 'dark', **given)
    theme_signals().changed.connect(lambda: told.append(None))
    apply_theme(qapp, 'dark', **given)
    assert not told
    apply_theme(qapp, 'dark', **(given | {'dense': not look.get('dense')}))
    apply_theme(qapp, 'dark', **(given | {'animations': not given['animations']}))
    assert len(told) == 2


def test_what_is_open_is_painted_again(qapp: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    before = line.grab().toImage().pixelColor(20, 4).name()
    apply_theme(qapp, 'dark')
    assert (before, line.grab().toImage().pixelColor(20, 4)) == ('#ffffff', theme().color('surface'))


def test_the_system_theme_is_followed_live(qapp: QApplication) -> None:
    apply_theme(qapp, 'system', dense=True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (theme().name, theme().dense) == ('dark', True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().name == 'light'


def test_a_system_that_says_nothing_is_light(qapp: QApplication) -> None:
    apply_theme(qapp, 'dark')
    apply_theme(qapp, 'system')
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert theme().name == 'light'


def test_a_chosen_theme_ignores_the_system(qapp: QApplication) -> None:
    apply_theme(qapp, 'light')
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme().name == 'light'


def test_an_unknown_choice_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        apply_theme(qapp, 'sepia')


def test_a_dressed_table_has_the_rows_of_the_design(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    dress_table(table)
    assert table.verticalHeader().defaultSectionSize() == 36
    assert table.horizontalHeader().height() == 32
    assert not table.showGrid()
