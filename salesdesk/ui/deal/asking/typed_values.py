"""Amounts, days and hours as she types them: read leniently, written back in one way, refused with a sentence."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.money import Money, exponent_of
from salesdesk.i18n.amounts import DECIMAL_MARKS, AmountError, parse_amount
from salesdesk.i18n.dates import DateError, parse_day, parse_time
from salesdesk.i18n.formats import date_text, hour_text, money_text, number_text
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.line_field import LineField

_SENTENCES = {
    'amount_unreadable': mark('Enter an amount, such as {example}.'),
    'amount_percent': mark('Enter an amount, such as {example}.'),
    'amount_too_large': mark('This amount is too large.'),
    'day_unreadable': mark('Enter a date, such as {example}.'),
    'day_impossible': mark('There is no such day. Check the date.'),
    'time_unreadable': mark('Enter a time, such as {example}.'),
}


def sentence_for(code: str, example: str = '') -> str:
    """What is wrong with a typed value, and what to type instead."""
    return _(_SENTENCES[code]).format(example=example)


def read_amount(text: str, currency: str) -> Money:
    """The amount meant, in `currency` unless it names another; ValueError holds the sentence to show."""
    try:
        typed = parse_amount(text, language=current_language(), home=currency)
    except AmountError as error:
        raise ValueError(sentence_for(error.code, number_text(12_400))) from None
    meant = typed.currency or currency
    # Halves go away from zero, as elsewhere with money: a third decimal is a slip, not a reason to refuse.
    minor = int(typed.value.scaleb(exponent_of(meant)).quantize(Decimal(1), ROUND_HALF_UP))
    if abs(minor) > AMOUNT_LIMIT:
        raise ValueError(sentence_for('amount_too_large'))
    return Money(minor, meant)


def read_day(text: str, today: date) -> date:
    """The day meant, seen from today; ValueError holds the sentence to show."""
    try:
        return parse_day(text, today, current_language())
    except DateError as error:
        raise ValueError(sentence_for(error.code, date_text(today))) from None


def read_minute(text: str) -> int | None:
    """Minutes after midnight, None for an empty text; ValueError holds the sentence to show."""
    if not text.strip():
        return None
    try:
        hour, minute = parse_time(text)
    except DateError as error:
        raise ValueError(sentence_for(error.code, hour_text(630))) from None
    return hour * 60 + minute


# Written here and not by formats: a field beside a currency says the number alone, without its no-break space.
def plain_amount_text(amount: Money) -> str:
    """The number alone, as it stands in a field beside its currency: '12 400,50'."""
    whole, rest = divmod(abs(amount.minor), 10**amount.exponent)
    minus = '-' if amount.minor < 0 else ''
    cents = f'{DECIMAL_MARKS[current_language()]}{rest:0{amount.exponent}d}' if rest else ''
    return f'{minus}{number_text(whole)}{cents}'


def day_field(
    label: str, today: date, *, day: date | None = None, may_be_empty: bool = True, hint: str = '',
    parent: QWidget | None = None,
) -> DateField:  # fmt: skip
    """A field for a day, typed in any way that is understood or chosen in the calendar."""
    # With the month in letters: 10/06/2026 would be read again as 6 October by an English program.
    return DateField(
        label, lambda typed: read_day(typed, today), date_text, today, day=day, may_be_empty=may_be_empty, hint=hint,
        parent=parent,
    )  # fmt: skip


class AmountField(LineField):
    """An amount in `currency` unless she types another. Call validate() before amount()."""

    def __init__(
        self, label: str, currency: str, *, amount: Money | None = None, hint: str = '', parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint=hint, parent=parent)
        self._currency = currency
        self._amount: Money | None = None
        self._written = ''
        self.set_amount(amount)
        self.line.editingFinished.connect(self.validate)

    def amount(self) -> Money | None:
        """The last amount understood; None for an empty field."""
        return self._amount

    def set_amount(self, amount: Money | None) -> None:
        self._amount = amount
        self._written = self.written(amount) if amount is not None else ''
        self.set_text(self._written)
        self.clear_error()

    def written(self, amount: Money) -> str:
        """How an amount stands in the field once it is understood."""
        return money_text(amount.minor, amount.currency, amount.exponent)

    def currency(self) -> str:
        return self._currency

    def set_currency(self, currency: str) -> None:
        """What a bare number is from now on."""
        self._currency = currency

    def validate(self) -> bool:
        """Reads what is typed; False, with the reason shown, where it is no amount."""
        text = self.text()
        # What we wrote is not read again: '$' is her own dollar when she types it, any dollar when we write it.
        if text == self._written.strip():
            self.clear_error()
            return True
        try:
            amount = read_amount(text, self._currency) if text else None
        except ValueError as error:
            self.set_error(str(error))
            return False
        self.set_amount(amount)
        return True


class HourField(LineField):
    """An hour of the day: '10h', '2pm', '14:00'; empty for none. Call validate() before minute()."""

    def __init__(self, label: str, *, placeholder: str = '', parent: QWidget | None = None) -> None:
        super().__init__(label, placeholder=placeholder, parent=parent)
        self._minute: int | None = None
        self.line.editingFinished.connect(self.validate)

    def minute(self) -> int | None:
        """Minutes after midnight, of the last hour understood."""
        return self._minute

    def set_minute(self, minute: int | None) -> None:
        self._minute = minute
        self.set_text(hour_text(minute) if minute is not None else '')
        self.clear_error()

    def validate(self) -> bool:
        """Reads what is typed; False, with the reason shown, where it is no hour."""
        try:
            self.set_minute(read_minute(self.text()))
        except ValueError as error:
            self.set_error(str(error))
            return False
        return True
