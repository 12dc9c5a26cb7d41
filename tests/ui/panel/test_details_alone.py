"""The details at a bench: each field saves itself, and what changes elsewhere is followed without taking her words."""

from pathlib import Path

import pytest
from bench import Bench, choose, click, entries, heard, press
from building import NOW, in_days
from PySide6.QtCore import Qt

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.contact import Stance
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.details.change_log import ChangeLog, part_text
from salesdesk.ui.panel.details.details_tab import DetailsTab
from salesdesk.ui.panel.details.people_rows import PersonRow
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label

Key = Qt.Key


def details_on(bench: Bench, deal_id: int) -> DetailsTab:
    shown = bench.shown(deal_id)
    tab = DetailsTab(shown)
    tab.show_deal()
    bench.follow(shown, tab)
    return bench.put(tab)


@pytest.fixture
def tab(bench: Bench) -> DetailsTab:
    return details_on(
        bench, bench.ledger.put('Atelier', organization='Lefèvre', contact='Hélène Marchais', owner='Anne')
    )


def shown_id(tab: DetailsTab) -> int:
    return tab.people._shown.id


def names(tab: DetailsTab) -> list[str]:
    return [row.name.caption() for row in tab.people.rows]


def add(tab: DetailsTab, name: str) -> PersonRow:
    tab.people.add.line.setText(name)
    press(tab.people.add.line, Key.Key_Return)
    return next(row for row in tab.people.rows if row.name.caption() == name)


def menu_of(row: PersonRow) -> Menu:
    row.more.click()
    menu = row.findChildren(Menu)[-1]
    menu.close()
    return menu


def test_the_main_contact_stands_first_and_is_said_to_be(bench: Bench, tab: DetailsTab) -> None:
    add(tab, 'Anatole Aubert')
    bench.settle()
    assert names(tab) == ['Hélène Marchais', 'Anatole Aubert']
    assert [row.main.isVisible() for row in tab.people.rows] == [True, False]


def test_somebody_added_leaves_an_empty_line_and_undo_takes_her_off(bench: Bench, tab: DetailsTab) -> None:
    add(tab, 'Zoé Ångström')
    assert tab.people.add.text() == ''
    bench.ledger.workspace.undo()
    assert names(tab) == ['Hélène Marchais']


@pytest.mark.parametrize('typed', ['', '   '])
def test_nobody_is_nobody_to_add(bench: Bench, tab: DetailsTab, typed: str) -> None:
    tab.people.add.line.setText(typed)
    press(tab.people.add.line, Key.Key_Return)
    assert (names(tab), bench.ledger.undo_key(), tab.people.add.error()) == (['Hélène Marchais'], '', '')


def test_who_takes_part_already_is_not_offered(tab: DetailsTab) -> None:
    offered = [offer.text for offer in tab.people._offers('')]
    assert 'Hélène Marchais' not in offered


def test_another_main_contact_changes_places(bench: Bench, tab: DetailsTab) -> None:
    row = add(tab, 'Anatole Aubert')
    assert entries(menu_of(tab.people.rows[0])) == ['Retirer de l’affaire']
    choose(menu_of(row), 'En faire le contact principal')
    assert names(tab) == ['Anatole Aubert', 'Hélène Marchais']
    bench.ledger.workspace.undo()
    assert names(tab) == ['Hélène Marchais', 'Anatole Aubert']


def test_taken_off_the_deal_she_is_still_in_the_book(bench: Bench, tab: DetailsTab) -> None:
    choose(menu_of(add(tab, 'Anatole Aubert')), 'Retirer de l’affaire')
    assert names(tab) == ['Hélène Marchais']
    assert add(tab, 'Anatole Aubert').person.role == ''


def said_of(bench: Bench, tab: DetailsTab) -> tuple[str, Stance | None]:
    """Role and stance of the main contact, as they are kept."""
    person = bench.workplace.deal_people.of_deal(shown_id(tab))[0]
    return person.role, person.stance


