"""Two records side by side without the page: what each says, what is proposed, what stays."""

from collections.abc import Iterator
from datetime import date

import pytest
from building import Desk
from hypothesis import given
from hypothesis import strategies as st
from lone_parts import placed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.errors import NotFound
from salesdesk.domain.search import RecordType
from salesdesk.i18n.translator import use_language
from salesdesk.ui.contacts.doubles.merge_dialog import MergeDialog
from salesdesk.ui.contacts.doubles.merge_sides import Compared, read_sides
from salesdesk.ui.contacts.doubles.side_row import SideRow
from salesdesk.ui.workplace import Workplace

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
PERSON, COMPANY = RecordType.CONTACT, RecordType.ORGANIZATION
SAID = st.sampled_from(['', 'a', 'b', None, False, True, 7, date(2026, 6, 9)])


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def compared(one: object, other: object, *told: str) -> Compared:
    return Compared('name', 'Nom', (one, other), (told[0], told[1]) if told else (str(one or ''), str(other or '')))


def people_dialog(host: QWidget, workplace: Workplace, one: PersonForm, other: PersonForm) -> MergeDialog:
    ids = [workplace.people.create_person(form) for form in (one, other)]
    dialog = MergeDialog(host, workplace, PERSON, *ids)
    dialog.open_dialog()
    return dialog


def row(dialog: MergeDialog, field: str) -> SideRow:
    return next(row for row in dialog.rows if row.compared.field == field)


def fields_of(workplace: Workplace, kind: RecordType, ids: list[int]) -> dict[str, tuple[str, str]]:
    return {row.field: row.words for row in read_sides(workplace, kind, *ids).rows}


@given(SAID, SAID)
def test_the_side_that_says_something_is_proposed_and_else_the_first(one: object, other: object) -> None:
    nothing = ('', None, False)
    better = compared(one, other).better
    assert better == (1 if one in nothing and other not in nothing else 0)
    assert compared(one, other).differs == (one != other)


def test_of_people_only_what_one_of_them_says_is_compared(workplace: Workplace) -> None:
    ids = [
        workplace.people.create_person(form)
        for form in (
            PersonForm('Anne', 'Roux', language='fr', birthday=date(1980, 2, 29)),
            PersonForm('A.', 'Zinc', 'DAF', language='de', do_not_contact=True),
        )
    ]
    assert fields_of(workplace, PERSON, ids) == {
        'name': ('Anne', 'A.'), 'job_title': ('', 'DAF'), 'organization_id': ('Roux', 'Zinc'),
        'language': ('Français', 'de'), 'birthday': ('29 févr. 1980', ''), 'do_not_contact': ('', 'oui'),
    }  # fmt: skip


def test_of_companies_too(workplace: Workplace) -> None:
    ids = [
        workplace.people.create_company(form)
        for form in (CompanyForm('Roux', 'roux.example', note='a'), CompanyForm('Roux', size='12', sector='Bois'))
    ]
    assert fields_of(workplace, COMPANY, ids) == {
        'name': ('Roux', 'Roux'), 'website': ('roux.example', ''), 'sector': ('', 'Bois'), 'size': ('', '12'),
        'note': ('a', ''),
    }  # fmt: skip


@pytest.mark.parametrize(('deals', 'kept'), [((0, 0), 0), ((1, 0), 0), ((0, 1), 1), ((2, 2), 0), ((1, 3), 1)])
def test_the_one_with_more_deals_is_kept_and_else_the_first(
    desk: Desk, people: PeopleController, workplace: Workplace, deals: tuple[int, int], kept: int
) -> None:
    ids = [people.create_person(PersonForm(name)) for name in ('Anne', 'Luc')]
    for name, count in zip(('Anne', 'Luc'), deals, strict=True):
        for number in range(count):
            desk.put(f'{name} {number}', contact=name)
    sides = read_sides(workplace, PERSON, *ids)
    assert sides.ids == (ids[kept], ids[1 - kept])
    counted = [
        'aucune affaire' if not count else f'{count} affaire{"s" * (count > 1)}' for count in sorted(deals)[::-1]
    ]
    assert [head.partition(', ')[0].replace('0 affaire', 'aucune affaire') for head in sides.heads] == counted
    assert all(head.endswith('fiche créée le 9 juin 2026') for head in sides.heads)


def test_with_somebody_who_is_gone_nothing_is_compared(workplace: Workplace) -> None:
    id_ = workplace.people.create_person(PersonForm('Anne'))
    with pytest.raises(NotFound):
        read_sides(workplace, PERSON, id_, 7)


def test_what_both_say_alike_is_shown_once_in_words_and_not_asked(host: QWidget) -> None:
    same = placed(host, SideRow(compared('Anne', 'Anne')))
    assert (same.picks, same.side(), same.value()) == ([], 0, 'Anne')
    assert words(same) == ['Nom', 'Anne', 'Anne']


def test_what_differs_is_asked_with_the_better_side_chosen(host: QWidget) -> None:
    asked = placed(host, SideRow(compared('', 'DAF\nadjointe')))
    assert [pick.isChecked() for pick in asked.picks] == [False, True]
    assert [pick.toolTip() for pick in asked.picks] == ['–', 'DAF\nadjointe']
    assert {pick.accessibleDescription() for pick in asked.picks} == {'Nom'}
    asked.picks[0].click()
    assert (asked.side(), asked.value()) == (0, '')


