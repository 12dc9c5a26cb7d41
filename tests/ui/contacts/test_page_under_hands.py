"""The page of contacts as a whole: menus, letters, tabs, and what happens to who is in hand."""

import pytest
from building import NOW, Desk
from contact_seat import ContactSeat
from lone_parts import words
from PySide6.QtCore import QPoint, Qt

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import Contact
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.ui.contacts.contacts_body import COMPANIES, PEOPLE
from salesdesk.ui.contacts.detail.company_card import CompanyCard
from salesdesk.ui.contacts.form.card_dialog import CardDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.contacts.people_filters import PeopleFilters
from salesdesk.ui.contacts.table.people_model import WINDOW
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key


def take(contacts: ContactSeat, entry: str) -> None:
    menu = contacts.one(Menu)
    next(action for action in menu.actions() if action.text().startswith(entry)).trigger()
    menu.close()


def test_from_the_menu_of_one_the_others_that_are_marked_stay(contacts: ContactSeat, desk: Desk) -> None:
    sheet = contacts.page.body.sheet
    sheet.model.toggle(sheet.model.row_of(contacts.helene))
    sheet.table.menu_asked.emit(contacts.luc, QPoint(300, 300))
    take(contacts, 'Mettre à la corbeille')
    assert contacts.names() == ['Hélène Marchais']
    desk.workspace.undo()
    assert contacts.names() == ['Hélène Marchais', 'Luc Aubry']


def test_from_the_dots_of_the_card_who_is_shown_is_edited(contacts: ContactSeat) -> None:
    contacts.page.body.sheet.model.toggle(0)
    contacts.open(contacts.luc).head.more.click()
    take(contacts, 'Modifier')
    assert contacts.one(PersonDialog).name.text() == 'Luc Aubry'


def test_in_the_trash_the_menu_offers_the_way_out_alone(contacts: ContactSeat, desk: Desk) -> None:
    PeopleTrash(desk.workspace).delete_people(contacts.luc)
    contacts.page.body.narrow(PeopleFilter(deleted=True))
    contacts.page.body.sheet.table.menu_asked.emit(contacts.luc, QPoint(300, 300))
    assert [action.text() for action in contacts.one(Menu).actions()] == ['Restaurer']
    take(contacts, 'Restaurer')
    assert (contacts.names(), desk.undo_key()) == ([], 'restore_contact')


def test_in_the_trash_enter_edits_and_delete_deletes_nobody(contacts: ContactSeat, desk: Desk) -> None:
    PeopleTrash(desk.workspace).delete_people(contacts.luc)
    contacts.page.body.narrow(PeopleFilter(deleted=True))
    before = desk.dump()
    contacts.page.body.sheet.table.setFocus()
    for key in (Key.Key_Return, Key.Key_Delete):
        contacts.seat.press(key)
    assert (contacts.seat.shown(CardDialog), desk.dump()) == ([], before)


def test_with_letters_off_they_do_nothing_and_paste_still_works(contacts: ContactSeat) -> None:
    contacts.seat.office.desk.workplace.preferences.change(letter_shortcuts=False)
    for key in (Key.Key_C, Key.Key_F):
        contacts.seat.press(key)
    assert contacts.seat.shown(CardDialog) + contacts.seat.shown(PeopleFilters) == []


def test_who_is_deleted_elsewhere_gives_way_to_the_next(contacts: ContactSeat, desk: Desk) -> None:
    contacts.open(contacts.luc)
    PeopleTrash(desk.workspace).delete_people(contacts.luc)
    assert (contacts.names(), contacts.card().details.contact.id) == (['Hélène Marchais'], contacts.helene)
    PeopleTrash(desk.workspace).delete_people(contacts.helene)
    assert contacts.page.body.pane.card is None
    desk.workspace.undo()
    assert contacts.card().details.contact.id == contacts.helene


def test_a_deal_won_elsewhere_is_seen_in_the_card_and_in_the_table(contacts: ContactSeat, desk: Desk) -> None:
    contacts.open(contacts.helene)
    deal_id = contacts.card().details.deals[0].id
    desk.closing.win(deal_id, desk.clock.today(), None)
    assert '1 gagnée' in words(contacts.card())
    assert 'Client depuis juin 2026' in words(contacts.card())
    assert contacts.page.body.sheet.model.index(0, 6).data() == ''
    desk.workspace.undo()
    assert '1 ouverte' in words(contacts.card())


def test_each_tab_keeps_its_own_filters_and_hand(contacts: ContactSeat, people: PeopleController) -> None:
    roux = people.create_company(CompanyForm('Roux'))
    contacts.page.body.narrow(PeopleFilter(do_not_contact=True))
    assert contacts.page.bar.filters.caption() == 'Filtres 1'
    contacts.page.open_company(roux)
    assert (contacts.page.body.tab, contacts.page.bar.filters.caption()) == (COMPANIES, 'Filtres')
    card = contacts.page.body.pane.card
    assert isinstance(card, CompanyCard)
    assert card.accessibleName() == 'Roux'
    contacts.page.bar.tabs.setCurrentIndex(PEOPLE)
    assert (contacts.names(), contacts.page.bar.filters.caption()) == (['Luc Aubry'], 'Filtres 1')


def test_in_a_long_list_who_is_far_below_is_found_by_her_name(contacts: ContactSeat, desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        for number in range(WINDOW):
            work.save(Contact(work.new_id(), f'Aa {number:03}', NOW))
        far = work.new_id()
        work.save(Contact(far, 'Zoé Zidane', NOW))
    contacts.page.body.sheet.refresh()
    contacts.page.open_person(far)
    assert (contacts.names(), contacts.card().details.contact.name) == (['Zoé Zidane'], 'Zoé Zidane')
    assert contacts.page.bar.search.text() == 'Zoé Zidane'


@pytest.mark.parametrize(('width', 'shown'), [(1180, False), (1440, True)])
def test_in_a_narrow_window_the_rarer_button_gives_way(contacts: ContactSeat, width: int, shown: bool) -> None:
    contacts.seat.window.resize(width, 720)
    assert contacts.page.bar.signature.isVisible() is shown
    assert contacts.page.bar.new.isVisible()


def test_saved_from_a_narrowed_list_she_is_shown_all_the_same(contacts: ContactSeat, people: PeopleController) -> None:
    contacts.page.body.narrow(PeopleFilter(text='aubry'))
    contacts.page.make_new()
    dialog = contacts.one(PersonDialog)
    dialog.fill(PersonForm('Nadia Morvan'))
    dialog.submit()
    assert contacts.card().details.contact.name == 'Nadia Morvan'
    assert 'Nadia Morvan' in contacts.names()
    assert people.count_people(PeopleFilter()) == 3
