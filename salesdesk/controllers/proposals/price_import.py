"""Takes a file of products into the price list: the same file again changes nothing where products have codes."""

from dataclasses import dataclass
from pathlib import Path

from salesdesk.controllers.proposals.price_list import PriceListController, ProductForm
from salesdesk.exchange.prices.price_file import PricedRow, RefusedPrice, read_price_file
from salesdesk.storage.disk.durable_files import disk_faults_of

__all__ = ['RefusedPrice', 'TakenPrices', 'take_prices_in']

# A price list of a hundred thousand products; more was not meant for here.
LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class TakenPrices:
    """How many products came in, and the lines that were left out."""

    count: int
    refused: tuple[RefusedPrice, ...]


def take_prices_in(prices: PriceListController, path: Path, language: str, currency: str) -> TakenPrices:
    """One action, one undo step. FileRefused where it holds no prices, a WorldFault where it cannot be read."""
    with disk_faults_of(path), path.open('rb') as file:
        data = file.read(LARGEST)
    found = read_price_file(data, language, currency)
    if found.rows:
        prices.add_all([_form(row) for row in found.rows])
    return TakenPrices(len(found.rows), found.refused)


def _form(row: PricedRow) -> ProductForm:
    return ProductForm(row.name, row.price, row.vat, row.billing, row.unit, row.code, row.unit_cost)
