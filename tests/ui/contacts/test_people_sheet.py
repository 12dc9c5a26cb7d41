"""A table of people alone: who is in hand, who is marked, what the keys and the header do."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from building import Desk, euros
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lone_parts import placed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.money import Money
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort, PersonRow
from salesdesk.ui.contacts.table.listings import CompanyListing, Order, PeopleListing, Row
from salesdesk.ui.contacts.table.people_model import MARK_COLUMN, ROW_ROLE, TWIN_ROLE, WINDOW, PeopleModel
from salesdesk.ui.contacts.table.people_sheet import PeopleSheet
from salesdesk.ui.contacts.table.sheet_texts import SheetTexts
from salesdesk.ui.workplace import Workplace

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NAMES = ('Anne', 'Bruno', 'Chloé', 'Denis')
ANNE = PersonRow(1, 'Anne', '', None, '', '', '', False, 0, (), None, None)


@pytest.fixture
def sheet(host: QWidget, workplace: Workplace) -> PeopleSheet:
    """Anne, Bruno, Chloé and Denis; Anne in hand."""
    people = workplace.people
    for name in NAMES:
        people.create_person(PersonForm(name, source='Salon' if name == 'Bruno' else ''))
    texts = SheetTexts('Personnes', True, lambda id_: people.person(id_).contact.name, lambda: None, lambda: None)
    made = placed(host, PeopleSheet(workplace, PeopleListing(people), texts, Order(), host))
    made.refresh()
    made.table.setFocus()
    return made


def names(sheet: PeopleSheet) -> list[str]:
    return [sheet.model.row(number).name for number in range(sheet.model.rowCount())]


def in_hand(sheet: PeopleSheet) -> str:
    number = sheet.model.row_of(sheet.table.current_id())
    return sheet.model.row(number).name if number >= 0 else ''


def marked(sheet: PeopleSheet) -> list[str]:
    return sorted(row.name for row in sheet.model.marked.values())


def id_of(sheet: PeopleSheet, name: str) -> int:
    return sheet.model.row(names(sheet).index(name)).id


def press(sheet: PeopleSheet, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(sheet.table, key)


def spot(sheet: PeopleSheet, name: str, column: int = 1) -> QPoint:
    return sheet.table.visualRect(sheet.model.index(names(sheet).index(name), column)).center()


@pytest.mark.parametrize(
    ('keys', 'name'),
    [
        ((), 'Anne'),
        ((Key.Key_Down,), 'Bruno'),
        ((Key.Key_End,), 'Denis'),
        ((Key.Key_End, Key.Key_Up), 'Chloé'),
        ((Key.Key_End, Key.Key_Down), 'Denis'),
        ((Key.Key_End, Key.Key_Home), 'Anne'),
        ((Key.Key_Up,), 'Anne'),
        ((Key.Key_PageDown,), 'Denis'),
    ],
)
def test_keys_walk_from_row_to_row(sheet: PeopleSheet, keys: Sequence[Qt.Key], name: str) -> None:
    press(sheet, *keys)
    assert in_hand(sheet) == name


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_who_is_in_hand(qtbot: QtBot, sheet: PeopleSheet, key: Qt.Key) -> None:
    press(sheet, Key.Key_Down)
    with qtbot.waitSignal(sheet.table.opened) as heard:
        press(sheet, key)
    assert heard.args == [id_of(sheet, 'Bruno')]


def test_a_double_click_opens_and_on_the_check_box_it_marks(qtbot: QtBot, sheet: PeopleSheet) -> None:
    with qtbot.waitSignal(sheet.table.opened) as heard:
        QTest.mouseClick(sheet.table.viewport(), LEFT, pos=spot(sheet, 'Chloé'))
        QTest.mouseDClick(sheet.table.viewport(), LEFT, pos=spot(sheet, 'Chloé'))
    assert heard.args == [id_of(sheet, 'Chloé')]
    with qtbot.assertNotEmitted(sheet.table.opened):
        QTest.mouseClick(sheet.table.viewport(), LEFT, pos=spot(sheet, 'Denis', MARK_COLUMN))
    assert (marked(sheet), in_hand(sheet)) == (['Denis'], 'Chloé')


def test_space_marks_and_unmarks_and_the_bar_counts(sheet: PeopleSheet) -> None:
    press(sheet, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    assert (marked(sheet), sheet.marks.isVisible()) == (['Anne', 'Bruno'], True)
    assert sheet.marks.merge.isEnabled()
    press(sheet, Key.Key_Space)
    assert marked(sheet) == ['Anne']
    assert sheet.marks.merge.toolTip() == 'Cochez deux fiches pour les fusionner.'
    sheet.marks.clear.click()
    assert (marked(sheet), sheet.marks.isVisible()) == ([], False)


def header_click(sheet: PeopleSheet, section: int, button: Qt.MouseButton = LEFT) -> None:
    header = sheet.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), button, pos=at)


def test_the_box_of_the_header_marks_all_and_then_none(sheet: PeopleSheet) -> None:
    header_click(sheet, MARK_COLUMN)
    assert marked(sheet) == list(NAMES)
    header_click(sheet, MARK_COLUMN)
    assert marked(sheet) == []


def test_with_some_marked_the_box_of_the_header_marks_the_rest(sheet: PeopleSheet) -> None:
    press(sheet, Key.Key_Space)
    header_click(sheet, MARK_COLUMN)
    assert marked(sheet) == list(NAMES)


def test_the_right_button_marks_nothing(sheet: PeopleSheet) -> None:
    header_click(sheet, MARK_COLUMN, RIGHT)
    QTest.mouseClick(sheet.table.viewport(), RIGHT, pos=spot(sheet, 'Chloé', MARK_COLUMN))
    assert marked(sheet) == []


@pytest.mark.parametrize(
    ('section', 'first', 'second'),
    [
        (1, Order(PeopleSort.NAME, descending=True), Order(PeopleSort.NAME, descending=True)),
        (2, Order(PeopleSort.ORGANIZATION), Order(PeopleSort.ORGANIZATION)),
        (4, Order(PeopleSort.OPEN_AMOUNT, descending=True), Order(PeopleSort.OPEN_AMOUNT, descending=True)),
        (5, Order(PeopleSort.LAST_CONTACT, descending=True), Order(PeopleSort.LAST_CONTACT, descending=True)),
        (6, Order(PeopleSort.NEXT_ACTION), Order(PeopleSort.NEXT_ACTION)),
    ],
)
def test_a_title_sorts_and_a_second_click_turns_the_order(
    sheet: PeopleSheet, section: int, first: Order, second: Order
) -> None:
    asked: list[Order] = []
    sheet.table.sorted_by.connect(asked.append)
    header_click(sheet, section)
    sheet.show_list(sheet.model.wanted, asked[0])
    header_click(sheet, section)
    assert asked == [first, Order(second.sort, descending=not second.descending)]
    assert sheet.table.horizontalHeader().sortIndicatorSection() == section


def test_sorted_anew_she_keeps_whom_she_has_in_hand(sheet: PeopleSheet) -> None:
    press(sheet, Key.Key_Down)
    sheet.show_list(PeopleFilter(), Order(PeopleSort.NAME, descending=True))
    assert (names(sheet), in_hand(sheet)) == (list(NAMES[::-1]), 'Bruno')


@pytest.mark.parametrize(
    ('wanted', 'shown', 'hand'),
    [
        (PeopleFilter(source='Salon'), ['Bruno'], 'Bruno'),
        (PeopleFilter(text='chlo'), ['Chloé'], 'Chloé'),
        (PeopleFilter(text='CHLOE'), ['Chloé'], 'Chloé'),
        (PeopleFilter(text='xyz'), [], ''),
        (PeopleFilter(with_open_deals=True), [], ''),
    ],
)
def test_narrowed_the_first_is_in_hand_and_marks_of_the_others_go(
    sheet: PeopleSheet, wanted: PeopleFilter, shown: list[str], hand: str
) -> None:
    sheet.model.mark_all(marked=True)
    sheet.show_list(wanted, Order())
    assert (names(sheet), in_hand(sheet), marked(sheet)) == (shown, hand, shown)
    assert (sheet.empty is None, sheet.table.isVisible()) == (bool(shown), bool(shown))


@pytest.mark.parametrize(
    ('gone', 'hand'),
    [(['Anne'], 'Bruno'), (['Bruno'], 'Chloé'), (['Denis'], 'Chloé'), (['Bruno', 'Chloé'], 'Denis'), (NAMES, '')],
)
def test_who_takes_the_place_of_those_thrown_away_is_in_hand(
    sheet: PeopleSheet, workplace: Workplace, gone: Sequence[str], hand: str
) -> None:
    sheet.table.choose_id(id_of(sheet, gone[0]))
    PeopleTrash(workplace.workspace).delete_people(*(id_of(sheet, name) for name in gone))
    sheet.refresh()
    assert in_hand(sheet) == hand


def test_who_was_narrowed_away_is_revealed_all_the_same(sheet: PeopleSheet) -> None:
    denis = id_of(sheet, 'Denis')
    sheet.search('chlo')
    sheet.reveal(denis)
    assert (in_hand(sheet), sheet.model.wanted) == ('Denis', PeopleFilter())


def test_revealing_nobody_changes_nothing_in_hand(sheet: PeopleSheet) -> None:
    press(sheet, Key.Key_Down)
    sheet.reveal(7)
    assert in_hand(sheet) == 'Bruno'


@pytest.mark.parametrize(
    ('marks', 'menu_of', 'meant'),
    [
        ([], 'Chloé', ['Chloé']),
        (['Anne', 'Bruno'], 'Bruno', ['Anne', 'Bruno']),
        (['Anne', 'Bruno'], 'Chloé', ['Chloé']),
        (['Chloé'], 'Chloé', ['Chloé']),
    ],
    ids=['nobody marked', 'one of those marked', 'another than those marked', 'the one marked'],
)
def test_a_menu_means_the_row_it_was_opened_on(
    sheet: PeopleSheet, marks: list[str], menu_of: str, meant: list[str]
) -> None:
    for name in marks:
        sheet.model.toggle(names(sheet).index(name))
    assert sorted(row.name for row in sheet.meant_by(id_of(sheet, menu_of))) == meant
    assert sorted(row.name for row in sheet.acted_on()) == (marks or ['Anne'])
    assert sheet.meant_by(7) == ()


def test_the_menu_is_asked_for_by_the_right_button_and_by_its_key(qtbot: QtBot, sheet: PeopleSheet) -> None:
    table, bruno = sheet.table, spot(sheet, 'Bruno')
    asked: list[object] = []
    table.menu_asked.connect(lambda id_, _at: asked.append(id_))
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, bruno, table.viewport().mapToGlobal(bruno))
    QApplication.sendEvent(table.viewport(), click)
    press(sheet, Key.Key_Down, Key.Key_Down)
    at = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    QApplication.sendEvent(table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, table.mapToGlobal(at)))
    assert asked == [id_of(sheet, 'Bruno'), id_of(sheet, 'Chloé')]


def test_below_the_rows_there_is_no_menu(qtbot: QtBot, sheet: PeopleSheet) -> None:
    at = QPoint(60, sheet.table.viewport().height() - 4)
    with qtbot.assertNotEmitted(sheet.table.menu_asked):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, sheet.table.viewport().mapToGlobal(at))
        QApplication.sendEvent(sheet.table.viewport(), event)


def test_a_letter_is_left_to_the_page(sheet: PeopleSheet) -> None:
    for key in (Key.Key_D, Key.Key_B):
        press(sheet, key)
    assert in_hand(sheet) == 'Anne'


def test_in_the_trash_the_bar_offers_the_way_out_alone(
    sheet: PeopleSheet, people: PeopleController, workplace: Workplace
) -> None:
    PeopleTrash(workplace.workspace).delete_people(id_of(sheet, 'Bruno'))
    sheet.show_list(PeopleFilter(deleted=True), Order())
    sheet.model.mark_all(marked=True)
    bar = sheet.marks
    buttons = (bar.merge, bar.copy, bar.remove, bar.restore)
    assert [button.isVisible() for button in buttons] == [False, False, False, True]
    assert (names(sheet), sheet.footer.text()) == (['Bruno'], '1 personne, filtre\u00a0: à la corbeille')


@pytest.mark.parametrize('width', [420, 700, 900, 1400])
def test_columns_fill_the_table_and_none_is_lost(host: QWidget, sheet: PeopleSheet, width: int) -> None:
    host.resize(width, 700)
    header = sheet.table.horizontalHeader()
    sizes = [header.sectionSize(section) for section in range(header.count())]
    assert min(sizes) >= header.minimumSectionSize()
    spare = sheet.table.viewport().width() - sum(sizes)
    assert width < 600 or 0 <= spare <= 3


def test_companies_have_their_columns_and_no_addresses_to_copy(host: QWidget, workplace: Workplace) -> None:
    people = workplace.people
    people.create_company(CompanyForm('Roux', sector='Bois'))
    texts = SheetTexts('Organisations', False, str, lambda: None, lambda: None)
    sheet = placed(host, PeopleSheet(workplace, CompanyListing(people), texts, Order(), host))
    sheet.refresh()
    titles = [sheet.model.headerData(at, Qt.Orientation.Horizontal) for at in range(sheet.model.columnCount())]
    assert titles == [None, 'Nom', 'Secteur', 'En cours', 'Dernier contact', 'Prochaine action']
    sheet.model.mark_all(marked=True)
    assert (sheet.marks.copy.isVisible(), sheet.marks.remove.isVisible()) == (False, True)


class Shelf:
    """A listing over a plain list, so long that no base need be filled; `lost` rows went after they were counted."""

    shown = PeopleListing.shown

    def __init__(self, rows: Sequence[Row], lost: int = 0) -> None:
        self.rows, self.lost = rows, lost

    def count(self, wanted: PeopleFilter) -> int:
        return len([row for row in self.rows if wanted.text in row.name])

    def page(self, wanted: PeopleFilter, _order: Order, offset: int, limit: int) -> Sequence[Row]:
        found = [row for row in self.rows if wanted.text in row.name]
        return found[: len(found) - self.lost][offset : offset + limit]


def shelf(count: int, lost: int = 0) -> Shelf:
    return Shelf([replace(ANNE, id=number + 1, name=f'Anne {number}') for number in range(count)], lost)


def model_of(host: QWidget, workplace: Workplace, listing: Shelf) -> PeopleModel:
    model = PeopleModel(workplace, listing, Order(), host)
    model.show(PeopleFilter(), Order())
    return model


@pytest.mark.parametrize('count', [0, 1, WINDOW - 1, WINDOW, WINDOW + 1, 3 * WINDOW])
def test_a_long_list_comes_window_by_window_and_whole(
    host: QWidget, workplace: Workplace, qtmodeltester: ModelTester, count: int
) -> None:
    model = model_of(host, workplace, shelf(count))
    assert (model.rowCount(), model.total) == (min(count, WINDOW), count)
    for _ in range(4):
        model.fetchMore()
    assert [model.row(number).id for number in range(model.rowCount())] == list(range(1, count + 1))
    assert not model.canFetchMore()


def test_rows_lost_meanwhile_end_the_list_instead_of_asking_for_ever(host: QWidget, workplace: Workplace) -> None:
    model = model_of(host, workplace, shelf(WINDOW + 5, lost=5))
    assert model.canFetchMore()
    model.fetchMore()
    assert (model.rowCount(), model.canFetchMore()) == (WINDOW, False)


def test_read_anew_a_list_keeps_as_much_as_was_loaded_and_another_begins_at_its_top(
    host: QWidget, workplace: Workplace
) -> None:
    model = model_of(host, workplace, shelf(3 * WINDOW))
    model.fetchMore()
    model.show(PeopleFilter(), Order())
    assert model.rowCount() == 2 * WINDOW
    model.show(PeopleFilter(), Order(PeopleSort.NAME, descending=True))
    assert model.rowCount() == WINDOW


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(toggled=st.lists(st.integers(0, 5), max_size=12), text=st.sampled_from(['', '1', '5']))
def test_marks_are_a_set_of_what_is_listed(host: QWidget, workplace: Workplace, toggled: list[int], text: str) -> None:
    model, wanted = model_of(host, workplace, shelf(6)), set[int]()
    for number in toggled:
        model.toggle(number)
        wanted ^= {number + 1}
    assert set(model.marked) == wanted
    checked = [model.index(row, MARK_COLUMN).data(Qt.ItemDataRole.CheckStateRole) for row in range(6)]
    assert [state == Qt.CheckState.Checked for state in checked] == [row + 1 in wanted for row in range(6)]
    model.show(PeopleFilter(text=text), Order())
    assert set(model.marked) == {id_ for id_ in wanted if text in f'Anne {id_ - 1}'}


def test_twins_are_told_by_row_and_an_index_beyond_says_nothing(host: QWidget, workplace: Workplace) -> None:
    model = model_of(host, workplace, shelf(2))
    model.show_twins(frozenset({2, 99}))
    assert [model.index(row, 1).data(TWIN_ROLE) for row in range(2)] == [False, True]
    assert model.data(model.index(0, 1), ROW_ROLE).id == 1
    assert model.data(model.index(7, 1)) is None
    assert (model.row_of(2), model.row_of(99)) == (1, -1)


def test_an_amount_is_at_the_right_and_its_tip_has_every_currency(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    desk.put('Un', contact='Anne', amount=euros(500))
    desk.put('Deux', contact='Anne', amount=Money(90_000, 'USD'))
    model = PeopleModel(workplace, PeopleListing(workplace.people), Order(), host)
    model.show(PeopleFilter(), Order())
    cell = model.index(0, 4)
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    tip = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert '500' in tip
    assert '900' in tip
