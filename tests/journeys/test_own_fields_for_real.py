"""A field of the seller's own in the real window: made, asked for, filled in, looked for, shown and handed out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.deal_list.columns_popover import ColumnsPopover
from salesdesk.ui.deal_list.deal_list_view import DealListView
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.settings.sections.fields_section import FieldsSection
from salesdesk.ui.settings.settings_page import SettingsPage
from salesdesk.ui.widgets.fields.line_edit import LineEdit

pytestmark = pytest.mark.real_window
Key = Qt.Key
HOUSE = 'Serre horticole'
DOWN, RETURN, TAB, END = ('Down', Key.Key_Down), ('Return', Key.Key_Return), ('Tab', Key.Key_Tab), ('End', Key.Key_End)


def make_it(pair: SideBySide) -> None:
    """A number, in the settings."""
    pair.press('ctrl+comma', Key.Key_Comma, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, SettingsPage)
    pair.click(page.list.buttons['fields'])
    section = page.section('fields')
    assert isinstance(section, FieldsSection)
    pair.click(section.new.name.line)
    pair.write('Surface')
    pair.press_all(TAB, DOWN, DOWN)
    pair.click(section.new.button)
    pair.real.until(lambda: pair.row('SELECT name, kind FROM custom_field') == ('Surface', 'number'))


def require_it(pair: SideBySide) -> None:
    """Before identification is left."""
    pair.press('ctrl+6', Key.Key_6, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, ProcessPage)
    assert isinstance(page.front, StagesTab)
    pair.click(page.front.inspector.gate.fields.add)
    pair.press_all(('Up', Key.Key_Up), RETURN)
    asked = "SELECT COUNT(*) FROM requirement WHERE subject LIKE 'own:%'"
    pair.real.until(lambda: pair.row(asked) == (1,))


def fill_it_in(pair: SideBySide) -> None:
    """The gate asks for it; the deal goes on with it."""
    pair.press('ctrl+2', Key.Key_2, CTRL)
    pair.until_alike()
    pair.drag(HOUSE, 'qualification')
    lines = pair.twin.one(GatePopover).findChildren(LineEdit)
    pair.click(next(line for line in lines if line.accessibleName() == 'Surface'))
    pair.write('1240,5')
    pair.press_all(RETURN)
    pair.until_moved(HOUSE, 'qualification')
    assert pair.row('SELECT value FROM custom_value') == ('1240.5',)


def look_for_it(pair: SideBySide) -> None:
    """Only the deal that has more than so much of it is left."""
    pair.press_all(('f', Key.Key_F))
    popover = pair.twin.one(FilterPopover)
    pair.real.until(lambda: popover.clear.height() > 20 and popover.clear.isVisible())
    pair.click(popover.conditions.add)
    pair.press_all(END, TAB, TAB, TAB)
    pair.write('1000')
    pair.press_all(('Escape', Key.Key_Escape))
    assert pair.twin.titles('qualification') == [HOUSE]
    assert pair.twin.titles('identification') == []


def show_it(pair: SideBySide) -> DealListView:
    """As a column of the list."""
    pair.click(pair.twin.page.top.views.segments[1])
    view = pair.twin.one(DealListView)
    pair.click(view.columns)
    assert pair.twin.one(ColumnsPopover)
    pair.press_all(END, ('space', Key.Key_Space), ('Escape', Key.Key_Escape))
    pair.until_alike()
    return view


def test_from_the_settings_to_the_file(pair: SideBySide, tmp_path: Path) -> None:
    pair.start()
    make_it(pair)
    require_it(pair)
    fill_it_in(pair)
    look_for_it(pair)
    view = show_it(pair)
    assert (view.model.total, view.model.columns[-1][:4]) == (1, 'own:')
    target = tmp_path / 'affaires.csv'
    pair.real.press('ctrl+e')
    pair.real.press('ctrl+Return')
    pair.real.answer('Enregistrer', str(target))
    pair.real.until(target.exists)
    head, line = target.read_text(encoding='utf-8').splitlines()
    assert (head.split(';')[-1], line.rpartition(';')[2]) == ('Surface', '1240,5')