def test_the_sides_are_changed_with_the_arrows(host: QWidget, workplace: Workplace) -> None:
    dialog = people_dialog(host, workplace, PersonForm('Anne'), PersonForm('Luc'))
    picks = row(dialog, 'name').picks
    picks[0].setFocus()
    QTest.keyClick(picks[0], Qt.Key.Key_Right)
    assert row(dialog, 'name').value() == 'Luc'


def test_merged_as_proposed_nothing_that_either_said_alone_is_lost(host: QWidget, workplace: Workplace) -> None:
    dialog = people_dialog(
        host, workplace, PersonForm('Anne', 'Roux', points=(Point(PHONE, '06 12'),)),
        PersonForm('A.', '', 'DAF', (Point(EMAIL, 'a@x.example'), Point(ADDRESS, '8 rue\n72000 Le Mans')), note='Tôt'),
    )  # fmt: skip
    assert [box.text() for box, _point in dialog.points] == ['06 12', 'a@x.example', '8 rue, 72000 Le Mans']
    dialog.submit()
    details = workplace.people.person(dialog.ids[0])
    assert details.organization is not None
    contact = details.contact
    assert (contact.name, contact.job_title, details.organization.name, contact.note) == (
        'Anne',
        'DAF',
        'Roux',
        'Tôt',
    )
    assert {point.value for point in details.points} == {'06 12', 'a@x.example', '8 rue\n72000 Le Mans'}


def test_the_other_side_of_a_field_and_fewer_ways_are_kept_if_she_says_so(host: QWidget, workplace: Workplace) -> None:
    dialog = people_dialog(
        host, workplace, PersonForm('Anne', 'Roux', points=(Point(PHONE, '06 12', 'mobile'),)),
        PersonForm('A.', 'Zinc', do_not_contact=True, points=(Point(PHONE, '02 41'),)),
    )  # fmt: skip
    row(dialog, 'organization_id').picks[1].click()
    row(dialog, 'do_not_contact').picks[0].click()
    assert dialog.points[0][0].text() == '06 12 (mobile)'
    dialog.points[0][0].setChecked(False)
    dialog.submit()
    details = workplace.people.person(dialog.ids[0])
    assert details.organization is not None
    assert (details.organization.name, details.contact.do_not_contact) == ('Zinc', False)
    assert [point.value for point in details.points] == ['02 41']


def test_merging_is_one_step_and_undo_parts_them(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    dialog = people_dialog(host, workplace, PersonForm('Anne', 'Roux'), PersonForm('A.', note='x'))
    before, heard = desk.dump(), list[int]()
    dialog.merged.connect(heard.append)
    dialog.submit()
    assert (heard, dialog.isVisible()) == ([dialog.ids[0]], False)
    desk.workspace.undo()
    assert desk.dump() == before


def test_told_apart_they_are_left_as_they_are(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    dialog = people_dialog(host, workplace, PersonForm('Anne'), PersonForm('Anne'))
    before = desk.dump()
    dialog.apart.click()
    after = desk.dump()
    assert {table for table in after if after[table] != before[table]} == {'distinct_pair'}
    assert after['distinct_pair'] == [(min(dialog.ids), max(dialog.ids))]
    assert not dialog.isVisible()


def test_one_of_them_gone_meanwhile_the_dialog_says_so_and_stays(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    dialog = people_dialog(host, workplace, PersonForm('Anne'), PersonForm('Luc'))
    desk.workspace.undo()
    before = desk.dump()
    dialog.submit()
    assert (dialog.isVisible(), dialog.fault.isVisible(), desk.dump()) == (True, True, before)


@pytest.mark.parametrize('change', ['a side', 'a way'])
def test_what_she_chose_is_asked_about_before_it_is_thrown_away(
    host: QWidget, workplace: Workplace, change: str
) -> None:
    dialog = people_dialog(host, workplace, PersonForm('Anne', points=(Point(PHONE, '06'),)), PersonForm('Luc'))
    assert not dialog.is_touched()
    if change == 'a side':
        row(dialog, 'name').picks[1].click()
    else:
        dialog.points[0][0].click()
    dialog.reject()
    assert (dialog.isVisible(), dialog.question.isVisible()) == (True, True)


def test_two_companies_are_merged_in_the_same_dialog(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    ids = [
        workplace.people.create_company(CompanyForm(name, points=(Point(PHONE, phone),)))
        for name, phone in (('Roux', '01'), ('Roux SARL', '0 1'))
    ]
    deal_id = desk.put('Bornes', organization='Roux SARL')
    dialog = MergeDialog(host, workplace, COMPANY, *ids)
    dialog.open_dialog()
    assert dialog.ids == (ids[1], ids[0])
    assert [box.text() for box, _point in dialog.points] == ['0 1']
    row(dialog, 'name').picks[1].click()
    dialog.submit()
    assert workplace.people.company(ids[1]).organization.name == 'Roux'
    assert desk.deal(deal_id).organization_id == ids[1]


def test_own_fields_of_both_are_kept(host: QWidget, workplace: Workplace) -> None:
    from_fair, park = (workplace.own_fields.add(Entity.CONTACT, name, FieldKind.TEXT) for name in ('Salon', 'Parc'))
    dialog = people_dialog(
        host, workplace, PersonForm('Anne', own_fields={from_fair: 'Lyon'}),
        PersonForm('A.', own_fields={from_fair: 'Lille', park: '12'}),
    )  # fmt: skip
    dialog.submit()
    assert workplace.own_fields.values(dialog.ids[0]) == {from_fair: 'Lyon', park: '12'}
