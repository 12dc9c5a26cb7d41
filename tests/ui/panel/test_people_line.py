"""Whom the deal is with: names that lead on, invitations where there is nobody, and the fields they turn into."""

import pytest
from bench import Bench, click, heard, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.form.people_fields import PeopleFields
from salesdesk.ui.panel.head.people_line import PeopleLine
from salesdesk.ui.panel.head.title_block import TitleBlock

Key = Qt.Key


def line_on(bench: Bench, deal_id: int) -> PeopleLine:
    shown = bench.shown(deal_id)
    line = PeopleLine(shown)
    line.refresh()
    bench.put(line)
    bench.follow(shown, line)
    return line


@pytest.fixture
def line(bench: Bench) -> PeopleLine:
    return line_on(bench, bench.ledger.put(organization='Menuiserie Lefèvre', contact='Hélène Marchais'))


def fields(line: PeopleLine) -> PeopleFields:
    assert line.fields is not None
    return line.fields


def names(bench: Bench, line: PeopleLine) -> tuple[str, str]:
    """Company and person as they are kept."""
    details = bench.ledger.deals.details(line._shown.id)
    company, person = details.organization, details.contact
    return company.name if company else '', person.name if person else ''


@pytest.mark.parametrize(
    ('organization', 'contact', 'shown', 'contact_seen'),
    [
        ('', '', ('Ajouter une organisation', 'Ajouter un contact'), False),
        ('Menuiserie Lefèvre', '', ('Menuiserie Lefèvre', 'Ajouter un contact'), True),
        ('', 'Hélène Marchais', ('Ajouter une organisation', 'Hélène Marchais'), True),
        ('R&D', 'O’Neil & fils', ('R&D', 'O’Neil & fils'), True),
    ],
    ids=['nobody', 'a company', 'a person', 'both'],
)
def test_who_is_missing_is_invited(
    bench: Bench, organization: str, contact: str, shown: tuple[str, str], contact_seen: bool
) -> None:
    line = line_on(bench, bench.ledger.put(organization=organization, contact=contact))
    assert (line.organization.caption(), line.contact.caption()) == shown
    assert (line.contact.isVisible(), line.between.isVisible()) == (contact_seen, contact_seen)


def test_in_english_it_invites_in_english(bench: Bench) -> None:
    use_language('en')
    line = line_on(bench, bench.ledger.put())
    assert line.organization.caption() == 'Add an organisation'


@pytest.mark.parametrize('key', [Key.Key_Space, Key.Key_Return])
def test_a_name_leads_on_by_mouse_and_by_key(bench: Bench, line: PeopleLine, key: Qt.Key) -> None:
    companies, people = heard(line.organization_asked), heard(line.contact_asked)
    click(line.organization)
    press(line.organization, key)
    press(line.contact, key)
    deal = bench.deal(line._shown.id)
    assert (companies, people) == ([deal.organization_id] * 2, [deal.contact_id])


def test_an_invitation_opens_the_field_it_is_about(bench: Bench) -> None:
    line = line_on(bench, bench.ledger.put(organization='Lefèvre'))
    click(line.contact)
    assert fields(line).contact.line.hasFocus()
    assert (fields(line).organization.text(), fields(line).contact.text()) == ('Lefèvre', '')


def test_without_anybody_the_company_is_asked_first(bench: Bench) -> None:
    line = line_on(bench, bench.ledger.put())
    click(line.organization)
    assert fields(line).organization.line.hasFocus()


def test_enter_keeps_both_as_one_step(bench: Bench, line: PeopleLine) -> None:
    line.edit()
    fields(line).organization.set_text('Œuvres & Cie')
    fields(line).contact.set_text('Zoé Ângström')
    press(fields(line).contact.line, Key.Key_Return)
    assert names(bench, line) == ('Œuvres & Cie', 'Zoé Ângström')
    assert line.fields is None
    bench.ledger.workspace.undo()
    assert (line.organization.caption(), line.contact.caption()) == ('Menuiserie Lefèvre', 'Hélène Marchais')


def test_nothing_changed_is_no_step(bench: Bench, line: PeopleLine) -> None:
    line.edit()
    line.keep()
    assert (bench.ledger.undo_key(), line.fields, bench.toasts()) == ('', None, [])


def test_emptied_fields_take_both_off(bench: Bench, line: PeopleLine) -> None:
    line.edit()
    fields(line).organization.set_text('')
    fields(line).contact.set_text('')
    line.keep()
    assert names(bench, line) == ('', '')


def test_escape_forgets_what_was_typed_and_the_keyboard_stays_in_the_line(bench: Bench, line: PeopleLine) -> None:
    line.edit()
    fields(line).contact.line.setFocus()
    fields(line).contact.line.setText('Personne')
    press(fields(line).contact.line, Key.Key_Escape)
    assert (line.fields, names(bench, line)[1]) == (None, 'Hélène Marchais')
    assert line.pencil.hasFocus()


def test_left_by_a_click_elsewhere_it_is_kept_and_takes_no_keyboard_back(
    qtbot: QtBot, bench: Bench, line: PeopleLine
) -> None:
    elsewhere = bench.put(QPushButton('ailleurs'))
    line.edit()
    fields(line).contact.set_text('Luc Petit')
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: line.fields is None)
    assert (names(bench, line)[1], bench.window.focusWidget()) == ('Luc Petit', elsewhere)


def test_from_one_field_to_the_other_nothing_is_kept_yet(qtbot: QtBot, bench: Bench, line: PeopleLine) -> None:
    line.edit()
    fields(line).organization.set_text('Autre')
    fields(line).contact.line.setFocus()
    qtbot.waitUntil(fields(line).contact.line.hasFocus)
    line._keep_if_left()
    assert (line.fields is not None, bench.ledger.undo_key()) == (True, '')


def test_the_pencil_opens_the_fields_once(line: PeopleLine) -> None:
    told = heard(line.edited)
    line.pencil.click()
    first = fields(line)
    line.edit()
    assert (fields(line) is first, told) == (True, [True])
    line.leave()
    assert told == [True, False]


def test_email_and_phone_are_not_asked_here(line: PeopleLine) -> None:
    line.edit()
    fields(line).contact.set_text('Une inconnue')
    fields(line).recognise()
    assert not fields(line).address_row.isVisible()


def test_what_was_typed_is_kept_when_the_panel_goes_to_another_deal(bench: Bench) -> None:
    shown = bench.shown(bench.ledger.put(organization='Lefèvre'))
    head = bench.put(TitleBlock(shown))
    head.refresh()
    head.people.edit()
    fields(head.people).contact.set_text('Luc Petit')
    head.leave()
    assert (names(bench, head.people), head.people.fields) == (('Lefèvre', 'Luc Petit'), None)


def test_a_long_name_is_cut_and_told_in_full(bench: Bench) -> None:
    long = 'Établissements Charpentier, Delacroix et Montgolfier réunis de la Haute-Saône'
    line = line_on(bench, bench.ledger.put(organization=long, contact='Anne-Sophie de Montmorency-Laval'))
    assert line.organization.toolTip() == long
    assert line.pencil.geometry().right() < line.width()
