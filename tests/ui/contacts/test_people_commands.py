"""What is done to people and companies, and what is said of it: one action, one toast, one way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from building import Desk
from lone_parts import toasts, words
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import PointKind
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.ui.contacts.form.card_dialog import CardDialog
from salesdesk.ui.contacts.outside import Outside
from salesdesk.ui.contacts.people_commands import PeopleCommands
from salesdesk.ui.contacts.table.listings import Row
from salesdesk.ui.desk import Desk as UiDesk

GONE = 'Ceci n’existe plus. Une autre fenêtre l’a peut-être retiré.'


@pytest.fixture
def commands(ui_desk: UiDesk, host: QWidget) -> PeopleCommands:
    return PeopleCommands(ui_desk, host)


def rows(people: PeopleController, *, deleted: bool = False) -> list[Row]:
    return list(people.people(PeopleFilter(deleted=deleted), PeopleSort.NAME))


def form(host: QWidget) -> CardDialog:
    (dialog,) = [dialog for dialog in host.findChildren(CardDialog) if dialog.isVisible()]
    return dialog


@pytest.mark.parametrize(
    ('make', 'name', 'said'),
    [
        ('new_person', 'Anne Roy', 'Contact créé'),
        ('new_company', 'Roux', 'Organisation créée'),
    ],
)
def test_what_is_made_is_shown_and_said(
    host: QWidget, desk: Desk, commands: PeopleCommands, make: str, name: str, said: str
) -> None:
    shown: list[int] = []
    for signal in (commands.person_shown, commands.company_shown):
        signal.connect(shown.append)
    getattr(commands, make)()
    form(host).name.set_text(name)
    form(host).submit()
    assert (toasts(host), len(shown)) == ([said], 1)
    desk.workspace.undo()
    assert desk.undo_key() == ''


def test_a_form_saved_unchanged_says_nothing_of_an_older_action(
    host: QWidget, desk: Desk, people: PeopleController, commands: PeopleCommands
) -> None:
    anne, luc = (people.create_person(PersonForm(name)) for name in ('Anne', 'Luc'))
    PeopleTrash(desk.workspace).delete_people(luc)
    commands.edit_person(anne)
    form(host).submit()
    assert toasts(host) == []


def test_a_form_left_says_nothing_and_later_work_is_not_heard(
    host: QWidget, people: PeopleController, commands: PeopleCommands
) -> None:
    commands.edit_person(people.create_person(PersonForm('Anne')))
    form(host).leave()
    people.create_person(PersonForm('Luc'))
    assert toasts(host) == []


@pytest.mark.parametrize('edit', ['edit_person', 'edit_company'])
def test_who_is_gone_is_said_and_no_form_opens(host: QWidget, commands: PeopleCommands, edit: str) -> None:
    getattr(commands, edit)(7)
    assert toasts(host) == [GONE]
    assert host.findChildren(CardDialog) == []


@pytest.mark.parametrize(
    ('count', 'said'),
    [(1, 'Contact mis à la corbeille'), (2, '2 contacts mis à la corbeille')],
)
def test_into_the_trash_they_go_in_one_step_and_come_back_in_one(
    host: QWidget, people: PeopleController, commands: PeopleCommands, count: int, said: str
) -> None:
    for number in range(count):
        people.create_person(PersonForm(f'Anne {number}'))
    commands.delete(rows(people))
    assert (rows(people), toasts(host)) == ([], [said])
    commands.restore(rows(people, deleted=True))
    assert len(rows(people)) == count


def test_companies_go_into_a_trash_of_their_own(people: PeopleController, desk: Desk, commands: PeopleCommands) -> None:
    people.create_company(CompanyForm('Roux'))
    companies = people.companies(PeopleFilter(), PeopleSort.NAME)
    commands.delete(companies)
    assert people.count_companies(PeopleFilter(deleted=True)) == 1
    commands.restore(people.companies(PeopleFilter(deleted=True), PeopleSort.NAME))
    assert (people.count_companies(PeopleFilter()), desk.undo_key()) == (1, 'restore_organization')


def test_nobody_chosen_nothing_is_done_nor_said(host: QWidget, desk: Desk, commands: PeopleCommands) -> None:
    commands.delete(())
    commands.restore(())
    assert (toasts(host), desk.undo_key()) == ([], '')


def test_who_went_meanwhile_is_said_and_the_others_stay(
    host: QWidget, desk: Desk, people: PeopleController, commands: PeopleCommands
) -> None:
    people.create_person(PersonForm('Anne'))
    people.create_person(PersonForm('Luc'))
    seen = rows(people)
    desk.workspace.undo()
    commands.delete(seen)
    assert (toasts(host), [row.name for row in rows(people)]) == ([GONE], ['Anne'])


@pytest.mark.parametrize(
    ('emails', 'copied', 'said'),
    [
        (['a@x.example'], 'a@x.example', '1 adresse e-mail copiée.'),
        (['a@x.example', '', 'c@x.example'], 'a@x.example, c@x.example', '2 adresses e-mail copiées.'),
        (['', ''], '', 'Aucune adresse e-mail ici.'),
    ],
)
def test_addresses_are_copied_as_a_letter_takes_them(
    host: QWidget, people: PeopleController, commands: PeopleCommands, emails: list[str], copied: str, said: str
) -> None:
    QApplication.clipboard().clear()
    for number, email in enumerate(emails):
        people.create_person(PersonForm(f'Anne {number}', points=(Point(PointKind.EMAIL, email),)))
    commands.copy_emails(rows(people))
    assert (QApplication.clipboard().text(), toasts(host)) == (copied, [said])


def test_without_an_address_what_was_copied_before_stays(people: PeopleController, commands: PeopleCommands) -> None:
    QApplication.clipboard().setText('important')
    people.create_person(PersonForm('Anne'))
    commands.copy_emails(rows(people))
    assert QApplication.clipboard().text() == 'important'


@pytest.fixture
def outside(ui_desk: UiDesk, commands: PeopleCommands, host: QWidget) -> Outside:
    return Outside(ui_desk, commands, host)


CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL;TYPE=CELL:06 12\nEND:VCARD\n'


@pytest.mark.parametrize('text', ['', 'Acheter du pain', '\n\n'])
def test_a_clipboard_that_says_nobody_asks_for_a_signature(host: QWidget, outside: Outside, text: str) -> None:
    QApplication.clipboard().setText(text)
    outside.paste()
    assert toasts(host) == ['Copiez d’abord une signature\u00a0: un nom avec une adresse e-mail ou un téléphone.']
    assert host.findChildren(CardDialog) == []


def test_a_card_is_proposed_with_its_source_and_labels_in_her_language(host: QWidget, outside: Outside) -> None:
    QApplication.clipboard().setText(CARD.format(name='Anne Roy'))
    outside.paste()
    dialog = form(host)
    assert dialog.name.text() == 'Anne Roy'
    assert dialog.points[PointKind.PHONE].points() == [Point(PointKind.PHONE, '06 12', 'mobile')]
    assert any('presse-papiers' in text for text in words(dialog))


def test_several_cards_are_proposed_one_by_one_and_each_may_be_left(
    qtbot: QtBot, host: QWidget, desk: Desk, people: PeopleController, outside: Outside
) -> None:
    QApplication.clipboard().setText(''.join(CARD.format(name=name) for name in ('Anne', 'Luc', 'Zoé')))
    outside.paste()
    seen: list[str] = []
    finish: tuple[Callable[[CardDialog], object], ...] = (CardDialog.submit, CardDialog.leave, CardDialog.submit)
    for act in finish:
        qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in host.findChildren(CardDialog)))
        seen.append(form(host).name.text())
        act(form(host))
    assert seen == ['Anne', 'Luc', 'Zoé']
    assert [row.name for row in rows(people)] == ['Anne', 'Zoé']


@pytest.mark.parametrize(
    ('name', 'content', 'said'),
    [
        ('vide.vcf', '', 'vide.vcf ne dit rien d’une personne.'),
        ('lettre.eml', 'Bonjour', 'lettre.eml ne dit rien d’une personne.'),
    ],
)
def test_a_file_that_says_nobody_is_named(
    host: QWidget, outside: Outside, tmp_path: Path, name: str, content: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding='utf-8')
    outside.take_file(path)
    assert toasts(host) == [said]


def test_a_file_that_is_gone_is_said(host: QWidget, outside: Outside, tmp_path: Path) -> None:
    outside.take_file(tmp_path / 'ailleurs.vcf')
    assert len(toasts(host)) == 1
    assert host.findChildren(CardDialog) == []
