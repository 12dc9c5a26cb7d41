"""Lines of an offer, made in memory and by chance."""

from typing import Any

from hypothesis import strategies as st

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing


def line(name: str = 'Audit', price: int = 10_000, quantity: int = 1_000, **fields: Any) -> LineItem:
    """price in cents, quantity in thousandths."""
    known: dict[str, Any] = {'vat': 2_000, 'billing': Billing.ONCE}
    words = Wording(name, '')
    return LineItem(0, 0, 0, words, Wording('', ''), quantity, Money(price, 'EUR'), **(known | fields))


RATES = st.sampled_from([0, 210, 550, 1_000, 2_000])


@st.composite
def any_lines(draw: st.DrawFn) -> list[LineItem]:
    """Up to a dozen, discounted, recurring, optional, below zero."""
    lines = []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(DiscountKind))
        most = 10_000 if kind is DiscountKind.PERCENT else 50_000
        lines.append(
            line(
                f'L{number}', draw(st.integers(-100_000, 10**7)), draw(st.integers(1, 10**6)), vat=draw(RATES),
                billing=draw(st.sampled_from(Billing)), discount_kind=kind, discount=draw(st.integers(0, most)),
                is_optional=draw(st.booleans()), unit_cost=draw(st.none() | st.integers(0, 10**6)),
            )
        )  # fmt: skip
    return lines
