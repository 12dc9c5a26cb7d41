"""The lines are written with the keyboard alone, or with the mouse alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bench import PLAIN, Bench, choose, click, entries, heard, press
from building import euros
from priced import LINE
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from seat import ALT, CTRL, SHIFT

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.ui.proposal.lines.add_line import AddLine
from salesdesk.ui.proposal.lines.line_columns import Column
from salesdesk.ui.proposal.lines.line_delegate import CellEditor
from salesdesk.ui.proposal.lines.line_details import LineDetails
from salesdesk.ui.proposal.lines.lines_pane import LinesPane
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key
A, B = replace(LINE, id=1, name=Wording('Audit', '')), replace(LINE, id=2, name=Wording('Bilan', ''))


def pane_of(bench: Bench, lines: Sequence[LineItem] = (A, B), *, locked: bool = False) -> LinesPane:
    products = bench.workplace.offers.price_list.products()
    pane = LinesPane(bench.window, lines, products, language='fr', currency='EUR', locked=locked)
    return bench.put(pane)


@pytest.fixture
def pane(wide: Bench, priced: Bench) -> LinesPane:
    return pane_of(wide)


def names(pane: LinesPane) -> list[str]:
    return [line.name.fr for line in pane.model.lines]


def here(pane: LinesPane) -> tuple[int, Column]:
    index = pane.table.currentIndex()
    return index.row(), Column(index.column())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_here(text: str) -> None:
    """Where the keyboard is: the first letter opens a cell, the others go into it."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def cell(pane: LinesPane, row: int, column: Column) -> QPoint:
    return pane.table.visualRect(pane.model.index(row, column)).center()


def last_menu(pane: LinesPane) -> Menu:
    menu = pane.findChildren(Menu)[-1]
    menu.close()
    return menu


def add(field: AddLine, typed: str) -> None:
    QTest.keyClicks(field.line, typed)
    press(field.line, Key.Key_Return)


def test_a_few_letters_and_enter_add_a_product_and_open_its_quantity(pane: LinesPane) -> None:
    add(pane.add, 'mnt')
    assert (names(pane)[-1], here(pane), pane.add.text()) == ('Maintenance', (2, Column.QUANTITY), '')
    type_here('3')
    press(focused(), Key.Key_Return)
    line = pane.model.lines[-1]
    assert (line.quantity, line.billing, line.price) == (3_000, Billing.MONTHLY, euros(50))
    assert focused() is pane.add.line


def test_other_words_are_a_line_of_their_own_that_asks_its_price(pane: LinesPane) -> None:
    add(pane.add, 'Nacelle')
    assert (names(pane)[-1], here(pane)) == ('Nacelle', (2, Column.PRICE))
    type_here('80')
    press(focused(), Key.Key_Tab)
    line = pane.model.lines[-1]
    assert (line.price, line.vat, line.product_id, here(pane)) == (euros(80), 2_000, None, (2, Column.DISCOUNT))


def test_a_line_of_its_own_is_taxed_as_most_are(wide: Bench, priced: Bench) -> None:
    trained = pane_of(wide, [A, B, replace(A, id=3, vat=0)])
    add(trained.add, 'Nacelle')
    assert trained.model.lines[-1].vat == A.vat


def test_a_product_of_another_currency_is_not_offered_among_the_others(wide: Bench, priced: Bench) -> None:
    dollars = pane_of(wide, [replace(A, price=Money(1_000, 'USD'))])
    assert [offer.key for offer in dollars.add.offers('audit')] == ['']
    assert len(pane_of(wide, []).add.offers('audit')) == 2


def test_tab_goes_through_all_cells_and_out_of_the_last_one(pane: LinesPane) -> None:
    pane.table.go_to(1, Column.NAME)
    seen = []
    for _step in range(8):
        seen.append(here(pane)[1])
        press(focused(), Key.Key_Tab)
    assert seen == [
        Column.NAME, Column.QUANTITY, Column.UNIT, Column.PRICE, Column.DISCOUNT, Column.VAT, Column.BILLING,
        Column.OPTION,
    ]  # fmt: skip
    assert not pane.table.isAncestorOf(focused())
    pane.table.go_to(1, Column.NAME)
    press(focused(), Key.Key_Backtab, SHIFT)
    assert here(pane) == (0, Column.OPTION)


