"""Rows of the gate's popover for a field the deal does not have yet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.domain.custom_field import FieldKind
from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.domain_texts import field_name
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer

SIDE = 14

NamesLike = Callable[[str], list[str]]


class FieldRow(QWidget):
    """A field with its label. `changed` once what is typed is understood, on Enter or on leaving it."""

    changed = Signal()

    def __init__(self, field: LineField) -> None:
        super().__init__()
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.addWidget(field)
        field.line.editingFinished.connect(self._say)

    def add_to(self, provided: Provided) -> Provided:
        """What this row adds to what she has given so far."""
        return provided

    def _say(self) -> None:
        # Leaving an empty field is no answer.
        if self.field.text():
            self.changed.emit()


class AmountRow(FieldRow):
    """The amount, in the seller's currency unless another is typed."""

    def __init__(self, currency: str) -> None:
        self.amount = AmountField(field_name(RequiredField.AMOUNT), currency)
        super().__init__(self.amount)

    def add_to(self, provided: Provided) -> Provided:
        # An amount half typed is no answer yet: the row keeps asking, and its field says what is wrong.
        valid = bool(self.amount.text()) and self.amount.validate()
        return replace(provided, amount=self.amount.amount()) if valid else provided


class CloseDayRow(FieldRow):
    """The day on which it should be signed."""

    def __init__(self, today: date) -> None:
        self.day: DateField = day_field(field_name(RequiredField.EXPECTED_CLOSE_ON), today)
        super().__init__(self.day)

    def add_to(self, provided: Provided) -> Provided:
        return replace(provided, expected_close_on=self.day.day()) if self.day.validate() else provided


class NameRow(FieldRow):
    """An organisation or a contact: known ones are proposed."""

    def __init__(self, required: RequiredField, names_like: NamesLike) -> None:
        self._required = required
        field = SuggestField(field_name(required), lambda typed: [Offer(name) for name in names_like(typed)])
        super().__init__(field)
        # A proposal picked is an answer too, but the line says nothing of it.
        field.picked.connect(lambda _offer: self._say())

    def add_to(self, provided: Provided) -> Provided:
        name = self.field.text()
        if self._required is RequiredField.ORGANIZATION:
            return replace(provided, organization=name)
        return replace(provided, contact=name)


class OwnFieldRow(QWidget):
    """A field of the seller's own, whatever its kind. Of several choices she says when she has made them all."""

    changed = Signal()

    def __init__(self, own: ValueField) -> None:
        super().__init__()
        self.own = own
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(own)
        if own.field.kind is FieldKind.CHOICES:
            self.done = Button(_('That is all'), size='sm')
            self.done.setEnabled(False)
            self.done.clicked.connect(self.changed)
            own.changed.connect(lambda value: self.done.setEnabled(bool(value)))
            column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignRight)
        else:
            own.changed.connect(lambda value: self.changed.emit() if value else None)

    def add_to(self, provided: Provided) -> Provided:
        # Silently: being asked for the answer must not give it once more.
        self.own.blockSignals(True)
        understood = self.own.validate()
        self.own.blockSignals(False)
        # What is not understood is no answer yet, and its field says why.
        if not understood or not self.own.value():
            return provided
        return replace(provided, own_fields={**provided.own_fields, self.own.field.id: self.own.value()})
