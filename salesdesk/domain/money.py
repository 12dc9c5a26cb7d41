"""Money: an integer number of minor units and an ISO 4217 currency. Never a float, never two currencies in one sum."""

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.domain.errors import CurrencyMismatch

# ISO 4217, minor units where they are not 2: https://www.iso.org/iso-4217-currency-codes.html
_EXPONENTS = (
    dict.fromkeys(('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV'), 0)
    | dict.fromkeys(('XAF', 'XOF', 'XPF'), 0)
    | dict.fromkeys(('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'), 3)
)


def exponent_of(currency: str) -> int:
    """Decimal places of a currency: EUR 2, JPY 0, KWD 3."""
    return _EXPONENTS.get(currency, 2)


def rounded_ratio(numerator: int, denominator: int) -> int:
    """numerator / denominator to the nearest integer, halves away from zero, without passing through a float."""
    half_up = (2 * abs(numerator) + denominator) // (2 * denominator)
    return half_up if numerator >= 0 else -half_up


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in minor units (cents for EUR) of one currency."""

    minor: int
    currency: str

    def __add__(self, other: 'Money') -> 'Money':
        """The sum; CurrencyMismatch if the currencies differ."""
        if other.currency != self.currency:
            raise CurrencyMismatch(self.currency, other.currency)
        return Money(self.minor + other.minor, self.currency)

    def weighted(self, probability: int) -> 'Money':
        """This amount times a probability in percent, to the nearest minor unit."""
        return Money(rounded_ratio(self.minor * probability, 100), self.currency)

    def split(self, weights: Sequence[int]) -> list['Money']:
        """Parts in proportion to the weights; they add up to the whole exactly (Hamilton's largest remainder)."""
        whole = sum(weights)
        parts = [self.minor * weight // whole for weight in weights]
        by_remainder = sorted(range(len(weights)), key=lambda i: -(self.minor * weights[i] % whole))
        for i in by_remainder[: self.minor - sum(parts)]:
            parts[i] += 1
        return [Money(part, self.currency) for part in parts]

    @property
    def exponent(self) -> int:
        return exponent_of(self.currency)
