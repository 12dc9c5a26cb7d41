"""What was done to win a deal, as it stood on the day of its closing: assembled by the program, never recomputed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import ProposalState

# In the order in which they are counted; a task reaches nobody.
CONTACT_KINDS = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A call, e-mail or meeting that was made. minute is of the seller's day; words are what she wrote about it.

    in_vain: nobody was reached; of an e-mail, nothing came back after it.
    """

    on: date
    minute: int
    kind: ActivityKind
    result: ActivityResult | None = None
    subject: str = ''
    person: str = ''
    words: str = ''
    in_vain: bool = False


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many exchanges of a kind, and how many of them were in vain."""

    kind: ActivityKind
    count: int
    in_vain: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often she had to do with somebody ('' for an exchange that names nobody), in one way."""

    person: str
    kind: ActivityKind
    count: int
    last_on: date


@dataclass(frozen=True, slots=True)
class Silence:
    """Days without an exchange, while the deal was open."""

    first_on: date
    last_on: date

    @property
    def days(self) -> int:
        return (self.last_on - self.first_on).days


@dataclass(frozen=True, slots=True)
class StageTime:
    """Days spent in a stage. limit: after which it rots; usual: the median of the `deals` won before, None for none."""

    stage_id: int
    name: Wording
    days: int
    limit: int | None = None
    usual: float | None = None
    deals: int = 0

    @property
    def is_late(self) -> bool:
        """On the day of the limit it is due, not late."""
        return self.limit is not None and self.days > self.limit


@dataclass(frozen=True, slots=True)
class Override:
    """A gate that was passed anyway: what was missing, as TimelineEntry.missing says it."""

    on: date
    stage: Wording
    reason: str
    missing: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ToldPromise:
    """A promise, and how it stood."""

    side: Side
    text: str
    due_on: date | None
    state: PromiseState


@dataclass(frozen=True, slots=True)
class ToldProposal:
    """An offer that was written."""

    number: int
    title: str
    amount: Money | None
    state: ProposalState
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class ToldConcession:
    """What was given (MINE) or got (THEIRS)."""

    side: Side
    text: str
    cost: Money | None
    on: date


@dataclass(frozen=True, slots=True)
class ToldCriterion:
    """The last answer to one of the four questions."""

    criterion: Criterion
    value: AnswerValue
    evidence: str = ''


@dataclass(frozen=True, slots=True)
class LastWords:
    """What she wrote last of a decision, move or answer (kind), or the deal's own note (no kind, no day)."""

    text: str
    kind: EventKind | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ContactSummary:
    """first_on: the deal was made, or the first exchange where that was earlier; last_on: its closing.

    longest: the longest silence, the earliest of equal ones; silent_days: those until the closing; attempts: in vain
    since somebody was reached last.
    """

    first_on: date
    last_on: date
    exchanges: tuple[Exchange, ...] = ()
    longest: Silence | None = None
    silent_days: int = 0
    attempts: int = 0
    spoken: tuple[Spoken, ...] = ()
    stages: tuple[StageTime, ...] = ()
    overrides: tuple[Override, ...] = ()
    promises: tuple[ToldPromise, ...] = ()
    proposals: tuple[ToldProposal, ...] = ()
    concessions: tuple[ToldConcession, ...] = ()
    criteria: tuple[ToldCriterion, ...] = ()
    last_words: LastWords | None = None

    @property
    def days(self) -> int:
        return (self.last_on - self.first_on).days

    @property
    def last_exchange(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None

    def counts(self) -> tuple[KindCount, ...]:
        """A count for each kind, also for what there was none of."""
        return tuple(_count(kind, self.exchanges) for kind in CONTACT_KINDS)

    def promised(self, side: Side, *states: PromiseState) -> int:
        """How many promises of that side stood so."""
        return sum(promise.side is side and promise.state in states for promise in self.promises)

    def conceded(self, side: Side) -> tuple[int, tuple[Money, ...]]:
        """How many concessions of that side, and what they cost in each currency, in the order of their codes."""
        own = [concession for concession in self.concessions if concession.side is side]
        return len(own), _sums(concession.cost for concession in own)


def _count(kind: ActivityKind, exchanges: Iterable[Exchange]) -> KindCount:
    own = [exchange for exchange in exchanges if exchange.kind is kind]
    return KindCount(kind, len(own), sum(exchange.in_vain for exchange in own))


def _sums(amounts: Iterable[Money | None]) -> tuple[Money, ...]:
    found: dict[str, int] = {}
    for amount in amounts:
        if amount is not None:
            found[amount.currency] = found.get(amount.currency, 0) + amount.minor
    return tuple(Money(minor, currency) for currency, minor in sorted(found.items()))
