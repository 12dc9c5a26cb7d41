"""What is to be seen to once a sale is made: read from what was promised, signed and offered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, PromiseState, Side
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.formats import date_text, money_text
from salesdesk.i18n.translator import _, mark

_STANDING = (
    mark('Say thank you, and say who looks after the customer from now on'),
    mark('See that everything is delivered and accepted'),
    mark('Send the invoice and see that it is paid'),
)
_UNSETTLED = (PromiseState.OPEN, PromiseState.LATE)


@dataclass(frozen=True)
class Settled:
    """What the sale left behind."""

    promises: list[Promise]
    contracts: list[Contract]
    proposals: list[Proposal]


def hand_over_lines(settled: Settled, today: date) -> list[str]:
    """Each once, in her language: her promises first, then contract and offer, then what every sale asks for."""
    lines = [*_promised(settled.promises, today), *_signed(settled.contracts), *_offered(settled.proposals)]
    return list(dict.fromkeys([*lines, *map(_, _STANDING)]))


def _promised(promises: list[Promise], today: date) -> Iterator[str]:
    for promise in promises:
        if promise.side is Side.MINE and promise.state(today) in _UNSETTLED:
            if promise.due_on is None:
                yield _('Promised: {text}').format(text=promise.text)
            else:
                yield _('Promised for {day}: {text}').format(day=date_text(promise.due_on), text=promise.text)


def _signed(contracts: list[Contract]) -> Iterator[str]:
    for contract in contracts:
        if contract.start_on is not None:
            yield _('{contract} starts on {day}').format(contract=contract.title, day=date_text(contract.start_on))
        if contract.notice_on is not None and contract.settled_on is None:
            day = date_text(contract.notice_on)
            yield _('{contract}: notice until {day}').format(contract=contract.title, day=day)
        elif contract.end_on is not None:
            yield _('{contract} ends on {day}').format(contract=contract.title, day=date_text(contract.end_on))


def _offered(proposals: list[Proposal]) -> Iterator[str]:
    """The one that was accepted; where none was, the last that was sent."""
    accepted = [one for one in proposals if one.state is ProposalState.ACCEPTED]
    sent = [one for one in proposals if one.state is ProposalState.SENT][-1:]
    for proposal in accepted[-1:] or sent:
        name = proposal.title or _('Proposal {number}').format(number=proposal.number)
        whole = f'{name}, {_money(proposal.amount)}' if proposal.amount else name
        yield _('Deliver what was offered: {proposal}').format(proposal=whole)


def _money(amount: Money) -> str:
    return money_text(amount.minor, amount.currency, amount.exponent)
