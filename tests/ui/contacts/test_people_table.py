"""The tables of people and companies: read in windows, sorted, narrowed, marked."""

import pytest
from building import NOW
from contact_seat import ContactSeat
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from seat import CTRL, Seat

from salesdesk.domain.contact import Contact
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.ui.contacts.contacts_body import COMPANIES
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.contacts.people_filters import PeopleFilters
from salesdesk.ui.contacts.table.listings import Order
from salesdesk.ui.contacts.table.people_model import WINDOW
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label


def texts(contacts: ContactSeat, row: int) -> list[str]:
    model = contacts.page.body.sheet.model
    return [str(model.index(row, column).data()) for column in range(1, model.columnCount())]


def test_a_row_says_who_where_as_what_and_what_comes_next(contacts: ContactSeat) -> None:
    assert texts(contacts, 0) == ['Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante', '–', '', 'demain']
    assert texts(contacts, 1) == ['Luc Aubry', 'Maison Aubry', '–', '–', '', '']


def test_the_model_keeps_to_the_rules_of_models(contacts: ContactSeat, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(contacts.page.body.sheet.model)


def test_more_rows_come_as_she_scrolls(contacts: ContactSeat) -> None:
    with contacts.seat.desk.workspace.unrecorded() as work:
        for number in range(WINDOW):
            work.save(Contact(work.new_id(), f'Personne {number:03}', NOW))
    contacts.page.body.sheet.refresh()
    model = contacts.page.body.sheet.model
    assert (model.rowCount(), model.total) == (WINDOW, WINDOW + 2)
    model.fetchMore()
    assert model.rowCount() == WINDOW + 2
    assert not model.canFetchMore()


def test_a_click_on_a_title_sorts_and_is_remembered(contacts: ContactSeat) -> None:
    contacts.page.body.sheet.table.sorted_by.emit(Order(PeopleSort.NAME, descending=True))
    assert contacts.names() == ['Luc Aubry', 'Hélène Marchais']
    assert contacts.seat.office.preferences.people_order == '-name'


def test_typing_narrows_and_the_footer_says_so(contacts: ContactSeat) -> None:
    contacts.seat.press(Qt.Key.Key_F, CTRL)
    contacts.seat.write('aubry')
    assert contacts.names() == ['Luc Aubry']
    assert contacts.footer() == '1 personne sur 2, filtre\u00a0: «\u00a0aubry\u00a0»'


def test_filters_narrow_at_once(contacts: ContactSeat) -> None:
    contacts.page.open_filters()
    contacts.one(PeopleFilters).silent.click()
    assert contacts.names() == ['Luc Aubry']
    contacts.one(PeopleFilters).clear.click()
    assert len(contacts.names()) == 2


def test_nothing_found_offers_the_way_back(contacts: ContactSeat) -> None:
    contacts.page.bar.search.edited.emit('xyz')
    empty = contacts.page.body.sheet.empty
    assert isinstance(empty, EmptyState)
    contacts.page.body.sheet.show_list(type(contacts.page.body.sheet.model.wanted)(), Order())
    assert contacts.page.body.sheet.empty is None


def test_space_marks_and_delete_takes_the_marked_in_one_step(contacts: ContactSeat) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Delete):
        contacts.seat.press(key)
    assert contacts.names() == []
    contacts.seat.press(Qt.Key.Key_Z, CTRL)
    assert len(contacts.names()) == 2


def test_the_addresses_of_the_marked_are_copied(contacts: ContactSeat) -> None:
    sheet = contacts.page.body.sheet
    sheet.model.mark_all(marked=True)
    sheet.marks.copy.click()
    assert QApplication.clipboard().text() == 'h.marchais@lefevre.example, luc@aubry.example'


def test_the_other_tab_lists_companies(contacts: ContactSeat) -> None:
    contacts.page.bar.tabs.setCurrentIndex(COMPANIES)
    assert contacts.names() == ['Maison Aubry', 'Menuiserie Lefèvre']
    assert contacts.footer() == '2 organisations'
    assert contacts.page.bar.new.caption() == 'Nouvelle organisation'


@pytest.mark.parametrize('text', ['', 'nonsense', '-nothing'])
def test_an_order_nobody_knows_is_by_name(contacts: ContactSeat, text: str) -> None:
    contacts.seat.office.desk.workplace.preferences.change(people_order=text)
    assert contacts.names() == ['Hélène Marchais', 'Luc Aubry']


def test_the_trash_gives_back_who_was_thrown_away(contacts: ContactSeat) -> None:
    contacts.seat.press(Qt.Key.Key_Delete)
    contacts.page.open_filters()
    contacts.one(PeopleFilters).deleted.click()
    assert contacts.names() == ['Hélène Marchais']
    contacts.seat.press(Qt.Key.Key_Escape)
    contacts.page.body.sheet.table.setFocus()
    contacts.seat.press(Qt.Key.Key_Space)
    marks = contacts.page.body.sheet.marks
    assert (marks.restore.isVisible(), marks.remove.isVisible()) == (True, False)
    marks.restore.click()
    assert contacts.names() == []
    assert contacts.seat.desk.undo_key() == 'restore_contact'


def test_an_empty_trash_says_so(contacts: ContactSeat) -> None:
    contacts.page.body.narrow(PeopleFilter(deleted=True))
    empty = contacts.page.body.sheet.empty
    assert empty is not None
    assert [label.text() for label in empty.findChildren(Label)] == ['La corbeille est vide.']


def test_c_makes_a_contact_from_any_page(seat: Seat) -> None:
    seat.press(Qt.Key.Key_C)
    assert seat.one(PersonDialog).isVisible()
