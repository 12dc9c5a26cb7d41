"""What the lines of an offer add up to: net, discount, VAT by rate, what is paid once apart from what comes again.

Integers alone. VAT goes by group, as EN 16931 asks (BR-CO-17): the base of a rate times the rate, rounded half up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from salesdesk.domain.errors import CurrencyMismatch
from salesdesk.domain.money import Money, rounded_ratio
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing

# Quantities are in thousandths, rates and percentages in hundredths of a percent.
THOUSAND, WHOLE = 1_000, 10_000
TIMES_A_YEAR = {Billing.ONCE: 1, Billing.MONTHLY: 12, Billing.QUARTERLY: 4, Billing.YEARLY: 1}


@dataclass(frozen=True, slots=True)
class VatGroup:
    """All lines of one rate: their net sum, and the VAT on it."""

    rate: int
    base: int
    vat: int


@dataclass(frozen=True, slots=True)
class Block:
    """What is paid once, or what is paid every month, quarter, year; all in minor units of the one currency.

    discount: what the discounts take off; cost: what the lines with a known cost cost her, None where none is known.
    """

    billing: Billing
    currency: str
    net: int
    discount: int
    groups: tuple[VatGroup, ...]
    cost: int | None = None
    costed_net: int = 0

    @property
    def vat(self) -> int:
        return sum(group.vat for group in self.groups)

    @property
    def gross(self) -> int:
        """With VAT."""
        return self.net + self.vat

    @property
    def margin(self) -> int | None:
        """Of the lines whose cost is known."""
        return None if self.cost is None else self.costed_net - self.cost

    @property
    def first_year(self) -> int:
        """The net of twelve months."""
        return self.net * TIMES_A_YEAR[self.billing]

    def money(self, minor: int) -> Money:
        return Money(minor, self.currency)


@dataclass(frozen=True, slots=True)
class Totals:
    """A block for each billing there is a line of, in the order of Billing."""

    blocks: tuple[Block, ...] = ()
    lines: int = 0
    costed_lines: int = 0

    def block(self, billing: Billing) -> Block | None:
        return next((block for block in self.blocks if block.billing is billing), None)

    @property
    def first_year(self) -> Money | None:
        """Net: what is paid once, and twelve months of what comes again; None without a line."""
        if not self.blocks:
            return None
        return self.blocks[0].money(sum(block.first_year for block in self.blocks))

    @property
    def first_year_margin(self) -> Money | None:
        """None unless the cost of every line is known: a margin of half the offer would deceive."""
        if not self.blocks or self.costed_lines < self.lines:
            return None
        margins = [(block.margin or 0) * TIMES_A_YEAR[block.billing] for block in self.blocks]
        return self.blocks[0].money(sum(margins))


def line_gross(line: LineItem) -> int:
    """Quantity times price, before the discount, without VAT; halves go away from zero."""
    return rounded_ratio(line.price.minor * line.quantity, THOUSAND)


def line_net(line: LineItem) -> int:
    """After the discount, without VAT. A percentage is taken off before the one rounding there is."""
    match line.discount_kind:
        case DiscountKind.PERCENT:
            left = line.price.minor * line.quantity * (WHOLE - line.discount)
            return rounded_ratio(left, THOUSAND * WHOLE)
        case DiscountKind.AMOUNT:
            return line_gross(line) - line.discount
    return line_gross(line)


def line_cost(line: LineItem) -> int | None:
    return None if line.unit_cost is None else rounded_ratio(line.unit_cost * line.quantity, THOUSAND)


def vat_of(base: int, rate: int) -> int:
    """Half up; below zero the other way round, so that a credit takes back what was asked."""
    return rounded_ratio(base * rate, WHOLE)


def totals_of(lines: Iterable[LineItem]) -> Totals:
    """Of the lines that are not optional. CurrencyMismatch where two currencies meet."""
    counted = [line for line in lines if not line.is_optional]
    return _totals(counted)


def options_of(lines: Iterable[LineItem]) -> Totals:
    """Of the optional lines alone: what would come on top."""
    return _totals([line for line in lines if line.is_optional])


def line_vats(lines: Sequence[LineItem]) -> list[int]:
    """The VAT of each line: within a rate and a billing they add up to the group's, by largest remainder.

    Optional lines form groups of their own.
    """
    shares = [0] * len(lines)
    for numbers in _grouped(lines):
        rate, nets = lines[numbers[0]].vat, [line_net(lines[number]) for number in numbers]
        for number, share in zip(numbers, _shared(nets, rate), strict=True):
            shares[number] = share
    return shares


def _totals(lines: Sequence[LineItem]) -> Totals:
    currency = _one_currency(lines)
    billings = [billing for billing in Billing if any(line.billing is billing for line in lines)]
    blocks = tuple(
        _block(billing, currency, [line for line in lines if line.billing is billing]) for billing in billings
    )
    return Totals(blocks, len(lines), sum(line.unit_cost is not None for line in lines))


def _block(billing: Billing, currency: str, lines: Sequence[LineItem]) -> Block:
    bases: dict[int, int] = {}
    for line in lines:
        bases[line.vat] = bases.get(line.vat, 0) + line_net(line)
    groups = tuple(VatGroup(rate, base, vat_of(base, rate)) for rate, base in sorted(bases.items(), reverse=True))
    net, gross = sum(bases.values()), sum(map(line_gross, lines))
    costs = [(line_net(line), cost) for line in lines if (cost := line_cost(line)) is not None]
    cost = sum(cost for _net, cost in costs) if costs else None
    return Block(billing, currency, net, gross - net, groups, cost, sum(net for net, _cost in costs))


def _one_currency(lines: Sequence[LineItem]) -> str:
    currencies = sorted({line.price.currency for line in lines})
    if len(currencies) > 1:
        raise CurrencyMismatch(*currencies[:2])
    return currencies[0] if currencies else ''


def _grouped(lines: Sequence[LineItem]) -> list[list[int]]:
    """Numbers of lines that share their VAT group."""
    groups: dict[tuple[bool, Billing, int], list[int]] = {}
    for number, line in enumerate(lines):
        groups.setdefault((line.is_optional, line.billing, line.vat), []).append(number)
    return list(groups.values())


def _shared(nets: Sequence[int], rate: int) -> list[int]:
    exact = [net * rate for net in nets]
    shares = [part // WHOLE for part in exact]
    missing = vat_of(sum(nets), rate) - sum(shares)
    for number in sorted(range(len(nets)), key=lambda at: -(exact[at] % WHOLE))[:missing]:
        shares[number] += 1
    return shares