def test_who_only_walks_through_the_lines_leaves_them_by_tab(pane: LinesPane) -> None:
    pane.table.setFocus(Qt.FocusReason.TabFocusReason)
    press(pane.table, Key.Key_Down)
    press(pane.table, Key.Key_Tab)
    assert focused() is not pane.table
    assert not pane.table.isAncestorOf(focused())


def test_enter_and_the_arrows_go_down_a_column(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.QUANTITY)
    type_here('4')
    press(focused(), Key.Key_Down)
    assert (here(pane), pane.model.lines[0].quantity) == ((1, Column.QUANTITY), 4_000)
    press(pane.table, Key.Key_F2)
    type_here('5')
    press(focused(), Key.Key_Return)
    assert (pane.model.lines[1].quantity, focused()) == (5_000, pane.add.line)


def test_typing_replaces_what_stands_in_the_cell_and_escape_takes_it_back(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.DISCOUNT, edit=False)
    type_here('15')
    press(focused(), Key.Key_Escape)
    assert pane.model.lines[0].discount_kind is DiscountKind.NONE
    type_here('15')
    press(focused(), Key.Key_Tab)
    assert (pane.model.lines[0].discount, here(pane)) == (1_500, (0, Column.VAT))


def test_what_is_chosen_is_chosen_by_a_key(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.OPTION, edit=False)
    press(pane.table, Key.Key_Space)
    assert pane.model.lines[0].is_optional
    pane.table.go_to(0, Column.BILLING, edit=False)
    type_here('m')
    assert pane.model.lines[0].billing is Billing.MONTHLY
    press(pane.table, Key.Key_Return)
    choose(last_menu(pane), 'par an')
    assert pane.model.lines[0].billing is Billing.YEARLY


def test_what_is_chosen_is_chosen_by_a_click(pane: LinesPane) -> None:
    ground = pane.table.viewport()
    click(ground, cell(pane, 1, Column.OPTION))
    assert pane.model.lines[1].is_optional
    click(ground, cell(pane, 1, Column.BILLING))
    choose(last_menu(pane), 'par trimestre')
    assert pane.model.lines[1].billing is Billing.QUARTERLY
    click(ground, cell(pane, 0, Column.PRICE))
    assert isinstance(focused(), CellEditor)


def test_lines_are_moved_copied_and_taken_out_by_keys(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.NAME, edit=False)
    press(pane.table, Key.Key_Down, ALT)
    assert (names(pane), here(pane)) == (['Bilan', 'Audit'], (1, Column.NAME))
    press(pane.table, Key.Key_Up, ALT)
    press(pane.table, Key.Key_D, CTRL)
    press(focused(), Key.Key_Escape)
    assert (names(pane), here(pane)) == (['Audit', 'Audit', 'Bilan'], (1, Column.QUANTITY))
    press(pane.table, Key.Key_Delete)
    press(pane.table, Key.Key_Delete)
    assert names(pane) == ['Audit']
    for _step in range(5):
        press(pane.table, Key.Key_Z, CTRL)
    assert names(pane) == ['Audit', 'Bilan']


def test_the_keyboard_stays_where_it_was_when_a_change_is_taken_back(pane: LinesPane) -> None:
    pane.table.go_to(1, Column.OPTION, edit=False)
    press(pane.table, Key.Key_Space)
    press(pane.table, Key.Key_Z, CTRL)
    assert (here(pane), focused()) == ((1, Column.OPTION), pane.table)


def test_behind_the_last_line_the_keyboard_goes_where_one_is_added(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.NAME, edit=False)
    press(pane.table, Key.Key_Delete)
    press(pane.table, Key.Key_Delete)
    assert (names(pane), focused()) == ([], pane.add.line)


def test_a_line_taken_out_can_be_put_back_until_something_else_changes(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.NAME, edit=False)
    press(pane.table, Key.Key_Delete)
    assert (pane.gone.text(), pane.put_back.isVisible()) == ('Ligne «\u00a0Audit\u00a0» retirée.', True)
    click(pane.put_back)
    assert (names(pane), pane.put_back.isVisible()) == (['Audit', 'Bilan'], False)
    pane.table.go_to(0, Column.NAME, edit=False)
    press(pane.table, Key.Key_Delete)
    pane.model.change(0, is_optional=True)
    assert not pane.put_back.isVisible()


