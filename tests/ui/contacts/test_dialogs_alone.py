"""The forms of a person and of a company without the page: saved as they open, refused, left, gone beneath."""

from datetime import date

import pytest
from building import Desk
from lone_parts import proposed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesdesk.controllers.people.people_controller import NAME_LIMIT, PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.contacts.form.card_dialog import CardDialog
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.widgets.focus.focus_trap import focus_stops
from salesdesk.ui.workplace import Workplace

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
LINES = 'Bâtiment B\n8 rue du Rempart\n72000 Le Mans'
PEOPLE = {
    'a name alone': PersonForm('Anne'),
    'an address of several lines': PersonForm('Anne', points=(Point(ADDRESS, LINES, 'siège'),)),
    'an address before phones': PersonForm('A', points=(Point(ADDRESS, 'x'), Point(PHONE, '1'), Point(PHONE, '2'))),
    'phones before e-mails': PersonForm('A', points=(Point(PHONE, '1'), Point(PHONE, '2'), Point(EMAIL, 'a@x.x'))),
    'a language no form offers': PersonForm('Anne', language='de'),
    'a birthday of another century': PersonForm('Anne', birthday=date(1899, 12, 31)),
    'a note with empty lines': PersonForm('Anne', note='un\n\ndeux'),
    'one who wants silence': PersonForm('Anne', 'Roux', 'DAF', source='Salon', do_not_contact=True),
}  # fmt: skip
Key = Qt.Key


def opened(dialog: CardDialog) -> CardDialog:
    dialog.open_dialog()
    return dialog


def person(host: QWidget, workplace: Workplace, form: PersonForm | None = None) -> PersonDialog:
    """The form of a new person, or of one who is there."""
    id_ = workplace.people.create_person(form) if form is not None else None
    dialog = PersonDialog(host, workplace, person_id=id_)
    dialog.open_dialog()
    return dialog


def company(host: QWidget, workplace: Workplace, form: CompanyForm | None = None) -> CompanyDialog:
    id_ = workplace.people.create_company(form) if form is not None else None
    dialog = CompanyDialog(host, workplace, company_id=id_)
    dialog.open_dialog()
    return dialog


@pytest.mark.parametrize('form', PEOPLE.values(), ids=PEOPLE)
def test_saved_as_it_opens_the_form_of_a_person_changes_nothing(
    host: QWidget, desk: Desk, workplace: Workplace, form: PersonForm
) -> None:
    dialog = person(host, workplace, form)
    before = desk.dump()
    assert not dialog.is_touched()
    dialog.submit()
    assert (desk.dump(), dialog.isVisible()) == (before, False)


