"""A price list as a CSV file: found by the names of its columns, in French or English."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing
from salesdesk.exchange.cells.money_cells import MoneyError, MoneyReader, mark_shown
from salesdesk.exchange.errors import FileRefused
from salesdesk.exchange.tables.csv_table import CsvTable, read_table
from salesdesk.exchange.tables.guard import unguard
from salesdesk.i18n.amounts import AmountError, parse_amount

# The names a column may have, folded; the first of a row is what it is here.
NAMES: Mapping[str, tuple[str, ...]] = {
    'name': ('nom', 'nom (fr)', 'designation', 'produit', 'libelle', 'article', 'prestation', 'name',
             'name (fr)', 'product'),
    'name_en': ('nom (en)', 'nom anglais', 'en anglais', 'name (en)', 'english name'),
    'unit': ('unite', 'unit', 'unite (fr)', 'unit (fr)'),
    'unit_en': ('unite (en)', 'unit (en)', 'english unit'),
    'price': ('prix', 'prix ht', 'prix unitaire', 'prix unitaire ht', 'pu', 'pu ht', 'price', 'unit price',
              'net price'),
    'currency': ('devise', 'currency'),
    'vat': ('tva', 'taux de tva', 'tva %', 'tva (%)', 'vat', 'vat rate', 'vat %'),
    'billing': ('paiement', 'periodicite', 'facturation', 'payment', 'billing'),
    'cost': ('cout', 'cout unitaire', 'prix de revient', 'cost', 'unit cost'),
    'code': ('code', 'reference', 'ref', 'ref.', 'sku'),
}  # fmt: skip
BILLINGS: Mapping[Billing, tuple[str, ...]] = {
    Billing.ONCE: ('', 'once', 'une fois', 'unique', 'one-off'),
    Billing.MONTHLY: ('monthly', 'mensuel', 'par mois', 'mois', 'a month', 'month'),
    Billing.QUARTERLY: ('quarterly', 'trimestriel', 'par trimestre', 'trimestre', 'a quarter', 'quarter'),
    Billing.YEARLY: ('yearly', 'annuel', 'par an', 'an', 'a year', 'year', 'annual'),
}
USUAL_VAT, PERCENT = 2_000, 100


class PricesUnnamed(FileRefused):
    """No column of the file is called a name, or none a price."""

    code = 'prices_unnamed'


@dataclass(frozen=True, slots=True)
class PricedRow:
    """A product as the file says it; see Product."""

    name: Wording
    unit: Wording
    price: Money
    vat: int
    billing: Billing
    code: str
    unit_cost: int | None


@dataclass(frozen=True, slots=True)
class RefusedPrice:
    """A line of the file that is left out: name, price, vat or billing says nothing that can be read."""

    line: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class PriceFile:
    """What the file holds."""

    rows: tuple[PricedRow, ...]
    refused: tuple[RefusedPrice, ...]


class _Unread(ValueError):
    """The cell of that field."""


def read_price_file(data: bytes, language: str, home: str) -> PriceFile:
    """home: the currency of a bare number. Raises FileRefused."""
    table = read_table(data, is_name=lambda cell: _field_of(cell) != '')
    places = {field: column.position for column in reversed(table.columns) if (field := _field_of(column.title))}
    if not {'name', 'price'} <= places.keys():
        raise PricesUnnamed
    money = MoneyReader(_decimal_mark(table, places['price']), language, home)
    rows, refused = [], []
    for line, cells in enumerate(table.rows(), start=table.skipped_rows + 1):
        said = {field: _cell(cells, place) for field, place in places.items()}
        if not any(said.values()):
            continue
        try:
            rows.append(_row(said, money, language))
        except _Unread as error:
            refused.append(RefusedPrice(line, str(error), said[str(error)]))
    return PriceFile(tuple(rows), tuple(refused))


def _field_of(title: str) -> str:
    wanted = fold(title.strip())
    return next((field for field, names in NAMES.items() if wanted in names), '')


def _decimal_mark(table: CsvTable, place: int) -> str:
    return mark_shown(_cell(row, place) for row in table.sample)


def _cell(cells: object, place: int) -> str:
    assert isinstance(cells, list | tuple)
    return unguard(str(cells[place]).strip()) if place < len(cells) else ''


def _row(said: Mapping[str, str], money: MoneyReader, language: str) -> PricedRow:
    if not said['name'] and not said.get('name_en'):
        raise _Unread('name')
    price = _money(said, 'price', money)
    cost = _money(said, 'cost', money) if said.get('cost') else None
    if cost is not None and cost.currency != price.currency:
        raise _Unread('cost')
    return PricedRow(
        Wording(said['name'], said.get('name_en', '')), Wording(said.get('unit', ''), said.get('unit_en', '')), price,
        _vat(said, language), _billing(said), said.get('code', ''), cost.minor if cost else None,
    )  # fmt: skip


def _money(said: Mapping[str, str], field: str, reader: MoneyReader) -> Money:
    try:
        minor, currency = reader.money(said[field], said.get('currency', ''))
    except MoneyError:
        raise _Unread(field) from None
    if minor is None:
        raise _Unread(field)
    return Money(minor, currency)


def _vat(said: Mapping[str, str], language: str) -> int:
    """'20', '5,5 %' or, as a spreadsheet writes percentages, '0,2'; none said: the usual rate."""
    cell = said.get('vat', '')
    if not cell:
        return USUAL_VAT
    try:
        value = parse_amount(cell.replace('%', ''), language=language).value
    except AmountError:
        raise _Unread('vat') from None
    # No rate there is lies between nothing and one percent.
    share = value * PERCENT if '%' not in cell and 0 < value < 1 else value
    rate = share * PERCENT
    if rate != int(rate) or not 0 <= share <= PERCENT:
        raise _Unread('vat')
    return int(Decimal(rate))


def _billing(said: Mapping[str, str]) -> Billing:
    wanted = fold(said.get('billing', ''))
    for billing, names in BILLINGS.items():
        if wanted in names:
            return billing
    raise _Unread('billing')