def test_a_stance_keeps_the_role_and_a_role_the_stance(bench: Bench, tab: DetailsTab) -> None:
    row = tab.people.rows[0]
    row.stance.choose(str(Stance.OPPONENT))
    row.stance.chosen.emit(str(Stance.OPPONENT))
    row.role.line.setText('DAF')
    press(row.role.line, Key.Key_Return)
    assert said_of(bench, tab) == ('DAF', Stance.OPPONENT)
    row.stance.chosen.emit('')
    assert said_of(bench, tab) == ('DAF', None)
    bench.ledger.workspace.undo()
    assert tab.people.rows[0].stance.current() == str(Stance.OPPONENT)


def test_a_role_being_typed_outlives_a_stance_given_elsewhere(bench: Bench, tab: DetailsTab) -> None:
    row = tab.people.rows[0]
    row.role.line.setText('en cours')
    bench.workplace.deal_people.put(shown_id(tab), row.person.contact.id, '', Stance.USER)
    assert tab.people.rows[0] is row
    assert (row.role.text(), row.stance.current()) == ('en cours', str(Stance.USER))


def test_a_name_leads_to_her_page(tab: DetailsTab) -> None:
    told = heard(tab.contact_asked)
    click(tab.people.rows[0].name)
    assert told == [tab.people.rows[0].person.contact.id]


@pytest.mark.parametrize(('name', 'text'), [('owner', 'Luc'), ('product', 'LED & câbles')])
def test_a_line_is_kept_on_enter_and_taken_back_by_undo(bench: Bench, tab: DetailsTab, name: str, text: str) -> None:
    before = getattr(bench.deal(shown_id(tab)), name)
    own = getattr(tab.fields, name)
    own.line.setText(text)
    press(own.line, Key.Key_Return)
    assert getattr(bench.deal(shown_id(tab)), name) == text
    bench.ledger.workspace.undo()
    assert own.text() == before


def test_a_note_has_lines_and_is_kept_when_it_is_left(bench: Bench, tab: DetailsTab) -> None:
    tab.fields.note.editor.setFocus()
    tab.fields.note.editor.insertPlainText('une\ndeux')
    tab.fields.product.line.setFocus()
    assert bench.deal(shown_id(tab)).note == 'une\ndeux'


def test_escape_in_a_field_gives_the_kept_words_again(bench: Bench, tab: DetailsTab) -> None:
    tab.fields.owner.line.setText('Personne')
    press(tab.fields.owner.line, Key.Key_Escape)
    assert (tab.fields.owner.text(), bench.ledger.undo_key()) == ('Anne', '')


def test_its_number_elsewhere_is_shown_where_it_has_one(bench: Bench, tab: DetailsTab) -> None:
    assert not tab.fields.external.isVisible()
    other = details_on(bench, bench.ledger.put(external_id='CRM-42'))
    assert (other.fields.external.isVisible(), other.fields.external.value.text()) == (True, 'CRM-42')


def test_what_an_import_brought_besides_is_shown_as_it_was(bench: Bench) -> None:
    extra = {'Région': 'Alsace', 'Vide': '', 'Très long': 'mot ' * 40}
    tab = details_on(bench, bench.ledger.put(extra=extra))
    said = [label.text() for label in tab.extra.findChildren(Label)]
    assert (said[1:3], 'Vide' in said, tab.extra.isVisible()) == (['Région', 'Alsace'], False, True)


@pytest.mark.parametrize(
    ('kind', 'choices', 'value', 'other'),
    [(FieldKind.TEXT, (), 'Bât. C', 'Bât. D'), (FieldKind.NUMBER, (), '12.5', '13'),
     (FieldKind.MONEY, (), '500 EUR', '700 JPY'), (FieldKind.DATE, (), '2026-08-15', '2027-01-01'),
     (FieldKind.YES_NO, (), 'yes', 'no'), (FieldKind.CHOICE, ('Nord', 'Sud'), 'Nord', 'Sud')],
)  # fmt: skip
def test_her_own_fields_follow_what_is_kept(
    bench: Bench, kind: FieldKind, choices: tuple[str, ...], value: str, other: str
) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    field_id = own.add(Entity.DEAL, 'Parcelle', kind, choices)
    tab = details_on(bench, bench.ledger.put())
    own.fill_deal(shown_id(tab), {field_id: value})
    assert tab.own.editors[field_id].value() == value
    tab.own.editors[field_id].changed.emit(other)
    assert own.values(shown_id(tab)) == {field_id: other}
    bench.ledger.workspace.undo()
    assert tab.own.editors[field_id].value() == value


