"""The blanks in the sentence of a rule: words between them, and what fills each as canonical text."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.money import Money
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.typed_values import AmountField, HourField
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.number_field import SpinBox
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.text.label import Label

LONG, SHORT, DAYS = 232, 96, 132
MOST_DAYS = 3650
# Singular and plural of what is counted behind a number, translated where it is shown.
Forms = tuple[str, str]


class Blank(NamedTuple):
    """A part of the line. key: under which its value is kept, '' for words; is_asked: it may not stay empty.

    fault: why what she typed is not understood, '' where it is.
    """

    widget: QWidget
    key: str = ''
    read: Callable[[], str] = lambda: ''
    show_error: Callable[[bool], object] = lambda _wrong: None
    is_asked: bool = False
    fault: Callable[[], str] = lambda: ''

    @property
    def is_wrong(self) -> bool:
        return self.is_asked and not self.read()


def word(text: str) -> Blank:
    return Blank(Label(text, color='text-2', shrinks=False))


def after(words: str, blank: Blank) -> Blank:
    """The blank with the words before it, which never end a line alone."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Label(words, color='text-2', shrinks=False))
    row.addWidget(blank.widget)
    holder.setFocusProxy(blank.widget)
    return blank._replace(widget=holder)


def choice(
    name: str, key: str, options: Sequence[Option], value: str, changed: Callable[[], object], *, any_: str = ''
) -> Blank:
    """`any_`: what stands for none of them; without it one must be chosen. What is gone stays, and is said to be."""
    first = [Option('', any_)] if any_ else [] if value else [Option('', _('choose…'))]
    gone = [] if not value or value in {option.key for option in options} else [Option(value, _('no longer there'))]
    select = Select(name, [*first, *options, *gone])
    select.choose(value)
    select.chosen.connect(lambda _key: changed())
    return Blank(select, key, select.current, select.show_error, is_asked=not any_)


def days(name: str, key: str, least: int, value: str, forms: Forms, changed: Callable[[], object]) -> Blank:
    """A number of days; `forms` is what it counts."""
    spin = SpinBox(least, MOST_DAYS)
    frame = FieldFrame(spin)
    frame.setFixedWidth(DAYS)
    spin.setAccessibleName(name)
    spin.setValue(int(value) if re.fullmatch('[0-9]{1,4}', value) else least)

    def follow() -> None:
        spin.setSuffix(f' {ngettext(*forms, spin.value())}')

    follow()
    spin.valueChanged.connect(follow)
    spin.valueChanged.connect(lambda _value: changed())
    return Blank(frame, key, lambda: str(spin.value()))


def line(
    name: str, key: str, value: str, changed: Callable[[], object], *, hint: str = '', is_asked: bool = False,
    width: int = LONG,
) -> Blank:  # fmt: skip
    edit = LineEdit()
    frame = FieldFrame(edit)
    frame.setFixedWidth(width)
    edit.setAccessibleName(name)
    edit.setPlaceholderText(hint)
    edit.setText(value)
    edit.setCursorPosition(0)
    edit.textEdited.connect(lambda _text: frame.show_error(False))
    edit.textEdited.connect(lambda _text: changed())
    return Blank(frame, key, lambda: edit.text().strip(), frame.show_error, is_asked)


def amount(name: str, key: str, value: str, currency: str, changed: Callable[[], object]) -> Blank:
    field = AmountField(name, currency)
    minor, _space, code = value.partition(' ')
    if minor.isdecimal() and code:
        field.set_amount(Money(int(minor), code))

    def read() -> str:
        known = field.amount() if field.text() and field.validate() else None
        return f'{known.minor} {known.currency}' if known is not None and known.minor >= 0 else ''

    return _framed(field, key, read, DAYS, changed)._replace(is_asked=True)


def hour(name: str, key: str, value: str, changed: Callable[[], object]) -> Blank:
    """Empty for any hour of that day."""
    field = HourField(name, placeholder=_('any hour'))
    field.set_minute(int(value) if value.isdecimal() else None)

    def read() -> str:
        minute = field.minute() if field.validate() else None
        return '' if minute is None else str(minute)

    return _framed(field, key, read, SHORT, changed)


def _framed(field: LineField, key: str, read: Callable[[], str], width: int, changed: Callable[[], object]) -> Blank:
    """The input alone: what it is for is said by the words around it, and its fault beneath the line."""
    frame = field.frame
    frame.setFixedWidth(width)
    frame.setParent(None)
    field.setParent(frame)
    field.hide()
    field.line.editingFinished.connect(changed)
    field.edited.connect(lambda _text: changed())
    return Blank(frame, key, read, frame.show_error, fault=field.error)
