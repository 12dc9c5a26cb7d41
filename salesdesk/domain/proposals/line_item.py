"""What an offer is made of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing

# A quantity of one.
ONE = 1000


class DiscountKind(StrEnum):
    """What a discount is counted in."""

    NONE = 'none'
    PERCENT = 'percent'
    AMOUNT = 'amount'


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line of an offer. What it took from the price list is its own: a new price changes no offer that was made.

    quantity is in thousandths; price is of one unit, without VAT; vat in hundredths of a percent; discount in
    hundredths of a percent, or in minor units of the whole line; unit_cost in minor units of the price's currency.
    """

    id: int
    proposal_id: int
    position: int
    name: Wording
    unit: Wording
    quantity: int
    price: Money
    vat: int
    billing: Billing
    discount_kind: DiscountKind = DiscountKind.NONE
    discount: int = 0
    is_optional: bool = False
    description: str = ''
    product_id: int | None = None
    unit_cost: int | None = None
    deleted_at: datetime | None = None
