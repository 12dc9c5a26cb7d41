"""What a month may end with: many possible months, drawn from the odds of the deals that are expected in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nlargest
from math import isqrt, sqrt
from random import Random

from salesdesk.reports.formulas.shares import rounded

ROUNDS = 2000
# So many deals are drawn one by one; what is left is many small ones, whose sum is close to a normal distribution.
ONE_BY_ONE = 200
MOVERS = 3


@dataclass(frozen=True, slots=True)
class Chance:
    """An open deal: what it would bring, in minor units, and how likely that is, from 0 to 1."""

    deal_id: int
    title: str
    stage: str
    minor: int
    odds: Fraction

    @property
    def spread(self) -> Fraction:
        """amount² x p(1-p): the square of how far it moves the sum; in the order of amount x sqrt(p(1-p))."""
        return self.minor**2 * self.odds * (1 - self.odds)

    @property
    def moves(self) -> int:
        """amount x sqrt(p(1-p)), down to the minor unit: by so much the month typically misses for this deal."""
        return isqrt(self.spread.numerator // self.spread.denominator)


@dataclass(frozen=True, slots=True)
class Rest:
    """The deals that are not drawn one by one: their weighted sum, the sum of their spreads, and their plain sum."""

    count: int = 0
    mean: Fraction = Fraction(0)
    spread: float = 0.0
    whole: int = 0


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """In minor units, with what is won already: one month in ten ends below p10, one in two below p50, and so on.

    movers: the three deals on which it depends most.
    """

    p10: int
    p50: int
    p90: int
    movers: tuple[Chance, ...]


def simulate(won: int, chances: Sequence[Chance], rest: Rest, seed: str) -> MonthEnd:
    """The same seed gives the same months; seed: what is asked about, and the day."""
    totals = sorted(totals_drawn(chances, rest, seed))
    p10, p50, p90 = (won + rounded(Fraction(totals[ROUNDS * percent // 100])) for percent in (10, 50, 90))
    return MonthEnd(p10, p50, p90, movers(chances))


def totals_drawn(chances: Sequence[Chance], rest: Rest, seed: str) -> list[float]:
    """What each of many months brings, without what is won already."""
    # No secret depends on it; it has to repeat.
    random = Random(seed)  # noqa: S311
    totals = _rest_totals(rest, random)
    for chance in chances:
        odds, minor, draw = float(chance.odds), chance.minor, random.random
        totals = [total + minor if draw() < odds else total for total in totals]
    return totals


def movers(chances: Sequence[Chance]) -> tuple[Chance, ...]:
    """Those that move it at all, the strongest first."""
    strongest = nlargest(MOVERS, chances, key=lambda chance: (chance.spread, -chance.deal_id))
    return tuple(chance for chance in strongest if chance.spread)


def _rest_totals(rest: Rest, random: Random) -> list[float]:
    """Never below nothing, nor above all of it."""
    mean, width = float(rest.mean), sqrt(max(0.0, rest.spread))
    if not width:
        return [mean] * ROUNDS
    lowest, highest = min(0, rest.whole), max(0, rest.whole)
    return [min(max(random.gauss(mean, width), lowest), highest) for _ in range(ROUNDS)]


def drawn(chances: Sequence[Chance], rest: Rest) -> tuple[list[Chance], Rest]:
    """Which deals are drawn one by one; the others are summed up with the rest."""
    order = sorted(chances, key=lambda chance: (-chance.spread, chance.deal_id))
    small = order[ONE_BY_ONE:]
    mean = sum((chance.minor * chance.odds for chance in small), rest.mean)
    spread = rest.spread + sum(float(chance.spread) for chance in small)
    count, whole = rest.count + len(small), rest.whole + sum(chance.minor for chance in small)
    return order[:ONE_BY_ONE], Rest(count, mean, spread, whole)
