"""Fields of a form: lines, areas, lists, numbers, search."""

import pytest
from in_window import pixel, put, turn_wheel
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.text_area import TextArea

CURRENCIES = (Option('EUR', 'Euro (€)'), Option('USD', 'US dollar ($)'), Option('GBP', 'Pound sterling (£)'))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(window: QWidget) -> LineField:
    return put(window, LineField('Title', placeholder='What it is about'), width=213)


def test_a_line_is_as_high_as_in_the_design(line: LineField) -> None:
    assert line.height() == 16 + 4 + 32
    assert line.frame.geometry().top() == 20


def test_the_input_is_named_by_its_label(line: LineField) -> None:
    assert line.line.accessibleName() == 'Title'


def test_a_line_has_a_border(line: LineField) -> None:
    assert pixel(line.frame, 100, 0) == theme().color('border-control').name()
    assert pixel(line.frame, 100, 4) == theme().color('surface').name()


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_the_ground_shows_behind_the_text(line: LineField, qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name, animations=False)
    assert pixel(line.frame, 200, 16) == theme().color('surface').name()


def test_a_disabled_line_is_sunken(line: LineField) -> None:
    line.line.setEnabled(False)
    assert pixel(line.frame, 200, 16) == theme().color('sunken').name()


def test_focus_shows_on_the_border(line: LineField) -> None:
    line.setFocus()
    assert line.line.hasFocus()
    assert pixel(line.frame, 100, 0) == theme().color('focus').name()


def test_a_click_beside_the_text_is_a_click_on_the_line(line: LineField, qtbot: QtBot) -> None:
    qtbot.mouseClick(line.frame, Qt.MouseButton.LeftButton, pos=QPoint(3, 16))
    assert line.line.hasFocus()


def test_an_error_is_said_below(line: LineField) -> None:
    line.set_error('Enter a title.')
    assert (line.error(), line._message.sentence()) == ('Enter a title.', 'Enter a title.')
    assert not line._message.isHidden()
    assert pixel(line.frame, 100, 0) == theme().color('danger').name()


def test_an_error_is_read(line: LineField) -> None:
    line.set_error('Enter a title.')
    assert line.line.accessibleDescription() == 'Enter a title.'


def test_an_error_wraps_where_it_is_long(window: QWidget) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    field = LineField('Title')
    column.addWidget(field)
    column.addStretch(1)
    put(window, page, width=200, height=300)
    field.set_error('Write an amount in figures only, for example 12,400 or 12,400.50.')
    column.activate()
    assert field.sizeHint().height() >= 52 + 4 + 32


def test_typing_takes_the_error_back(line: LineField, qtbot: QtBot) -> None:
    line.set_error('Enter a title.')
    with qtbot.waitSignal(line.edited, check_params_cb=lambda text: text == 'a'):
        qtbot.keyClick(line.line, Qt.Key.Key_A)
    assert line.error() == ''
    assert line._message.isHidden()


def test_a_hint_gives_way_to_an_error(line: LineField) -> None:
    line.set_hint('Shown on the card.')
    line.set_error('Enter a title.')
    assert line._message.sentence() == 'Enter a title.'
    line.clear_error()
    assert line._message.sentence() == 'Shown on the card.'


def test_a_text_set_by_the_program_is_silent(line: LineField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.edited):
        line.set_text('  Relamping  ')
    assert line.text() == 'Relamping'


def test_enter_submits(line: LineField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.submitted):
        qtbot.keyClick(line.line, Qt.Key.Key_Return)


def test_ctrl_enter_is_for_the_form(line: LineField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.submitted):
        qtbot.keyClick(line.line, Qt.Key.Key_Return, CTRL)


def test_letters_of_an_input_method_arrive(line: LineField) -> None:
    event = QInputMethodEvent()
    event.setCommitString('é')
    QApplication.sendEvent(line.line, event)
    assert line.text() == 'é'


@pytest.fixture
def area(window: QWidget) -> TextArea:
    return put(window, TextArea('What happened?'), width=300)


@pytest.mark.parametrize(('lines', 'shown'), [(1, 2), (2, 2), (4, 4), (6, 6), (20, 6)])
def test_an_area_grows_from_two_lines_to_six(area: TextArea, lines: int, shown: int) -> None:
    area.set_text('\n'.join('x' * lines))
    assert area.edit.height() == shown * 18


@pytest.mark.parametrize('text', ['Budget\u00a0?', '12\u202f400\u00a0€', 'one\ntwo', 'one\n\nthree'])
def test_an_area_gives_back_what_was_put_into_it(area: TextArea, text: str) -> None:
    area.set_text(text)
    assert area.text() == text


