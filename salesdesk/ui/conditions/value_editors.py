"""Editors for the values of a condition, or for one value of a field of the seller's own: canonical text in and out."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.custom_field import FieldKind
from salesdesk.domain.money import Money, exponent_of
from salesdesk.i18n.amounts import AmountError, parse_amount
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.own_values import value_as_read
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.line_field import LineField

SEVERAL = ';'
MOST, MOST_DAYS = 10**15, 10**4


class ValueEditor(QWidget):
    """`changed` once what she gave is understood."""

    changed = Signal()

    def values(self) -> tuple[str, ...]:
        """Those that can be read; none while a bound is missing."""
        raise NotImplementedError


class WordsEditor(ValueEditor):
    """A line of words; several are separated by semicolons where `several`."""

    def __init__(self, name: str, values: Sequence[str], *, several: bool = True) -> None:
        super().__init__()
        self._several = several
        hint = _('Any of several: separate them with ;') if several else ''
        self.field = LineField(name, placeholder=hint, text=f'{SEVERAL} '.join(values))
        self.field.edited.connect(lambda _text: self.changed.emit())
        _lay(self, self.field)

    def values(self) -> tuple[str, ...]:
        parts = self.field.text().split(SEVERAL) if self._several else [self.field.text()]
        return tuple(word.strip() for word in parts if word.strip())


class ChipsEditor(ValueEditor):
    """One chip per choice; one at a time where not `several`. What is no longer offered stays chosen, and is shown."""

    def __init__(self, name: str, options: Sequence[Option], values: Sequence[str], *, several: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._several = several
        known = {option.key for option in options}
        gone = [Option(value, value) for value in values if value not in known]
        self.chips = {option.key: PickChip(option.text) for option in (*options, *gone)}
        flow = FlowLayout(self, line=26, gap=6, least=0)
        flow.setContentsMargins(0, 0, 0, 0)
        for key, chip in self.chips.items():
            chip.setChecked(key in values)
            chip.toggled.connect(lambda on, key=key: self._toggled(key, on=on))
            flow.addWidget(chip)
        # The last part of a flow takes the rest of its line: better nothing than a chip.
        flow.addWidget(QWidget())

    def values(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def _toggled(self, key: str, *, on: bool) -> None:
        if on and not self._several:
            for other, chip in self.chips.items():
                chip.setChecked(other == key)
        self.changed.emit()


class AmountsEditor(ValueEditor):
    """One amount, or two for a range."""

    def __init__(self, name: str, values: Sequence[str], currency: str, count: int = 1) -> None:
        super().__init__()
        self.fields = [AmountField(name, currency) for _number in range(count)]
        for field, value in zip(self.fields, values, strict=False):
            minor, _space, code = value.partition(' ')
            field.set_amount(Money(int(minor), code))
        for field in self.fields:
            field.line.editingFinished.connect(self.changed)
        _lay(self, *self.fields)

    def values(self) -> tuple[str, ...]:
        read = [field.amount() for field in self.fields if field.text() and field.validate()]
        amounts = tuple(f'{amount.minor} {amount.currency}' for amount in read if amount is not None)
        return amounts if len(amounts) == len(self.fields) else ()


class NumbersEditor(ValueEditor):
    """One number, or two for a range; whole ones of days where `suffix` says so."""

    def __init__(self, name: str, values: Sequence[str], count: int = 1, *, suffix: str = '') -> None:
        super().__init__()
        self.fields = [LineField(name, placeholder=suffix) for _number in range(count)]
        self._whole = bool(suffix)
        for field, value in zip(self.fields, values, strict=False):
            field.set_text(value_as_read(FieldKind.NUMBER, value, exponent_of))
        for field in self.fields:
            field.line.editingFinished.connect(self.changed)
        _lay(self, *self.fields)

    def values(self) -> tuple[str, ...]:
        read = [self._read(field) for field in self.fields]
        return tuple(read) if all(read) else ()

    def _read(self, field: LineField) -> str:
        if not field.text():
            return ''
        try:
            number = parse_amount(field.text(), language=current_language()).value
        except AmountError:
            number = Decimal('NaN')
        if not self._fits(number):
            field.set_error(_('Enter a number, such as {example}.').format(example=number_text(30)))
            return ''
        return f'{number.normalize():f}'

    def _fits(self, number: Decimal) -> bool:
        if number.is_nan() or abs(number) >= MOST:
            return False
        return not self._whole or (number == int(number) and 0 <= number < MOST_DAYS)


class DaysEditor(ValueEditor):
    """One day, or two for a range."""

    def __init__(self, name: str, values: Sequence[str], today: date, count: int = 1) -> None:
        super().__init__()
        self.fields: list[DateField] = [day_field(name, today) for _number in range(count)]
        for field, value in zip(self.fields, values, strict=False):
            field.set_day(date.fromisoformat(value))
        for field in self.fields:
            field.changed.connect(lambda _day: self.changed.emit())
        _lay(self, *self.fields)

    def values(self) -> tuple[str, ...]:
        days = [day for field in self.fields if not field.error() and (day := field.day()) is not None]
        return tuple(day.isoformat() for day in days) if len(days) == len(self.fields) else ()


def _lay(editor: ValueEditor, *fields: LineField) -> None:
    row = QHBoxLayout(editor)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for field in fields:
        # What it is for is said by the question beside it.
        field.label.hide()
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
