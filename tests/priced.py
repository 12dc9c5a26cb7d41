"""A product of the price list, and a line of an offer: what tests add, change and send."""

from building import NOW, euros

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import ONE, LineItem
from salesdesk.domain.proposals.product import Billing, Product

NAME = Wording('Audit énergétique', 'Energy audit')
DAY = Wording('jour', 'day')
PRODUCT = Product(0, 'AUD', NAME, DAY, euros(900), 2_000, Billing.ONCE, NOW)
LINE = LineItem(0, 0, 0, NAME, DAY, ONE, euros(900), 2_000, Billing.ONCE)
