"""The price list as CSV, with the names of columns by which price_file reads it again."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.domain.proposals.totals import WHOLE
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import Format, fraction_cell, write_rows

HEADS = {
    'fr': (
        'Code', 'Nom (FR)', 'Nom (EN)', 'Unité (FR)', 'Unité (EN)', 'Prix unitaire HT', 'Devise', 'TVA', 'Paiement',
        'Coût unitaire',
    ),
    'en': (
        'Code', 'Name (FR)', 'Name (EN)', 'Unit (FR)', 'Unit (EN)', 'Unit price', 'Currency', 'VAT', 'Payment',
        'Unit cost',
    ),
}  # fmt: skip
BILLINGS = {
    'fr': {
        Billing.ONCE: 'une fois', Billing.MONTHLY: 'mensuel', Billing.QUARTERLY: 'trimestriel',
        Billing.YEARLY: 'annuel',
    },
    'en': {billing: str(billing) for billing in Billing},
}  # fmt: skip
_KINDS = (
    Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.AMOUNT, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.AMOUNT,
)  # fmt: skip
_CURRENCY, _PERCENT = 6, 100


def price_csv(products: Iterable[Product], how: Format, language: str) -> Iterator[bytes]:
    rows = (_row(product, how, language) for product in products)
    return write_rows(rows, HEADS[language], _KINDS, _CURRENCY, how)


def _row(product: Product, how: Format, language: str) -> tuple[str | int | None, ...]:
    # With its sign: a bare 0.5 would be read as half of the price.
    vat = f'{fraction_cell(Fraction(product.vat * _PERCENT, WHOLE), how.mark)} %'
    return (
        product.code, product.name.fr, product.name.en, product.unit.fr, product.unit.en, product.price.minor,
        product.price.currency, vat, BILLINGS[language][product.billing], product.unit_cost,
    )  # fmt: skip
