"""Fields of her own in the settings: each change one step back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.fields_section import FieldsSection
from salesdesk.ui.settings.settings_page import SettingsPage
from salesdesk.ui.widgets.choices.segmented_control import Segment

Key, Alt, LEFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def section(page: SettingsPage) -> FieldsSection:
    page.open_section('fields')
    section = page.section('fields')
    assert isinstance(section, FieldsSection)
    return section


@pytest.fixture
def filled(ui_desk: Desk, section: FieldsSection) -> FieldsSection:
    """Surface, Zone (Sud, Nord) and Lot, of deals; the first one chosen."""
    own = ui_desk.workplace.own_fields
    own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    own.add(Entity.DEAL, 'Zone', FieldKind.CHOICE, ('Sud', 'Nord'))
    own.add(Entity.DEAL, 'Lot', FieldKind.TEXT)
    return section


def stored(desk: Desk, entity: Entity = Entity.DEAL) -> list[CustomField]:
    return desk.workplace.own_fields.fields(entity)


def names(desk: Desk, entity: Entity = Entity.DEAL) -> list[str]:
    return [field.name for field in stored(desk, entity)]


def choose(section: FieldsSection, row: int) -> None:
    section.list.setCurrentIndex(section.list.rows.index(row))


def turn_to(qtbot: QtBot, section: FieldsSection, entity: Entity) -> None:
    segment = next(part for part in section.entities.findChildren(Segment) if part.option.key == entity)
    qtbot.mouseClick(segment, LEFT)


def a_deal(desk: Desk) -> int:
    return int(desk.workplace.workspace.database.value('SELECT MIN(id) FROM deal'))


def test_the_model_is_sound(filled: FieldsSection, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(filled.list.rows)


def test_at_first_there_is_nothing_and_it_says_so(section: FieldsSection) -> None:
    assert section.empty.isVisible()
    assert not section.list.isVisible()
    assert not section.put_away.isVisible()


def test_a_field_is_added_and_shown(qtbot: QtBot, ui_desk: Desk, section: FieldsSection) -> None:
    section.new.name.set_text('Surface')
    section.new.kind.choose('number')
    qtbot.mouseClick(section.new.button, LEFT)
    assert [(field.name, field.kind) for field in stored(ui_desk)] == [('Surface', FieldKind.NUMBER)]
    assert section.form.name.text() == 'Surface'
    assert section.new.name.text() == ''


@pytest.mark.parametrize(('name', 'sentence'), [
    ('', 'Donnez-lui un nom.'), ('surface', 'Ce nom est déjà pris.'),
])  # fmt: skip
def test_a_name_that_cannot_be_is_said(
    qtbot: QtBot, ui_desk: Desk, filled: FieldsSection, name: str, sentence: str
) -> None:
    filled.new.name.set_text(name)
    qtbot.mouseClick(filled.new.button, LEFT)
    assert filled.new.name.error() == sentence
    assert len(stored(ui_desk)) == 3


def test_a_choice_needs_its_choices(qtbot: QtBot, ui_desk: Desk, section: FieldsSection) -> None:
    section.new.name.set_text('Zone')
    section.new.kind.select.choose('choice')
    section.new.kind.chosen.emit('choice')
    qtbot.mouseClick(section.new.button, LEFT)
    assert section.new.choices.error()
    section.new.choices.set_text('Sud\nNord')
    qtbot.mouseClick(section.new.button, LEFT)
    assert stored(ui_desk)[0].choices == ('Sud', 'Nord')


def test_people_and_organisations_have_their_own(qtbot: QtBot, ui_desk: Desk, filled: FieldsSection) -> None:
    turn_to(qtbot, filled, Entity.ORGANIZATION)
    assert filled.empty.isVisible()
    filled.new.name.set_text('Surface')
    qtbot.mouseClick(filled.new.button, LEFT)
    assert names(ui_desk, Entity.ORGANIZATION) == ['Surface']


def test_a_field_is_renamed(ui_desk: Desk, filled: FieldsSection) -> None:
    filled.form.name.line.setText('Surface utile')
    filled.form.finish()
    assert names(ui_desk)[0] == 'Surface utile'


def test_a_choice_taken_off_stays_where_it_was_chosen(ui_desk: Desk, filled: FieldsSection) -> None:
    own, zone, deal_id = ui_desk.workplace.own_fields, stored(ui_desk)[1], a_deal(ui_desk)
    own.fill_deal(deal_id, {zone.id: 'Nord'})
    choose(filled, 1)
    filled.form.choices.set_text('Sud\nEst')
    filled.form.finish()
    assert own.field(zone.id).choices == ('Sud', 'Est')
    assert own.values(deal_id) == {zone.id: 'Nord'}


def test_the_kind_is_said_and_choices_show_where_there_are_some(filled: FieldsSection) -> None:
    choose(filled, 0)
    assert (filled.form.kind.text(), filled.form.choices.isVisible()) == ('Nombre. Le type ne change plus.', False)
    choose(filled, 1)
    assert filled.form.choices.isVisible()


@pytest.mark.parametrize(('key', 'after'), [
    (Key.Key_Up, ['Zone', 'Surface', 'Lot']), (Key.Key_Down, ['Surface', 'Lot', 'Zone']),
])  # fmt: skip
def test_alt_and_an_arrow_move_a_field(
    qtbot: QtBot, ui_desk: Desk, filled: FieldsSection, key: Qt.Key, after: list[str]
) -> None:
    choose(filled, 1)
    qtbot.keyClick(filled.list, key, Alt)
    assert names(ui_desk) == after


def test_put_away_it_says_what_is_kept_and_comes_back(qtbot: QtBot, ui_desk: Desk, filled: FieldsSection) -> None:
    own, surface = ui_desk.workplace.own_fields, stored(ui_desk)[0]
    own.fill_deal(a_deal(ui_desk), {surface.id: '80'})
    assert filled.form.used.text() == '1 fiche y dit quelque chose.'
    qtbot.mouseClick(filled.form.put_away, LEFT)
    assert names(ui_desk) == ['Zone', 'Lot']
    qtbot.mouseClick(filled.put_away.buttons[surface.id], LEFT)
    assert names(ui_desk) == ['Surface', 'Zone', 'Lot']
    assert own.values(a_deal(ui_desk)) == {surface.id: '80'}


def test_the_last_one_can_be_put_away_too(qtbot: QtBot, ui_desk: Desk, filled: FieldsSection) -> None:
    for _number in range(3):
        qtbot.keyClick(filled.list, Key.Key_Delete)
    assert names(ui_desk) == []
    assert filled.empty.isVisible()
    assert len(filled.put_away.buttons) == 3


def test_each_change_is_one_step_back(qtbot: QtBot, ui_desk: Desk, filled: FieldsSection) -> None:
    qtbot.mouseClick(filled.form.down, LEFT)
    qtbot.mouseClick(filled.form.put_away, LEFT)
    for expected in (['Zone', 'Surface', 'Lot'], ['Surface', 'Zone', 'Lot'], ['Surface', 'Zone']):
        ui_desk.workplace.workspace.undo()
        assert names(ui_desk) == expected
        assert [field.name for field in filled.list.rows.records] == expected
