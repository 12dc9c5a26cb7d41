"""The tab of templates: written, looked at on a real deal, copied, moved, deleted, all of it undone."""

from collections.abc import Iterator

import pytest
from bench import Bench
from building import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from salesdesk.controllers.letters.library import ensure_library
from salesdesk.domain.letters.fields import LetterField
from salesdesk.ui.letters.templates_tab import TemplatesTab

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(bench: Bench) -> Iterator[TemplatesTab]:
    ensure_library(bench.ledger.workspace)
    bench.ledger.put('Atelier', contact='Antoine Girardeau', organization='Girardeau')
    tab = TemplatesTab(bench.desk)
    bench.window.resize(1200, 720)
    bench.put(tab)
    bench.workplace.signals.changed.connect(tab.follow)
    tab.arrive()
    yield tab
    tab.close()


def names(tab: TemplatesTab) -> list[str]:
    return [one.name.fr for one in tab.list.rows.records]


def test_it_reads_as_it_would_on_a_deal_with_what_is_missing_in_sight(tab: TemplatesTab) -> None:
    assert tab.preview.subject.shown_text() == 'Une question pour Girardeau'
    assert tab.preview.body.shown_text().startswith('Bonjour Antoine,')
    assert '[Votre société]' in tab.preview.body.shown_text()
    assert tab.preview.missing.text() == '6 éléments à compléter.'
    assert tab.preview.deal.text() == 'Atelier'


def test_the_preview_follows_every_letter_before_it_is_saved(qtbot: QtBot, tab: TemplatesTab, desk: Desk) -> None:
    tab.editor.body.set_text('')
    tab.editor.body.setFocus()
    qtbot.keyClicks(tab.editor.body.edit, 'Hello {contact.name} {contact.nom}')
    assert tab.preview.body.shown_text() == 'Hello Antoine Girardeau {contact.nom}'
    assert tab.editor.faults.text() == '{contact.nom} n’est pas un champ. Choisissez-en un dans la liste.'
    assert desk.workspace.undo_title() is None


def test_leaving_a_field_saves_it_and_the_first_text_comes_back(tab: TemplatesTab, desk: Desk) -> None:
    assert tab.footer.reset.isHidden()
    tab.editor.name.set_text('Autre')
    tab.editor.finish()
    assert (names(tab)[0], desk.undo_key()) == ('Autre', 'edit_template')
    tab.footer.reset.click()
    assert names(tab)[0] == 'Premier contact'
    desk.workspace.undo()
    assert tab.editor.name.text() == 'Autre'


def test_a_chip_writes_its_field_where_she_is_writing(tab: TemplatesTab) -> None:
    tab.editor.subject.set_text('')
    tab.editor.subject.line.setFocus()
    QTest.mouseClick(tab.editor.palette_of_fields.chips[LetterField.DEAL], Qt.MouseButton.LeftButton)
    assert tab.editor.subject.text() == '{deal.title}'
    assert tab.preview.subject.shown_text() == 'Atelier'
    tab.editor.body.set_text('')
    tab.editor.body.edit.setFocus()
    tab.editor.insert_field('today')
    assert tab.editor.body.text() == '{today}'


def test_the_other_language_is_written_beside_the_first(tab: TemplatesTab, desk: Desk) -> None:
    tab.editor.subject.set_text('Bonjour')
    QTest.mouseClick(tab.editor.language.segments[1], Qt.MouseButton.LeftButton)
    assert tab.editor.subject.text() == 'A question for {organization.name}'
    assert tab.preview.body.shown_text().startswith('Hello Antoine,')
    stored = desk.workspace.database.row('SELECT subject_fr, subject_en FROM text_template ORDER BY position LIMIT 1')
    assert stored == ('Bonjour', 'A question for {organization.name}')


def test_a_new_one_is_chosen_ready_for_its_name_and_a_copy_stands_behind_its_model(tab: TemplatesTab) -> None:
    tab.bar.new_template.click()
    assert names(tab)[-1] == 'Nouveau modèle'
    assert tab.focusWidget() is tab.editor.name.line
    tab.list.setCurrentIndex(tab.list.model().index(0, 0))
    tab.footer.copy.click()
    assert names(tab)[:2] == ['Premier contact', 'Premier contact (copie)']


def test_with_the_keyboard_one_is_moved_and_deleted(tab: TemplatesTab, desk: Desk) -> None:
    first, second = tab.list.ids[:2]
    tab.list.setFocus()
    QTest.keyClick(tab.list, Key.Key_Down, Alt)
    assert tab.list.ids[:2] == [second, first]
    QTest.keyClick(tab.list, Key.Key_Delete)
    assert first not in tab.list.ids
    desk.workspace.undo()
    assert tab.list.ids[:2] == [second, first]


def test_the_last_one_gone_the_tab_says_what_to_do(tab: TemplatesTab, desk: Desk) -> None:
    first = tab.list.ids[0]
    desk.workspace.database.execute('UPDATE text_template SET deleted_at = 1 WHERE id <> ?', (first,))
    tab.arrive()
    QTest.keyClick(tab.list, Key.Key_Delete)
    assert names(tab) == []
    assert not tab.none.isHidden()
    tab.bar.new_template.click()
    assert names(tab) == ['Nouveau modèle']


def test_stage_and_kind_are_saved_when_they_are_chosen(tab: TemplatesTab, desk: Desk) -> None:
    tab.editor.kind.choose('call')
    tab.editor.kind.chosen.emit('call')
    assert tab.preview.subject.isHidden()
    tab.editor.stage.choose('')
    tab.editor.stage.chosen.emit('')
    row = desk.workspace.database.row('SELECT kind, stage_id FROM text_template ORDER BY position LIMIT 1')
    assert row == ('call', None)


def test_without_a_deal_every_field_is_in_sight(tab: TemplatesTab, desk: Desk) -> None:
    desk.deals.delete(*desk.workspace.database.row('SELECT id FROM deal'))
    tab.follow(desk.heard[-1])
    assert tab.preview.body.shown_text().startswith('Bonjour [Prénom],')
    assert tab.preview.deal.text() == ''


def test_it_is_looked_at_on_another_deal_until_that_one_is_gone(tab: TemplatesTab, desk: Desk) -> None:
    other = desk.put('Serre', contact='Zoé Morvan', organization='Morvan')
    tab.preview.deal_chosen.emit(other)
    assert tab.preview.subject.shown_text() == 'Une question pour Morvan'
    tab.list.setCurrentIndex(tab.list.model().index(2, 0))
    assert tab.preview.body.shown_text().startswith('Bonjour Zoé,')
    desk.deals.delete(other)
    assert tab.preview.deal.text() == 'Atelier'
