"""Days, hours and amounts within a line of words: None where the words say nothing of the kind."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.i18n.amounts import AmountError, read_amount
from salesdesk.i18n.dates import DateError, parse_day, parse_time


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """French and English at once; day_first says whether 12/06 is in June or in December."""

    day_first: bool = True

    def day(self, words: str, today: date) -> date | None:
        try:
            return parse_day(words, today, 'fr' if self.day_first else 'en')
        except DateError:
            return None

    def minute(self, words: str) -> int | None:
        """Minutes after midnight."""
        try:
            hour, minute = parse_time(words)
        except DateError:
            return None
        return hour * 60 + minute

    def amount(self, words: str, home: str) -> tuple[Decimal, str | None] | None:
        """Whole units and the currency named; three digits after a lone mark are thousands in either language."""
        try:
            value, currency = read_amount(words, mark='', home=home)
        except AmountError:
            return None
        return value, currency