def test_the_menu_offers_what_the_keys_do(pane: LinesPane) -> None:
    click(pane.table.viewport(), cell(pane, 0, Column.MORE))
    menu = last_menu(pane)
    assert entries(menu) == ['Détails…', 'Dupliquer', 'Monter', 'Descendre', 'Supprimer']
    assert [action.text().split('\t')[0] for action in menu.actions() if not action.isEnabled() and action.text()] == [
        'Monter'
    ]
    choose(menu, 'Descendre')
    assert names(pane) == ['Bilan', 'Audit']


def test_a_line_is_dragged_by_its_grip(pane: LinesPane, wide: Bench) -> None:
    grips = pane.table.verticalHeader()
    ground, x = grips.viewport(), grips.width() // 2
    top, low = grips.sectionViewportPosition(0) + 8, grips.sectionViewportPosition(1) + 30
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, PLAIN, QPoint(x, top))
    edges = heard(grips.hovered)
    for y in range(top, low, 4):
        QTest.mouseMove(ground, QPoint(x, y))
    assert edges[-1] == 2
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, PLAIN, QPoint(x, low))
    QTest.qWait(0)
    assert (names(pane), edges[-1]) == (['Bilan', 'Audit'], -1)
    pane.model.undo()
    assert names(pane) == ['Audit', 'Bilan']


def test_what_is_wrong_is_said_below_and_led_to(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.VAT)
    type_here('x')
    press(focused(), Key.Key_Return)
    assert pane.message.sentence().startswith('Tapez un taux de 0 à 100')
    pane.table.go_to(1, Column.NAME, edit=False)
    assert not pane.validate()
    assert here(pane) == (0, Column.VAT)
    type_here('20')
    press(focused(), Key.Key_Return)
    assert pane.validate()
    assert not pane.message.isVisible()


def test_the_details_of_a_line_are_kept_with_it(pane: LinesPane, wide: Bench) -> None:
    click(pane.table.viewport(), cell(pane, 0, Column.MORE))
    choose(last_menu(pane), 'Détails…')
    details = wide.one(LineDetails)
    details.description.edit.setPlainText('Sur deux jours')
    details.other.set_text('Survey')
    details.cost.set_text('450')
    details.submit()
    line = pane.model.lines[0]
    assert (line.description, line.name, line.unit_cost) == ('Sur deux jours', Wording('Audit', 'Survey'), 45_000)
    assert pane.table.rowHeight(0) > pane.table.rowHeight(1)


def test_a_cost_of_another_currency_is_refused_in_place(pane: LinesPane, wide: Bench) -> None:
    click(pane.table.viewport(), cell(pane, 0, Column.MORE))
    choose(last_menu(pane), 'Détails…')
    details = wide.one(LineDetails)
    details.cost.set_text('450 $US')
    details.submit()
    assert details.isVisible()
    assert 'EUR' in details.cost.error()


def test_without_a_line_the_place_says_what_to_do(wide: Bench) -> None:
    pane = pane_of(wide, [])
    assert (pane.empty.isVisible(), pane.table.isVisible()) == (True, False)
    add(pane.add, 'Audit')
    assert (pane.empty.isVisible(), pane.table.isVisible()) == (False, True)


def test_what_was_sent_is_not_touched_by_any_key(wide: Bench) -> None:
    pane = pane_of(wide, locked=True)
    pane.table.go_to(0, Column.NAME)
    for key, modifiers in ((Key.Key_Delete, PLAIN), (Key.Key_Down, ALT), (Key.Key_D, CTRL), (Key.Key_F2, PLAIN)):
        press(pane.table, key, modifiers)
    click(pane.table.viewport(), cell(pane, 0, Column.OPTION))
    click(pane.table.viewport(), cell(pane, 0, Column.MORE))
    assert pane.model.lines == (replace(A, position=0), replace(B, position=1))
    assert (pane.findChildren(Menu), pane.add.isVisible()) == ([], False)


def test_what_a_cell_says_does_not_show_through_what_is_typed_in_it(pane: LinesPane) -> None:
    pane.table.go_to(0, Column.NAME)
    pane.table.edit(pane.table.currentIndex())
    editor = focused()
    assert isinstance(editor, CellEditor)
    editor.clear()
    # Beside the caret, which stands at the left of it.
    ground = editor.geometry().adjusted(20, 4, -20, -4)
    picture = pane.table.viewport().grab(ground).toImage()
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) == 1
