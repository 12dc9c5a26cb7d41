"""Dated exchange rates, so that a total in another currency says at which rate and of which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from salesdesk.domain.money import Money, exponent_of, rounded_ratio


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """One unit of `currency` is worth `value` units of `into`, as of that day."""

    id: int
    currency: str
    into: str
    value: Fraction
    on: date


def rate_of_the_day(rates: Iterable[ExchangeRate], currency: str, into: str, today: date) -> ExchangeRate | None:
    """The latest rate that is not of the future; of two of one day, the one entered last."""
    known = [rate for rate in rates if (rate.currency, rate.into) == (currency, into) and rate.on <= today]
    return max(known, key=lambda rate: (rate.on, rate.id), default=None)


def convert(amount: Money, rate: ExchangeRate) -> Money:
    """The amount in the rate's currency, to its nearest minor unit."""
    shift = Fraction(10) ** (exponent_of(rate.into) - exponent_of(amount.currency))
    exact = amount.minor * rate.value * shift
    return Money(rounded_ratio(exact.numerator, exact.denominator), rate.into)