def test_a_soft_line_break_is_a_line(area: TextArea, qtbot: QtBot) -> None:
    qtbot.keyClicks(area.edit, 'one')
    qtbot.keyClick(area.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(area.edit, 'two')
    assert area.text() == 'one\ntwo'


def test_an_area_grows_while_she_types(area: TextArea, qtbot: QtBot) -> None:
    for _line in range(4):
        qtbot.keyClick(area.edit, Qt.Key.Key_Return)
    assert area.edit.height() == 5 * 18


def test_pasted_lines_are_spaced_alike(area: TextArea) -> None:
    pasted = QMimeData()
    pasted.setText('one\ntwo\nthree')
    area.edit.insertFromMimeData(pasted)
    assert area.edit.height() == 3 * 18


def test_a_pasted_text_is_undone_at_once(area: TextArea) -> None:
    pasted = QMimeData()
    pasted.setText('one\ntwo\nthree')
    area.edit.insertFromMimeData(pasted)
    area.edit.undo()
    assert area.text() == ''


def test_a_full_area_scrolls(area: TextArea) -> None:
    area.set_text('\n' * 20)
    assert area.edit.verticalScrollBar().maximum() > 0


def test_an_area_is_two_lines_high_at_first(area: TextArea) -> None:
    assert area.frame.sizeHint().height() == 2 * 18 + 16


def test_an_area_tells_what_she_types(area: TextArea, qtbot: QtBot) -> None:
    area.set_error('Say why.')
    with qtbot.waitSignal(area.edited, check_params_cb=lambda text: text == 'a'):
        qtbot.keyClick(area.edit, Qt.Key.Key_A)
    assert area.error() == ''


def test_an_area_set_by_the_program_is_silent(area: TextArea, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(area.edited):
        area.set_text('Budget frozen.')
    assert area.text() == 'Budget frozen.'


def test_tab_leaves_an_area(window: QWidget, area: TextArea, qtbot: QtBot) -> None:
    after = put(window, LineField('Next'), 400)
    area.edit.setFocus()
    qtbot.keyClick(area.edit, Qt.Key.Key_Tab)
    assert after.line.hasFocus()


def test_ctrl_enter_adds_no_line(area: TextArea, qtbot: QtBot) -> None:
    qtbot.keyClick(area.edit, Qt.Key.Key_Return, CTRL)
    assert area.edit.toPlainText() == ''


def test_an_area_that_is_wrong_has_a_red_border(area: TextArea) -> None:
    area.set_error('Say why.')
    assert pixel(area.frame, 100, 0) == theme().color('danger').name()


@pytest.fixture
def select(window: QWidget) -> SelectField:
    return put(window, SelectField('Currency', CURRENCIES, current='USD'), width=213)


def test_a_list_starts_where_it_is_told(select: SelectField) -> None:
    assert (select.current(), select.select.currentText()) == ('USD', 'US dollar ($)')


def test_choosing_by_code_is_silent(select: SelectField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(select.chosen):
        select.choose('GBP')
    assert select.current() == 'GBP'


def test_an_unknown_key_is_the_first_option(select: SelectField) -> None:
    select.choose('XXX')
    assert select.current() == 'EUR'


def test_arrows_choose_from_a_closed_list(select: SelectField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(select.chosen, check_params_cb=lambda key: key == 'GBP'):
        qtbot.keyClick(select.select, Qt.Key.Key_Down)


def test_letters_find_an_option(select: SelectField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(select.chosen, check_params_cb=lambda key: key == 'GBP'):
        qtbot.keyClick(select.select, Qt.Key.Key_P)


def test_a_click_opens_the_list(select: SelectField, qtbot: QtBot) -> None:
    qtbot.mouseClick(select.select, Qt.MouseButton.LeftButton)
    assert select.select._list.is_open()
    qtbot.mouseClick(select.select, Qt.MouseButton.LeftButton)
    assert not select.select._list.is_open()


def test_the_open_list_is_moved_in_without_choosing(select: SelectField, qtbot: QtBot) -> None:
    select.setFocus()
    qtbot.keyClick(select.select, Qt.Key.Key_Space)
    qtbot.keyClick(select.select, Qt.Key.Key_Down)
    assert select.current() == 'USD'
    with qtbot.waitSignal(select.chosen):
        qtbot.keyClick(select.select, Qt.Key.Key_Return)
    assert select.current() == 'GBP'


def test_escape_leaves_the_choice_alone(select: SelectField, qtbot: QtBot) -> None:
    select.setFocus()
    qtbot.keyClick(select.select, Qt.Key.Key_Space)
    qtbot.keyClick(select.select, Qt.Key.Key_Down)
    qtbot.keyClick(select.select, Qt.Key.Key_Escape)
    assert (select.current(), select.select._list.is_open()) == ('USD', False)


def test_new_options_keep_the_choice(select: SelectField) -> None:
    select.set_options((*CURRENCIES, Option('CHF', 'Swiss franc')))
    assert select.current() == 'USD'


def test_choosing_takes_an_error_back(select: SelectField, qtbot: QtBot) -> None:
    select.set_error('Choose a currency.')
    assert pixel(select.select, 100, 0) == theme().color('danger').name()
    qtbot.keyClick(select.select, Qt.Key.Key_Down)
    assert select.error() == ''


def test_scrolling_over_a_list_changes_nothing(select: SelectField) -> None:
    turn_wheel(select.select)
    assert select.current() == 'USD'


def test_a_list_is_as_wide_as_its_longest_option() -> None:
    field = SelectField('Currency', CURRENCIES)
    wider = SelectField('Currency', (*CURRENCIES, Option('x', 'A currency with quite a long name')))
    assert wider.select.sizeHint().width() > field.select.sizeHint().width()


@pytest.fixture
def number(window: QWidget) -> NumberField:
    return put(window, NumberField('Probability', 0, 100, value=40, suffix=' %'), width=213)


def test_a_number_shows_its_unit(number: NumberField) -> None:
    assert (number.value(), number.spin.text()) == (40, '40 %')


def test_arrows_change_a_number(number: NumberField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(number.changed, check_params_cb=lambda value: value == 41):
        qtbot.keyClick(number.spin, Qt.Key.Key_Up)


def test_a_number_keeps_within_its_limits(number: NumberField) -> None:
    number.set_value(400)
    assert number.value() == 100


def test_scrolling_over_a_number_changes_nothing(number: NumberField) -> None:
    turn_wheel(number.spin)
    assert number.value() == 40


def test_a_number_fills_its_frame(number: NumberField) -> None:
    assert number.spin.lineEdit().width() > 180
    assert number.spin.lineEdit().height() == 30


def test_a_wrong_number_has_a_red_border(number: NumberField) -> None:
    number.set_error('Too high.')
    assert pixel(number.frame, 100, 0) == theme().color('danger').name()


@pytest.fixture
def search(window: QWidget) -> SearchField:
    return put(window, SearchField('Search', 'Deal, contact…', key_hint='Ctrl+K', quiet=True), width=300)


def parts(search: SearchField) -> tuple[bool, bool]:
    """Whether the key hint and the cross are shown."""
    return not search._hint.isHidden(), not search._cross.isHidden()


def test_an_empty_search_shows_its_key(search: SearchField) -> None:
    assert parts(search) == (True, False)


def test_a_search_with_words_can_be_cleared(search: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.edited, check_params_cb=lambda text: text == 'a'):
        qtbot.keyClick(search.line, Qt.Key.Key_A)
    assert parts(search) == (False, True)
    with qtbot.waitSignal(search.edited, check_params_cb=lambda text: text == ''):
        qtbot.mouseClick(search._cross, Qt.MouseButton.LeftButton)
    assert (search.text(), search.line.hasFocus()) == ('', True)


def test_escape_clears_a_search(search: SearchField, qtbot: QtBot) -> None:
    search.set_text('lefebvre')
    qtbot.keyClick(search.line, Qt.Key.Key_Escape)
    assert search.text() == ''


def test_escape_in_an_empty_search_is_for_others(window: QWidget, search: SearchField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(search.edited):
        qtbot.keyClick(search.line, Qt.Key.Key_Escape)


def test_enter_submits_a_search(search: SearchField, qtbot: QtBot) -> None:
    search.set_text('lefebvre')
    with qtbot.waitSignal(search.submitted, check_params_cb=lambda text: text == 'lefebvre'):
        qtbot.keyClick(search.line, Qt.Key.Key_Return)


def test_a_quiet_search_lies_on_the_canvas(search: SearchField) -> None:
    assert pixel(search, 150, 0) == theme().color('border-strong').name()
    assert pixel(search, 200, 4) == theme().color('canvas').name()


def test_the_cross_speaks_french() -> None:
    use_language('fr')
    assert SearchField('Recherche')._cross.accessibleName() == 'Effacer'
