"""What a sale leaves to be seen to: which promises, contracts and offers become lines, and in what words."""

from datetime import date

import pytest
from building import NOW, TODAY, euros, in_days

from salesdesk.controllers.after_sales.hand_over_lines import Settled, hand_over_lines
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.translator import use_language

STANDING = 3


def promise(text: str = 'Plan', side: Side = Side.MINE, **days: date | None) -> Promise:
    return Promise(1, 1, side, text, NOW, **days)


def contract(title: str = 'Entretien', **days: date | None) -> Contract:
    return Contract(1, 1, title, NOW, **days)


def offer(number: int, state: ProposalState, title: str = '', amount: Money | None = None) -> Proposal:
    return Proposal(number, 1, number, state, NOW, title, amount)


def own_lines(*settled: Promise | Contract | Proposal) -> list[str]:
    """Those before what every sale asks for."""
    left = Settled(
        [one for one in settled if isinstance(one, Promise)], [one for one in settled if isinstance(one, Contract)],
        [one for one in settled if isinstance(one, Proposal)],
    )  # fmt: skip
    return hand_over_lines(left, TODAY)[:-STANDING]


def test_a_sale_that_left_nothing_has_the_three_lines_of_every_sale() -> None:
    assert hand_over_lines(Settled([], [], []), TODAY) == [
        'Say thank you, and say who looks after the customer from now on',
        'See that everything is delivered and accepted',
        'Send the invoice and see that it is paid',
    ]


PROMISES = {
    'hers without a day': (promise(), ['Promised: Plan']),
    'due today': (promise(due_on=TODAY), ['Promised for 9 Jun 2026: Plan']),
    'late already': (promise(due_on=in_days(-1)), ['Promised for 8 Jun 2026: Plan']),
    'kept in time': (promise(due_on=TODAY, kept_on=TODAY), []),
    'kept without a day': (promise(kept_on=TODAY), []),
    'kept too late': (promise(due_on=in_days(-3), kept_on=TODAY), []),
    'broken': (promise(due_on=in_days(3), broken_on=TODAY), []),
    'of the customer': (promise(side=Side.THEIRS, due_on=in_days(3)), []),
    'long and with accents': (promise('Été ' * 60), [f'Promised: {"Été " * 60}']),
    'with braces': (promise('{day}'), ['Promised: {day}']),
}


@pytest.mark.parametrize(('one', 'lines'), PROMISES.values(), ids=PROMISES)
def test_her_open_promises_are_lines(one: Promise, lines: list[str]) -> None:
    assert own_lines(one) == lines


CONTRACTS = {
    'without any day': (contract(), []),
    'signed only': (contract(signed_on=TODAY), []),
    'that starts': (contract(start_on=in_days(22)), ['Entretien starts on 1 Jul 2026']),
    'that ends': (contract(end_on=in_days(21)), ['Entretien ends on 30 Jun 2026']),
    'with notice': (contract(notice_on=in_days(1)), ['Entretien: notice until 10 Jun 2026']),
    'with notice before its end': (
        contract(notice_on=in_days(1), end_on=in_days(21)), ['Entretien: notice until 10 Jun 2026'],
    ),
    'that starts and ends': (
        contract(start_on=TODAY, end_on=in_days(21)),
        ['Entretien starts on 9 Jun 2026', 'Entretien ends on 30 Jun 2026'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(('one', 'lines'), CONTRACTS.values(), ids=CONTRACTS)
def test_the_days_of_a_contract_are_lines(one: Contract, lines: list[str]) -> None:
    assert own_lines(one) == lines


SENT, ACCEPTED = ProposalState.SENT, ProposalState.ACCEPTED
OFFERS = {
    'a draft': ([offer(1, ProposalState.DRAFT)], ''),
    'a refused one': ([offer(1, ProposalState.REFUSED)], ''),
    'a sent one without a title': ([offer(2, SENT)], 'Proposal 2'),
    'the last of two sent': ([offer(1, SENT, 'A'), offer(2, SENT, 'B')], 'B'),
    'the accepted one, though another was sent later': ([offer(1, ACCEPTED, 'A'), offer(2, SENT, 'B')], 'A'),
    'the last of two accepted': ([offer(1, ACCEPTED, 'A'), offer(2, ACCEPTED, 'B')], 'B'),
    'its amount': ([offer(1, ACCEPTED, 'A', euros(1_200))], 'A, €1,200'),
    'an amount in francs': ([offer(1, ACCEPTED, '', Money(99_900, 'CHF'))], 'Proposal 1, CHF\u00a0999'),
    'yen, which have no cents': ([offer(1, ACCEPTED, 'A', Money(5_000, 'JPY'))], 'A, ¥5,000'),
}


@pytest.mark.parametrize(('offers', 'told'), OFFERS.values(), ids=OFFERS)
def test_what_was_offered_is_a_line(offers: list[Proposal], told: str) -> None:
    assert own_lines(*offers) == ([f'Deliver what was offered: {told}'] if told else [])


def test_what_was_promised_twice_is_one_line_and_promises_stand_first() -> None:
    settled = contract(end_on=TODAY), promise('B'), promise('A'), promise('B')
    assert own_lines(*settled) == ['Promised: B', 'Promised: A', 'Entretien ends on 9 Jun 2026']


def test_the_lines_are_in_her_language() -> None:
    use_language('fr')
    try:
        lines = hand_over_lines(Settled([promise(due_on=TODAY)], [], []), TODAY)
    finally:
        use_language('en')
    assert lines[0] == 'Promis pour le 9 juin 2026\u00a0: Plan'
    assert len(lines) == 1 + STANDING
