"""What the seller says of an offer: its head and all its lines, kept together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.controllers.deals.attachment_controller import StoredFile
from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.totals import WHOLE, line_gross, line_net, totals_of

# A thousand million pieces: more is a slip of the finger.
QUANTITY_LIMIT = 10**12


@dataclass(frozen=True)
class ProposalForm:
    """lines: those it has are known by their ids, new ones have 0; amount counts where there are none.

    language is that of its paper; note is for herself.
    """

    amount: Money | None = None
    title: str = ''
    valid_until: date | None = None
    language: str = 'fr'
    terms: str = ''
    note: str = ''
    lines: tuple[LineItem, ...] = ()

    def total(self) -> Money | None:
        """See Proposal.amount."""
        return totals_of(self.lines).first_year if self.lines else self.amount


@dataclass(frozen=True)
class Sending:
    """When an offer was sent (None: today) and to whom; attachment_id: the file that went out, which the deal has.

    paper: the file that went out, to be kept with the deal in the same action.

    sets_amount: the deal is worth what the offer says from now on.
    """

    on: date | None = None
    to: str = ''
    sets_amount: bool = False
    attachment_id: int | None = None
    paper: StoredFile | None = None


def check_lines(lines: Sequence[LineItem]) -> None:
    """FieldInvalid for the first line that cannot stand in an offer."""
    if len({line.price.currency for line in lines}) > 1:
        raise FieldInvalid('line', 'currencies')
    for line in lines:
        check_line(line)
    total = totals_of(lines).first_year
    if total is not None and abs(total.minor) > AMOUNT_LIMIT:
        raise FieldInvalid('amount', 'out_of_range')


def check_line(line: LineItem) -> None:
    """FieldInvalid where it names nothing, or holds a number that makes no sense."""
    if not line.name.read('fr').strip():
        raise FieldInvalid('line', 'empty')
    if not 0 < line.quantity <= QUANTITY_LIMIT:
        raise FieldInvalid('quantity', 'out_of_range')
    if not 0 <= line.vat <= WHOLE:
        raise FieldInvalid('vat', 'out_of_range')
    if abs(line_gross(line)) > AMOUNT_LIMIT:
        raise FieldInvalid('amount', 'out_of_range')
    if not discount_fits(line):
        raise FieldInvalid('discount', 'out_of_range')


def discount_fits(line: LineItem) -> bool:
    """A discount takes off at most all there is, and adds nothing."""
    if line.discount_kind is DiscountKind.NONE:
        return True
    net, gross = line_net(line), line_gross(line)
    return line.discount >= 0 and min(0, gross) <= net <= max(0, gross)
