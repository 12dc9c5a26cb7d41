"""The list of competitors in the settings."""

import pytest
from pytestqt.modeltest import ModelTester

from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.competitors_section import CompetitorsSection
from salesdesk.ui.settings.settings_page import SettingsPage


@pytest.fixture
def section(ui_desk: Desk, page: SettingsPage) -> CompetitorsSection:
    """Three of them, on one deal, in place of those of the sample data."""
    known = CompetitorListController(ui_desk.workplace.workspace)
    for one in known.known():
        known.delete(one.id)
    deal_id = int(ui_desk.workplace.workspace.database.value('SELECT id FROM deal LIMIT 1') or 0)
    for name in ('Électra', 'Froid Atlantique', 'Zénith'):
        ui_desk.workplace.negotiation.competitors.put(deal_id, name)
    page.open_section('competitors')
    section = page.section('competitors')
    assert isinstance(section, CompetitorsSection)
    return section


def names(desk: Desk) -> list[str]:
    return [one.name for one in CompetitorListController(desk.workplace.workspace).known()]


def choose(section: CompetitorsSection, row: int) -> None:
    section.list.setCurrentIndex(section.list.rows.index(row))


def test_the_model_is_sound(section: CompetitorsSection, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(section.list.rows)


def test_one_is_renamed(ui_desk: Desk, section: CompetitorsSection) -> None:
    choose(section, 1)
    section.form.name.set_text('Froid de l’Atlantique')
    section.form.note.set_text('Délais courts')
    section.finish()
    section.refresh()
    assert names(ui_desk) == ['Électra', 'Froid de l’Atlantique', 'Zénith']
    assert section.list.current() is not None
    assert section.form.note.text() == 'Délais courts'


def test_a_name_that_is_taken_is_said_at_the_field(ui_desk: Desk, section: CompetitorsSection) -> None:
    section.form.name.set_text('zenith')
    section.finish()
    assert section.form.name.error() == 'Un autre concurrent porte ce nom. Fusionnez plutôt les deux.'
    assert names(ui_desk) == ['Électra', 'Froid Atlantique', 'Zénith']


def test_one_is_merged_with_another(ui_desk: Desk, section: CompetitorsSection) -> None:
    assert not section.form.merge.isEnabled()
    other = section.list.ids[2]
    section.form.other.select.chosen.emit(str(other))
    section.form.other.choose(str(other))
    section.form._follow()
    section.form.merge.click()
    section.refresh()
    assert names(ui_desk) == ['Froid Atlantique', 'Zénith']
    current = section.list.current()
    assert current is not None
    assert current.id == other


def test_the_last_one_deleted_leaves_the_button_alone(ui_desk: Desk, section: CompetitorsSection) -> None:
    choose(section, 1)
    for left in (['Électra', 'Zénith'], ['Électra'], []):
        section.form._leave.click()
        section.refresh()
        assert names(ui_desk) == left
        # The last one can be the same as no other.
        assert section.form.other.isVisibleTo(section) == (len(left) > 1)
    assert not section.form.isVisibleTo(section)


def test_one_is_added_to_be_named(ui_desk: Desk, section: CompetitorsSection) -> None:
    section.add_competitor.click()
    assert names(ui_desk) == ['Électra', 'Froid Atlantique', 'Nouveau concurrent', 'Zénith']
    section.form.name.set_text('Girard SA')
    section.finish()
    assert names(ui_desk) == ['Électra', 'Froid Atlantique', 'Girard SA', 'Zénith']
