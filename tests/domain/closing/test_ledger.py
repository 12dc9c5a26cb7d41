"""What is left of a margin, line by line, held against a plain sum of all that was given and got so far."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.ledger import Ledger, Start, StartKind, ledger_of, start_of
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import Proposal, ProposalState

AT = datetime(2026, 6, 1, 8, tzinfo=UTC)
WORD = Wording('Pose', 'Fitting')
G, T = Side.MINE, Side.THEIRS


def euros(amount: int) -> Money:
    return Money(amount * 100, 'EUR')


def concession(number: int, side: Side, cost: Money | None = None) -> Concession:
    return Concession(number, 1, side, 'Pose', cost, AT + timedelta(days=number))


def ledger(*sides: Side) -> Ledger:
    return ledger_of([concession(number, side) for number, side in enumerate(sides)], Start())


def line(cost: int | None, price: int = 100, billing: Billing = Billing.ONCE, **fields: object) -> LineItem:
    return LineItem(1, 1, 1, WORD, WORD, 2000, euros(price), 2000, billing, unit_cost=cost, **fields)  # type: ignore[arg-type]


def offer(number: int, state: ProposalState = ProposalState.SENT, amount: Money | None = None) -> Proposal:
    return Proposal(number, 1, number, state, AT, amount=amount)


@pytest.mark.parametrize(
    ('sides', 'unanswered', 'too_much'),
    [
        pytest.param((), 0, False, id='nothing was given'),
        pytest.param((G, G), 2, False, id='two in a row'),
        pytest.param((G, G, G), 3, True, id='the third without a get'),
        pytest.param((G, G, T), 0, False, id='something was got'),
        pytest.param((G, G, T, G, G), 2, False, id='counted since the last get'),
        pytest.param((G, T, G, G, G, G), 4, True, id='and a fourth'),
        pytest.param((T, T, T), 0, False, id='getting is never too much'),
    ],
)
def test_giving_is_counted_since_something_was_got(sides: tuple[Side, ...], unanswered: int, too_much: bool) -> None:
    found = ledger(*sides)
    assert (found.unanswered, found.gives_too_much) == (unanswered, too_much)
    assert found.would_give_too_much == ledger(*sides, G).gives_too_much


def test_what_is_left_stands_behind_each_line() -> None:
    told = [concession(3, T, euros(200)), concession(1, G, euros(300)), concession(2, G, None)]
    found = ledger_of(told, Start(StartKind.MARGIN, euros(1_000), 2))
    assert [(each.concession.id, each.left) for each in found.lines] == [
        (1, euros(700)), (2, euros(700)), (3, euros(900)),
    ]  # fmt: skip
    assert found.left == euros(900)


def test_other_currencies_are_told_apart() -> None:
    told = [
        concession(1, G, Money(500, 'USD')),
        concession(2, T, Money(90, 'JPY')),
        concession(3, T, Money(200, 'USD')),
    ]
    found = ledger_of(told, Start(StartKind.DEAL, euros(100)))
    assert found.left == euros(100)
    assert [each.left for each in found.lines] == [None, None, None]
    assert found.others == (Money(90, 'JPY'), Money(-300, 'USD'))


def test_without_a_start_only_what_was_given_is_known() -> None:
    found = ledger_of([concession(1, G, euros(5)), concession(2, T, None)], Start())
    assert (found.left, found.others) == (None, (euros(-5),))


costs = st.none() | st.builds(Money, st.integers(0, 10**7), st.sampled_from(('EUR', 'EUR', 'USD', 'KWD')))
told = st.lists(st.tuples(st.sampled_from(Side), costs, st.integers(0, 4)), max_size=12)


@settings(max_examples=50, deadline=None)
@given(told, st.integers(-(10**6), 10**8))
def test_every_line_says_what_a_sum_from_the_beginning_does(
    made: list[tuple[Side, Money | None, int]], begins: int
) -> None:
    all_of_them = [
        Concession(n, 1, side, 'x', cost, AT + timedelta(days=day)) for n, (side, cost, day) in enumerate(made)
    ]
    found = ledger_of(all_of_them, Start(StartKind.MARGIN, Money(begins, 'EUR')))
    order = sorted(all_of_them, key=lambda one: (one.at, one.id))
    assert [each.concession for each in found.lines] == order
    for place, each in enumerate(found.lines, start=1):
        signed = [(one.cost.minor if one.side is T else -one.cost.minor, one.cost.currency)
                  for one in order[:place] if one.cost]  # fmt: skip
        sums = begins + sum(minor for minor, currency in signed if currency == 'EUR')
        cost = each.concession.cost
        assert each.left == (None if cost and cost.currency != 'EUR' else Money(sums, 'EUR'))
    assert found.left == Money(begins + sum(minor for minor, currency in _all(order) if currency == 'EUR'), 'EUR')
    others = {money.currency: money.minor for money in found.others}
    assert others == {
        currency: sum(minor for minor, other in _all(order) if other == currency)
        for currency in {'USD', 'KWD'} & {currency for _minor, currency in _all(order)}
    }


def _all(order: list[Concession]) -> list[tuple[int, str]]:
    return [(one.cost.minor if one.side is T else -one.cost.minor, one.cost.currency) for one in order if one.cost]


@pytest.mark.parametrize(
    ('offers', 'lines', 'start'),
    [
        pytest.param([], [], Start(StartKind.DEAL, euros(900)), id='no offer'),
        pytest.param([offer(1, ProposalState.DRAFT)], [line(10_00)], Start(StartKind.DEAL, euros(900)), id='a draft'),
        pytest.param([offer(1)], [line(30_00)], Start(StartKind.MARGIN, euros(140), 1), id='all costs are known'),
        pytest.param([offer(1, amount=euros(200))], [line(30_00), line(None)], Start(StartKind.OFFER, euros(200), 1),
                     id='one cost is not known'),
        pytest.param([offer(2), offer(1, ProposalState.ACCEPTED)], [line(0)], Start(StartKind.MARGIN, euros(200), 2),
                     id='the last one counts'),
        pytest.param([offer(1), offer(2, ProposalState.REFUSED)], [line(0)], Start(StartKind.MARGIN, euros(200), 1),
                     id='not one that was refused'),
        pytest.param([offer(1)], [line(30_00, billing=Billing.MONTHLY)], Start(StartKind.MARGIN, euros(1_680), 1),
                     id='a year of what comes every month'),
        pytest.param([offer(1)], [line(30_00), line(None, is_optional=True)], Start(StartKind.MARGIN, euros(140), 1),
                     id='options are no part of it'),
        pytest.param([offer(1)], [line(30_00, discount_kind=DiscountKind.PERCENT, discount=1000)],
                     Start(StartKind.MARGIN, euros(120), 1), id='after the discount'),
    ],
)  # fmt: skip
def test_a_ledger_starts_from_the_best_that_is_known(
    offers: list[Proposal], lines: list[LineItem], start: Start
) -> None:
    assert start_of(offers, lambda _offer_id: lines, euros(900)) == start


def test_a_deal_without_an_amount_gives_a_ledger_nothing_to_start_from() -> None:
    assert start_of([offer(1)], lambda _offer_id: [], None) == Start()
