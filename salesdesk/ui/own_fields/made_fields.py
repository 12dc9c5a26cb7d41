"""The input for an own field, by its kind."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.ui.own_fields.chosen_fields import ChoicesValue, ChoiceValue, YesNoValue
from salesdesk.ui.own_fields.typed_fields import DayValue, LineValue, LinkValue, LongTextValue
from salesdesk.ui.own_fields.value_field import ValueField

# Kinds that need the whole width of a form.
WIDE = frozenset((FieldKind.LONG_TEXT, FieldKind.CHOICES, FieldKind.LINK))
_CHOSEN: dict[FieldKind, Callable[[CustomField, QWidget | None], ValueField]] = {
    FieldKind.YES_NO: YesNoValue,
    FieldKind.CHOICE: ChoiceValue,
    FieldKind.CHOICES: ChoicesValue,
}
_DATED: dict[FieldKind, Callable[[CustomField, date, QWidget | None], ValueField]] = {
    FieldKind.DATE: DayValue,
    FieldKind.LONG_TEXT: LongTextValue,
}


def made_field(
    field: CustomField, *, today: date, currency: str, value: str = '', parent: QWidget | None = None
) -> ValueField:
    """An input with the name of the field; `currency` is meant where an amount names none."""
    made = _made(field, today, currency, parent)
    made.set_value(value)
    return made


def _made(field: CustomField, today: date, currency: str, parent: QWidget | None) -> ValueField:
    if field.kind in _CHOSEN:
        return _CHOSEN[field.kind](field, parent)
    if field.kind in _DATED:
        return _DATED[field.kind](field, today, parent)
    kind = LinkValue if field.kind is FieldKind.LINK else LineValue
    return kind(field, today, currency, parent)