def test_a_field_added_renamed_or_put_away_is_followed(bench: Bench, tab: DetailsTab) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    assert not tab.own.isVisible()
    field_id = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    own.edit(field_id, 'Surface utile')
    assert tab.own.editors[field_id].inner.label.text() == 'Surface utile'
    own.archive(field_id)
    assert (tab.own.editors, tab.own.isVisible()) == ({}, False)


def test_files_come_and_go_with_their_size(bench: Bench, tab: DetailsTab, tmp_path: Path) -> None:
    path = tmp_path / 'plan d’accès.pdf'
    path.write_bytes(b'x' * 12_345)
    assert tab.files.hint.isVisible()
    (file_id,) = bench.workplace.attachments.add(shown_id(tab), [path])
    assert [name.caption() for name in tab.files.names] == ['plan d’accès.pdf']
    assert not tab.files.hint.isVisible()
    assert '12\u00a0Ko' in [label.text() for label in tab.files.findChildren(Label)]
    bench.workplace.attachments.remove(file_id)
    assert (tab.files.names, tab.files.hint.isVisible()) == ([], True)


@pytest.fixture
def log(tab: DetailsTab) -> ChangeLog:
    tab.log.button.click()
    return tab.log


def test_an_unchanged_deal_has_an_empty_log(log: ChangeLog) -> None:
    assert log.lines.text() == 'Rien n’a encore été modifié.'


@pytest.mark.parametrize(
    ('fields', 'line'),
    [
        ({'owner': 'Luc'}, 'Responsable, Anne → Luc'),
        ({'owner': ''}, 'Responsable, Anne → –'),
        ({'product': 'LED'}, 'Produit, – → LED'),
        ({'title': 'Œuvre'}, 'Titre, Atelier → Œuvre'),
        ({'organization': 'Mairie', 'contact': ''}, 'Organisation, Lefèvre → Mairie'),
    ],
)
def test_each_field_says_before_and_after(
    bench: Bench, tab: DetailsTab, log: ChangeLog, fields: dict[str, str], line: str
) -> None:
    tab.people._shown.change(**fields)
    assert any(said == f'aujourd’hui 9:00\u00a0: {line}' for said in log.lines.text().splitlines())


def test_the_trash_is_told_in_the_log(bench: Bench, tab: DetailsTab, log: ChangeLog) -> None:
    bench.ledger.deals.delete(shown_id(tab))
    bench.ledger.clock.set(NOW.replace(day=10))
    bench.ledger.deals.restore(shown_id(tab))
    assert log.lines.text().splitlines()[:2] == [
        'aujourd’hui 9:00\u00a0: sortie de la corbeille', 'hier 9:00\u00a0: mise à la corbeille',
    ]  # fmt: skip


def test_folded_again_it_is_not_read(tab: DetailsTab, log: ChangeLog) -> None:
    log.fold()
    tab.people._shown.change(owner='Luc')
    assert not log.lines.isVisible()
    log.button.click()
    assert 'Luc' in log.lines.text()


@pytest.mark.parametrize(
    ('logged', 'language', 'words'),
    [('', 'fr', '–'), ('DAF\ndecision_maker', 'fr', 'DAF, Décideur'), ('\nuser', 'en', 'User'),
     ('\n', 'fr', 'participe'), ('DAF\n', 'fr', 'DAF'), ('Chef\nopponent', 'en', 'Chef, Opponent'),
     ('Chef\nfriend', 'fr', 'Chef, friend')],
)  # fmt: skip
def test_what_somebody_was_to_the_deal_is_said(logged: str, language: str, words: str) -> None:
    use_language(language)
    said = part_text(logged)
    use_language('en')
    assert said == words


def test_another_deal_folds_what_was_unfolded(bench: Bench, tab: DetailsTab, log: ChangeLog) -> None:
    tab.times.button.click()
    tab.people._shown.show(bench.ledger.put('Autre', action=2, expected_close_on=in_days(9)))
    tab.show_deal()
    assert (log.lines.isVisible(), tab.times.is_folded, names(tab), tab.fields.owner.text()) == (False, True, [], '')
