"""What a version of an offer changes against an earlier one: its price, and what is in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from salesdesk.domain.folding import fold
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.totals import Totals, totals_of

# What a reader of the offer would call a change of the line.
COMPARED = (
    'name', 'description', 'unit', 'quantity', 'price', 'vat', 'billing', 'discount_kind', 'discount', 'is_optional',
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that is in both versions and differs in `fields`, which are named as in LineItem."""

    before: LineItem
    after: LineItem
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionDiff:
    """Lines in the order of the later version, those taken out in that of the earlier one."""

    added: tuple[LineItem, ...]
    removed: tuple[LineItem, ...]
    changed: tuple[LineChange, ...]
    before: Totals
    after: Totals

    @property
    def is_same_scope(self) -> bool:
        return not (self.added or self.removed or self.changed)

    def nets(self) -> list[tuple[Billing, int, int]]:
        """For each billing either version has: its net before and after, in minor units."""
        found = []
        for billing in Billing:
            before, after = self.before.block(billing), self.after.block(billing)
            if before or after:
                found.append((billing, before.net if before else 0, after.net if after else 0))
        return found


def difference(before: Sequence[LineItem], after: Sequence[LineItem]) -> VersionDiff:
    """Lines are paired by product and name, then by product, then by name, each time in their order."""
    pairs = _paired(before, after)
    changes = [_change(before[one], after[other]) for one, other in sorted(pairs.items(), key=lambda pair: pair[1])]
    kept = set(pairs.values())
    return VersionDiff(
        tuple(line for number, line in enumerate(after) if number not in kept),
        tuple(line for number, line in enumerate(before) if number not in pairs),
        tuple(change for change in changes if change.fields),
        totals_of(before),
        totals_of(after),
    )


def _change(before: LineItem, after: LineItem) -> LineChange:
    differing = tuple(field for field in COMPARED if getattr(before, field) != getattr(after, field))
    # A percentage that became an amount is one change, not two.
    if 'discount_kind' in differing:
        differing = tuple(field for field in differing if field != 'discount')
    return LineChange(before, after, differing)


def _paired(before: Sequence[LineItem], after: Sequence[LineItem]) -> dict[int, int]:
    """The places of the later version by those of the earlier one."""
    likenesses: tuple[Callable[[LineItem], object], ...] = (
        lambda line: (line.product_id, _name(line), line.quantity, line.price),
        lambda line: (line.product_id, _name(line)),
        lambda line: line.product_id,
        _name,
    )
    pairs: dict[int, int] = {}
    for likeness in likenesses:
        free: dict[object, list[int]] = {}
        taken = set(pairs.values())
        for number, line in enumerate(after):
            if number not in taken:
                free.setdefault(likeness(line), []).append(number)
        for number, line in enumerate(before):
            key = likeness(line)
            # What stands in no price list is not alike for that.
            if number not in pairs and key is not None and free.get(key):
                pairs[number] = free[key].pop(0)
    return pairs


def _name(line: LineItem) -> object:
    return fold(line.name.read('fr')).strip()
