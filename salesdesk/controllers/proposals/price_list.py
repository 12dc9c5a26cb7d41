"""The price list: what is sold, at which price, in which order it is offered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import ONE, LineItem
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.domain.proposals.totals import WHOLE
from salesdesk.storage.proposals.offer_query import read_products
from salesdesk.storage.unit_of_work import UnitOfWork

NAME_LIMIT = 500


@dataclass(frozen=True)
class ProductForm:
    """What the seller says of a product; see Product."""

    name: Wording
    price: Money
    vat: int
    billing: Billing = Billing.ONCE
    unit: Wording = Wording('', '')  # noqa: RUF009
    code: str = ''
    unit_cost: int | None = None


class PriceListController:
    """Each change is one action, one undo step. Offers keep their own copy of what they took from here."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def products(self, *, archived: bool = False) -> list[Product]:
        """In her order: those that are offered, or those that were put away."""
        known = read_products(self._workspace.database)
        return [one for one in known if (one.archived_at is not None) == archived]

    def product(self, product_id: int) -> Product:
        return self._workspace.reading().get(Product, product_id)

    def add(self, form: ProductForm) -> int:
        """At the end of the list; returns its id. FieldInvalid: check_product."""
        _check(form)
        with self._workspace.transaction(titled('add_product', name=form.name)) as work:
            return write_product(work, form, len(read_products(work.database)))

    def add_all(self, forms: Sequence[ProductForm]) -> int:
        """The products of a file, as one action; one whose code is known is brought up to date. Returns how many."""
        for form in forms:
            _check(form)
        with self._workspace.transaction(titled('import_products', count=len(forms))) as work:
            known = read_products(work.database)
            by_code = {fold(one.code): one for one in known if one.code}
            for form in forms:
                had = by_code.get(fold(form.code.strip())) if form.code.strip() else None
                if had is not None:
                    work.save(_filled(had, form))
                else:
                    new_id = write_product(work, form, len(known))
                    known.append(work.get(Product, new_id))
        return len(forms)

    def edit(self, product_id: int, form: ProductForm) -> None:
        _check(form)
        with self._workspace.transaction(titled('edit_product', name=form.name)) as work:
            work.save(_filled(work.get(Product, product_id), form))

    def order(self, product_ids: Sequence[int]) -> None:
        """All that are offered, in their new order."""
        with self._workspace.transaction(titled('order_products')) as work:
            for position, product_id in enumerate(product_ids):
                work.save(replace(work.get(Product, product_id), position=position))

    def archive(self, product_id: int) -> None:
        """No longer offered; it can be put back."""
        with self._workspace.transaction(titled('archive_product', name=self.product(product_id).name)) as work:
            work.save(replace(work.get(Product, product_id), archived_at=work.now))

    def restore(self, product_id: int) -> None:
        """Offered again, at the end of the list."""
        with self._workspace.transaction(titled('restore_product', name=self.product(product_id).name)) as work:
            position = len(read_products(work.database))
            work.save(replace(work.get(Product, product_id), archived_at=None, position=position))

    def delete(self, product_id: int) -> None:
        """Out of the list; the offers it is in still say what it was."""
        with self._workspace.transaction(titled('delete_product', name=self.product(product_id).name)) as work:
            work.save(replace(work.get(Product, product_id), deleted_at=work.now))


def write_product(work: UnitOfWork, form: ProductForm, position: int) -> int:
    """A new product, inside the action of its caller; its id."""
    blank = Product(
        work.new_id(), '', form.name, form.unit, form.price, form.vat, form.billing, work.now, position=position
    )
    work.save(_filled(blank, form))
    return blank.id


def suggest(products: Sequence[Product], typed: str, most: int = 8) -> list[Product]:
    """Those that hold what was typed in their code or a name: that begin with it first, each time in her order."""
    wanted = fold(typed.strip())

    def rank(product: Product) -> int:
        texts = [fold(text) for text in (product.code, product.name.fr, product.name.en) if text]
        if any(text.startswith(wanted) for text in texts):
            return 0
        words = ' '.join(texts)
        if f' {wanted}' in words:
            return 1
        return 2 if wanted in words else 3

    found = sorted((rank(product), place) for place, product in enumerate(products))
    return [products[place] for at, place in found if at < 3][:most]


def line_of(product: Product) -> LineItem:
    """A line of one unit of it, for an offer."""
    return LineItem(
        0, 0, 0, product.name, product.unit, ONE, product.price, product.vat, product.billing,
        product_id=product.id, unit_cost=product.unit_cost,
    )  # fmt: skip


def _filled(product: Product, form: ProductForm) -> Product:
    return replace(
        product, code=form.code.strip(), name=_trimmed(form.name), unit=_trimmed(form.unit), price=form.price,
        vat=form.vat, billing=form.billing, unit_cost=form.unit_cost,
    )  # fmt: skip


def _trimmed(words: Wording) -> Wording:
    return Wording(words.fr.strip(), words.en.strip())


def _check(form: ProductForm) -> None:
    name = form.name.read('fr').strip()
    if not name:
        raise FieldInvalid('product', 'empty')
    if len(name) > NAME_LIMIT:
        raise FieldInvalid('product', 'too_long')
    if not 0 <= form.vat <= WHOLE:
        raise FieldInvalid('vat', 'out_of_range')
    if abs(form.price.minor) > AMOUNT_LIMIT or abs(form.unit_cost or 0) > AMOUNT_LIMIT:
        raise FieldInvalid('amount', 'out_of_range')
