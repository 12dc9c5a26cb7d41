"""Odds learned from the seller's own history: how often deals that reached a stage were won."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from salesdesk.domain.figures.measure import Sum
from salesdesk.reports.formulas.shares import share, win_rate

# The pipeline's win rate counts as much as so many deals of a stage: with few of its own, a stage is believed little.
PRIOR = 10
# Fewer closed deals of a known way than that teach nothing worth proposing.
ENOUGH = 30


@dataclass(frozen=True)
class Learned:
    """Of one pipeline. won and lost: closed deals by every stage they reached; overall: the win rate of all of them.

    hands_over: deals end well in it by being handed over, so that wins teach nothing of their odds.
    """

    won: Mapping[str, int]
    lost: Mapping[str, int]
    overall: Fraction | None
    hands_over: bool = False

    @property
    def closed(self) -> int:
        """Those of the stage most of them reached: of deals that a file told the end of alone, no stage is known."""
        return max((self.n(stage) for stage in {*self.won, *self.lost}), default=0)

    @property
    def is_enough(self) -> bool:
        return self.closed >= ENOUGH and not self.hands_over

    def n(self, stage: str) -> int:
        return self.won.get(stage, 0) + self.lost.get(stage, 0)

    def own_rate(self, stage: str) -> Fraction | None:
        """As it was, without shrinkage."""
        return share(self.won.get(stage, 0), self.n(stage))

    def odds(self, stage: str) -> Fraction:
        """(won + prior x overall win rate) / (won + lost + prior): the mean of a Beta distribution.

        A stage nobody has reached gets the overall rate; without any closed deal it is nothing.
        """
        return (self.won.get(stage, 0) + PRIOR * (self.overall or Fraction(0))) / (self.n(stage) + PRIOR)


@dataclass(frozen=True)
class History:
    """What each pipeline taught: leads and sales are won at rates of their own, so neither says much of the other."""

    by_pipeline: Mapping[int, Learned]
    pipeline_of: Mapping[str, int]

    def of(self, stage: str) -> Learned:
        return self.by_pipeline[self.pipeline_of[stage]]

    @property
    def is_enough(self) -> bool:
        """Whether there is a pipeline that teaches something."""
        return any(learned.is_enough for learned in self.by_pipeline.values())

    def odds(self, stage: str, known: Fraction) -> Fraction:
        """known: the probability set for the stage, which it keeps in a pipeline of too few closed deals."""
        learned = self.of(stage)
        return learned.odds(stage) if learned.is_enough else known


def learn(won_reached: Iterable[Sum], lost_reached: Iterable[Sum], won: int, lost: int) -> Learned:
    """won, lost: all closed deals, by which the overall rate is known."""
    return Learned(_by_stage(won_reached), _by_stage(lost_reached), win_rate(won, lost))


def _by_stage(rows: Iterable[Sum]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        found[row.subject] = found.get(row.subject, 0) + row.count
    return found
