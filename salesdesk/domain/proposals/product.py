"""What is sold, as it stands in the price list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording


class Billing(StrEnum):
    """How often a price is paid."""

    ONCE = 'once'
    MONTHLY = 'monthly'
    QUARTERLY = 'quarterly'
    YEARLY = 'yearly'


@dataclass(frozen=True, slots=True)
class Product:
    """A line of the price list. price is of one unit, without VAT; unit_cost in minor units of its currency.

    vat is in hundredths of a percent: 20 % is 2000.
    """

    id: int
    code: str
    name: Wording
    unit: Wording
    price: Money
    vat: int
    billing: Billing
    created_at: datetime
    position: int = 0
    unit_cost: int | None = None
    archived_at: datetime | None = None
    deleted_at: datetime | None = None
