"""What was given and got in a negotiation, line by line, and what is left of the margin after each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.totals import totals_of

# From this one on in a row, giving without getting is no negotiation any more.
TOO_MANY = 3


class StartKind(StrEnum):
    """What a ledger starts from, the best that is known first."""

    MARGIN = 'margin'  # of the offer: its net less what its lines cost
    OFFER = 'offer'  # its amount
    DEAL = 'deal'  # the amount of the deal
    NOTHING = 'nothing'


@dataclass(frozen=True, slots=True)
class Start:
    """What there was before anything was given. number: of the offer, 0 where it is none."""

    kind: StartKind = StartKind.NOTHING
    amount: Money | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A concession, and what is left after it: None where it is in another currency, or there was no start."""

    concession: Concession
    left: Money | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """unanswered: what was given since something was got last. others: got less given, by other currencies."""

    start: Start
    lines: tuple[LedgerLine, ...]
    left: Money | None
    unanswered: int
    others: tuple[Money, ...] = ()

    @property
    def gives_too_much(self) -> bool:
        return self.unanswered >= TOO_MANY

    @property
    def would_give_too_much(self) -> bool:
        """If the next line is given as well."""
        return self.unanswered + 1 >= TOO_MANY


# What was held out to the customer last is what there is to give away.
_HELD_OUT = (ProposalState.SENT, ProposalState.ACCEPTED, ProposalState.EXPIRED)


def start_of(
    proposals: Iterable[Proposal], lines_of: Callable[[int], Sequence[LineItem]], amount: Money | None
) -> Start:
    """From the last offer that was sent or accepted, else from the deal's amount. lines_of: the lines of an offer."""
    made = [one for one in proposals if one.state in _HELD_OUT]
    last = max(made, key=lambda one: one.number, default=None)
    if last is not None:
        margin = totals_of(lines_of(last.id)).first_year_margin
        if margin is not None:
            return Start(StartKind.MARGIN, margin, last.number)
        if last.amount is not None:
            return Start(StartKind.OFFER, last.amount, last.number)
    return Start(StartKind.DEAL, amount) if amount is not None else Start()


def ledger_of(concessions: Iterable[Concession], start: Start) -> Ledger:
    """In the order in which they were made. What has no cost changes nothing, and still counts as given or got."""
    left, unanswered = start.amount, 0
    lines: list[LedgerLine] = []
    others: dict[str, int] = {}
    for one in sorted(concessions, key=lambda one: (one.at, one.id)):
        unanswered = unanswered + 1 if one.side is Side.MINE else 0
        worth = _worth(one)
        counts = worth is None or (left is not None and worth.currency == left.currency)
        if worth is not None and left is not None and counts:
            left += worth
        elif worth is not None:
            others[worth.currency] = others.get(worth.currency, 0) + worth.minor
        lines.append(LedgerLine(one, left if counts else None))
    sums = tuple(Money(minor, currency) for currency, minor in sorted(others.items()))
    return Ledger(start, tuple(lines), left, unanswered, sums)


def _worth(one: Concession) -> Money | None:
    """What was given is less, what was got is more."""
    if one.cost is None:
        return None
    return one.cost if one.side is Side.THEIRS else Money(-one.cost.minor, one.cost.currency)