def test_saved_as_it_opens_the_form_of_a_company_changes_nothing(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    points = (Point(ADDRESS, LINES), Point(PHONE, '01', 'accueil'), Point(EMAIL, 'c@x.example'))
    dialog = company(
        host, workplace, CompanyForm('Roux', 'roux.example', '11-50', 'Bois', points, 'Salon', True, 'Note')
    )
    before = desk.dump()
    dialog.submit()
    assert desk.dump() == before


def test_one_field_changed_the_others_stay(host: QWidget, workplace: Workplace) -> None:
    form = PersonForm('Anne', 'Roux', 'DAF', (Point(ADDRESS, LINES),), 'Salon', 'de', date(1980, 2, 29), True, 'Note')
    dialog = person(host, workplace, form)
    dialog.job_title.set_text('PDG')
    dialog.submit()
    details = workplace.people.person(dialog.record_id or 0)
    assert (details.contact.job_title, details.contact.language, details.contact.birthday) == (
        'PDG',
        'de',
        date(1980, 2, 29),
    )
    assert [point.value for point in details.points] == [LINES]


def test_a_new_person_is_made_of_what_was_typed_by_key_alone(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    dialog = person(host, workplace)
    for text in ('Anne Roy', 'Roux', 'DAF', 'a@x.example'):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Key.Key_Tab)
    QTest.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    details = workplace.people.person(dialog.record_id or 0)
    assert (details.contact.name, details.contact.job_title, details.contact.email) == (
        'Anne Roy',
        'DAF',
        'a@x.example',
    )
    assert details.organization is not None
    assert details.organization.name == 'Roux'
    desk.workspace.undo()
    assert desk.undo_key() == ''


@pytest.mark.parametrize(
    ('name', 'sentence'),
    [
        ('', 'Donnez-lui un nom.'),
        ('   ', 'Donnez-lui un nom.'),
        ('x' * (NAME_LIMIT + 1), f'Ce nom est trop long\u00a0: {NAME_LIMIT} caractères au plus.'),
    ],
)
def test_a_name_that_cannot_be_is_said_beside_it_and_nothing_is_kept(
    host: QWidget, desk: Desk, workplace: Workplace, name: str, sentence: str
) -> None:
    for dialog in (person(host, workplace), company(host, workplace)):
        before = desk.dump()
        dialog.note.set_text('Le matin')
        dialog.name.set_text(name)
        dialog.submit()
        assert (dialog.name.error(), dialog.isVisible(), desk.dump()) == (sentence, True, before)
        assert dialog.note.text() == 'Le matin'
        dialog.leave()


def test_a_birthday_that_cannot_be_is_said_beside_it(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    dialog = person(host, workplace, PersonForm('Anne', birthday=date(1980, 2, 29)))
    dialog.birthday.set_text('31/02/1980')
    dialog.submit()
    assert dialog.birthday.error()
    assert dialog.isVisible()
    dialog.birthday.set_text('')
    dialog.submit()
    assert workplace.people.person(dialog.record_id or 0).contact.birthday is None


def test_an_own_field_that_cannot_be_is_said_and_the_name_first(host: QWidget, workplace: Workplace) -> None:
    park = workplace.own_fields.add(Entity.CONTACT, 'Parc', FieldKind.NUMBER)
    dialog = person(host, workplace)
    dialog.own.rows[park].inner.line.setText('beaucoup')  # type: ignore[attr-defined]
    dialog.submit()
    assert (bool(dialog.name.error()), dialog.own.rows[park].error()) == (True, '')
    dialog.name.set_text('Anne')
    dialog.submit()
    assert dialog.own.rows[park].error() == 'Entrez un nombre, par exemple 12\u202f400.'
    assert dialog.isVisible()


def test_own_fields_are_shown_where_there_are_some_and_kept_with_the_rest(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    plain = person(host, workplace)
    assert plain.own.isHidden()
    plain.leave()
    fair = workplace.own_fields.add(Entity.CONTACT, 'Salon', FieldKind.TEXT)
    dialog = person(host, workplace, PersonForm('Anne'))
    dialog.own.rows[fair].inner.set_text('Lyon')  # type: ignore[attr-defined]
    dialog.submit()
    assert workplace.own_fields.values(dialog.record_id or 0) == {fair: 'Lyon'}
    desk.workspace.undo()
    assert workplace.own_fields.values(dialog.record_id or 0) == {}


def test_escape_asks_before_it_throws_away_what_was_typed(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    dialog = person(host, workplace, PersonForm('Anne'))
    dialog.points[PHONE].rows[0].value.set_text('06 12')
    before = desk.dump()
    dialog.reject()
    assert (dialog.isVisible(), dialog.question.isVisible()) == (True, True)
    dialog.question.dropped.emit()
    assert (dialog.isVisible(), desk.dump()) == (False, before)


@pytest.mark.parametrize('part', ['name', 'organization', 'job_title', 'source', 'note'])
def test_every_text_counts_as_typed(host: QWidget, workplace: Workplace, part: str) -> None:
    dialog = person(host, workplace, PersonForm('Anne', 'Roux', 'DAF', source='Salon', note='x'))
    getattr(dialog, part).set_text('autre')
    assert dialog.is_touched()


def test_switches_choices_and_days_count_as_typed_too(host: QWidget, workplace: Workplace) -> None:
    dialog = person(host, workplace)
    touched = []
    for change, back in (
        (lambda: dialog.silent.setChecked(True), lambda: dialog.silent.setChecked(False)),
        (lambda: dialog.language.choose('fr'), lambda: dialog.language.choose('')),
        (lambda: dialog.birthday.set_text('1/2/1980'), lambda: dialog.birthday.set_text('')),
        (dialog.points[EMAIL].add.click, dialog.points[EMAIL].rows[0].remove.click),
    ):
        change()
        touched.append(dialog.is_touched())
        back()
        touched.append(dialog.is_touched())
    assert touched == [True, False] * 4


def test_gone_beneath_the_form_it_says_so_and_keeps_what_was_typed(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    dialog = person(host, workplace, PersonForm('Anne'))
    desk.workspace.undo()
    dialog.job_title.set_text('DAF')
    dialog.submit()
    assert dialog.isVisible()
    assert 'n’existe plus' in dialog.fault.accessibleName()
    assert dialog.job_title.text() == 'DAF'
    assert desk.undo_key() == ''


def test_in_the_trash_meanwhile_her_form_is_kept_and_she_stays_there(
    host: QWidget, people: PeopleController, workplace: Workplace
) -> None:
    dialog = person(host, workplace, PersonForm('Anne'))
    PeopleTrash(workplace.workspace).delete_people(dialog.record_id or 0)
    dialog.job_title.set_text('DAF')
    dialog.submit()
    contact = people.person(dialog.record_id or 0).contact
    assert (contact.job_title, contact.deleted_at is None) == ('DAF', False)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_each_form_says_what_it_is_for(host: QWidget, workplace: Workplace, language: str) -> None:
    use_language(language)
    titles = []
    for dialog in (person(host, workplace), person(host, workplace, PersonForm('A')), company(host, workplace),
                   company(host, workplace, CompanyForm('R'))):  # fmt: skip
        titles.append((dialog.accessibleName(), dialog.main.caption()))
        dialog.leave()
    assert (
        titles[::2]
        == {
            'fr': [('Nouveau contact', 'Créer le contact'), ('Nouvelle organisation', 'Créer l’organisation')],
            'en': [('New contact', 'Create the contact'), ('New organisation', 'Create the organisation')],
        }[language]
    )
    assert {verb for _title, verb in titles[1::2]} == {'Enregistrer' if language == 'fr' else 'Save'}


def test_everything_in_the_forms_can_be_reached_and_has_a_name(host: QWidget, workplace: Workplace) -> None:
    for dialog in (person(host, workplace), company(host, workplace)):
        stops = focus_stops(dialog)
        assert len(stops) > 12
        assert [stop for stop in stops if not stop.accessibleName()] == []
        dialog.leave()


def test_companies_and_sources_that_are_there_are_offered(host: QWidget, workplace: Workplace) -> None:
    workplace.people.create_person(PersonForm('Luc', 'Menuiserie Lefèvre', source='Salon de Lyon'))
    dialog = person(host, workplace)
    for field, typed, offer in (
        (dialog.organization, 'lefe', 'Menuiserie Lefèvre'),
        (dialog.source, 'LYON', 'Salon de Lyon'),
    ):
        field.line.setFocus()
        QTest.keyClicks(field.line, typed)
        assert proposed(host) == [offer]
        QTest.keyClick(field.line, Key.Key_Down)
        QTest.keyClick(field.line, Key.Key_Return)
        assert (field.text(), proposed(host)) == (offer, [])
    assert dialog.isVisible()


def test_what_is_proposed_is_marked_as_such_and_the_rest_is_not(host: QWidget, workplace: Workplace) -> None:
    dialog = PersonDialog(host, workplace, subtitle='De carte.vcf')
    dialog.propose(PersonForm('Anne', points=(Point(PHONE, '06 12'), Point(PHONE, '02 41'))))
    dialog.open_dialog()
    fields = {'name': dialog.name, 'organization': dialog.organization, 'job': dialog.job_title}
    fields |= {row.value.text(): row.value for row in dialog.points[PHONE].rows}
    assert {name: 'proposé' in words(field) for name, field in fields.items()} == {
        'name': True, 'organization': False, 'job': False, '06 12': True, '02 41': True,
    }  # fmt: skip
    assert not dialog.is_touched()


def test_who_is_near_is_taken_instead_and_nobody_is_made(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    known = workplace.people.create_person(
        PersonForm('Hélène Marchais', 'Roux', points=(Point(PHONE, '06 12 48 77 03'),))
    )
    dialog, used = person(host, workplace), list[int]()
    dialog.used.connect(used.append)
    before = desk.dump()
    dialog.points[PHONE].rows[0].value.set_text('+33 (0)6 12 48 77 03')
    dialog.near.look_now()
    (row,) = dialog.near.rows
    assert row.words == 'Hélène Marchais, Roux: même téléphone'
    row.use.click()
    assert (used, dialog.isVisible(), desk.dump()) == ([known], False, before)


def test_too_little_typed_nobody_is_looked_for(host: QWidget, workplace: Workplace) -> None:
    workplace.people.create_company(CompanyForm('Roux'))
    dialog = company(host, workplace)
    for name, count in (('R', 0), ('Ro', 1), ('', 0), ('Roux', 1), ('Zinc', 0)):
        dialog.name.set_text(name)
        dialog.near.look_now()
        assert (len(dialog.near.rows), dialog.near.isVisible()) == (count, bool(count)), name


def test_a_site_alone_does_not_make_a_double_but_with_a_name_it_helps(host: QWidget, workplace: Workplace) -> None:
    workplace.people.create_company(CompanyForm('Menuiserie Lefèvre', 'www.lefevre.example'))
    dialog = company(host, workplace)
    dialog.fill(CompanyForm('Lefèvre', 'https://lefevre.example/contact'))
    dialog.near.look_now()
    assert [row.words for row in dialog.near.rows] == ['Menuiserie Lefèvre: même domaine, nom proche']
