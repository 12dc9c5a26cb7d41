"""Lines as they are kept in a draft, and as they are read from one."""

from collections.abc import Iterable
from typing import Any

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing

Kept = dict[str, Any]


def kept(lines: Iterable[LineItem]) -> list[Kept]:
    return [_kept(line) for line in lines]


def read_kept(texts: Iterable[Kept]) -> list[LineItem]:
    return [_read(text) for text in texts]


def _kept(line: LineItem) -> Kept:
    return {
        'id': line.id, 'proposal_id': line.proposal_id, 'position': line.position,
        'name': [line.name.fr, line.name.en], 'unit': [line.unit.fr, line.unit.en], 'quantity': line.quantity,
        'price': [line.price.minor, line.price.currency], 'vat': line.vat, 'billing': str(line.billing),
        'discount': [str(line.discount_kind), line.discount], 'is_optional': line.is_optional,
        'description': line.description, 'product_id': line.product_id, 'unit_cost': line.unit_cost,
    }  # fmt: skip


def _read(text: Kept) -> LineItem:
    kind, discount = text['discount']
    return LineItem(
        text['id'], text['proposal_id'], text['position'], Wording(*text['name']), Wording(*text['unit']),
        text['quantity'], Money(*text['price']), text['vat'], Billing(text['billing']), DiscountKind(kind), discount,
        text['is_optional'], text['description'], text['product_id'], text['unit_cost'],
    )  # fmt: skip
