"""What screen readers are told: roles, names, states, in both languages."""

from collections.abc import Callable
from datetime import date

import pytest
from in_window import put
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.underline_tabs import UnderlineTabs
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.tag_field import TagField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

Role = QAccessible.Role


def face(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize(
    ('make', 'role'),
    [
        (lambda: Button('Save'), Role.Button),
        (lambda: IconButton('x', 'Save'), Role.Button),
        (lambda: Link('Save'), Role.Button),
        (lambda: LineField('Save'), Role.EditableText),
        (lambda: TextArea('Save'), Role.EditableText),
        (lambda: SearchField('Save'), Role.EditableText),
        (lambda: TagField('Save'), Role.EditableText),
        (lambda: NumberField('Save', 0, 9), Role.SpinBox),
        (lambda: SelectField('Save'), Role.ComboBox),
    ],
)
def test_each_part_has_its_role_and_name(window: QWidget, make: Callable[[], QWidget], role: QAccessible.Role) -> None:
    part = put(window, make())
    spoken = face(part.focusProxy() or part)
    assert (spoken.role(), spoken.text(QAccessible.Text.Name)) == (role, 'Save')


def test_tabs_are_read_one_by_one(window: QWidget) -> None:
    tabs = UnderlineTabs('Deal')
    tabs.add_tab('Timeline')
    tabs.add_tab('Proposals', 2)
    put(window, tabs)
    spoken = [face(tabs).child(number) for number in range(2)]
    assert face(tabs).role() == Role.PageTabList
    assert [tab.text(QAccessible.Text.Name) for tab in spoken] == ['Timeline', 'Proposals 2']


@pytest.mark.parametrize('kind', [FilterChip, PickChip, CheckBox])
def test_a_toggle_says_whether_it_is_on(window: QWidget, kind: type[QWidget]) -> None:
    part = put(window, kind('Late'))
    assert face(part).state().checkable
    assert not face(part).state().checked
    part.setChecked(True)
    assert face(part).state().checked


def test_a_disabled_button_says_so_and_why(window: QWidget) -> None:
    button = put(window, Button('Export'))
    button.set_disabled_reason('Nothing to export yet.')
    assert face(button).state().disabled
    assert face(button).text(QAccessible.Text.Description) == 'Nothing to export yet.'


def test_segments_are_read_as_choices(window: QWidget) -> None:
    control = put(window, SegmentedControl('View', [Option('a', 'Board'), Option('b', 'List')]))
    control.choose('b')
    states = [(face(part).role(), face(part).state().checked) for part in control.segments]
    assert states == [(Role.RadioButton, False), (Role.RadioButton, True)]


def test_a_field_is_read_with_its_hint_then_its_error(window: QWidget) -> None:
    field = put(window, LineField('Amount', hint='In euros.'), width=200)
    assert face(field.line).text(QAccessible.Text.Description) == 'In euros.'
    field.set_error('Enter a number.')
    assert face(field.line).text(QAccessible.Text.Description) == 'Enter a number.'


def test_a_number_is_read_with_its_unit(window: QWidget) -> None:
    field = put(window, NumberField('Probability', 0, 100, value=40, suffix=' %'), width=200)
    assert face(field.spin).text(QAccessible.Text.Value) == '40 %'


def test_a_choice_is_read_as_its_words(window: QWidget) -> None:
    field = put(window, SelectField('Currency', [Option('EUR', 'Euro'), Option('USD', 'US dollar')], current='USD'))
    assert face(field.select).text(QAccessible.Text.Value) == 'US dollar'


def test_a_popover_is_named(window: QWidget) -> None:
    popover = Popover(window, 'Not yet in Proposal')
    popover.body.addWidget(Button('Yes'))
    popover.open_at(QRect(100, 100, 50, 50))
    assert face(popover).text(QAccessible.Text.Name) == 'Not yet in Proposal'


def test_the_calendar_button_can_be_reached_and_is_named(window: QWidget) -> None:
    field = put(window, DateField('Close', date.fromisoformat, date.isoformat, date(2026, 6, 9)), width=200)
    assert [stop.accessibleName() for stop in focus_stops(field)] == ['Close', 'Choose a date']


def test_a_form_is_walked_from_top_to_bottom(window: QWidget) -> None:
    form = QWidget()
    for row, part in enumerate((LineField('Title'), TextArea('Why'), SelectField('Currency', [Option('EUR', 'Euro')]))):
        part.setParent(form)
        part.move(0, 80 * row)
    put(window, form, width=300, height=300)
    assert [stop.accessibleName() for stop in focus_stops(form)] == ['Title', 'Why', 'Currency']
