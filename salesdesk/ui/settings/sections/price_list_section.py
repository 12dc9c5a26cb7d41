"""What she sells, at which price: the list that proposals are made from."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.proposals.price_import import RefusedPrice, TakenPrices, take_prices_in
from salesdesk.controllers.proposals.price_list import ProductForm
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, current_language, ngettext
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.ordering.list_beside import list_beside
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.prices.price_list_out import PriceListOut
from salesdesk.ui.settings.prices.product_form import ProductFields
from salesdesk.ui.settings.prices.product_rows import PutAwayProducts, left_out_text, product_list
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.floating.file_dialog import file_to_open

USUAL_VAT, MOST_TOLD = 2_000, 3


# None where she changed her mind.
AskFile = Callable[[], Path | None]


class PriceListSection(SettingsSection):
    """The list at the left, the chosen product at the right, what was put away below.

    ask_file stands in for Qt's own dialog in a test.
    """

    def __init__(self, desk: Desk, ask_file: AskFile | None = None) -> None:
        super().__init__(
            _('Price list'), _('Found by a few letters in a proposal. A new price changes no proposal that was made.')
        )
        self._desk = desk
        self._products = desk.workplace.offers.price_list
        self._doing = Doing(desk)
        self._ask_file = ask_file or self._asked_file
        self._product_id = 0
        self.list = product_list()
        self.form = ProductFields(self._save)
        self.add_product = Button(_('Add a product'), 'ghost', size='sm', icon='plus')
        self.put_away = PutAwayProducts()
        self.empty = EmptyState(
            _('The price list is empty.'), _('Add what you sell: a name, a price, a VAT rate.'),
            icon='file-text', dashed=True,
        )  # fmt: skip
        self.begin = self.empty.add_action(_('Add a product'), icon='plus', variant='primary')
        self.begin_with_file = self.empty.add_action(_('Import a CSV file…'), icon='file-down')
        self.take_in = Button(_('Import a CSV file…'), size='sm', icon='file-down')
        self.hand_out = Button(_('Export as CSV…'), size='sm', icon='file-up')
        self.out = PriceListOut(desk, self)
        self.left_out = Banner('warning', '')
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        products = self._products.products()
        self.list.show_records(products, self._product_id)
        self._pane.setVisible(bool(products))
        self.empty.setVisible(not products)
        self.put_away.show_products(self._products.products(archived=True))
        self._show_current()

    def finish(self) -> None:
        if self.list.current() is not None:
            self.form.finish()

    def _show_current(self) -> None:
        product = self.list.current()
        if product is not None:
            self._product_id = product.id
            self.form.show_product(product, self.list.currentIndex().row(), len(self.list.ids))

    def _add(self) -> None:
        """A product to be named, chosen and ready for its name; taxed as the last one is."""
        known, found = self._products.products(), list[int]()
        vat = known[-1].vat if known else USUAL_VAT
        words = _('New product')
        name = Wording(words, '') if current_language() == 'fr' else Wording('', words)
        blank = ProductForm(name, Money(0, self._desk.workplace.currency), vat, Billing.ONCE)
        if not self._doing.do(lambda: found.append(self._products.add(blank))):
            self._product_id = found[0]
            self.refresh()
            self.form.edit_name()

    def _save(self, form: ProductForm) -> str:
        return self._doing.do(lambda: self._products.edit(self._product_id, form))

    def _move(self, step: int) -> None:
        ids = self.list.ids
        row = ids.index(self._product_id)
        if 0 <= row + step < len(ids):
            ids.insert(row + step, ids.pop(row))
            self._doing.do(lambda: self._products.order(ids))

    def _put_away(self) -> None:
        """The one below is chosen then, or the last one."""
        ids, gone = self.list.ids, self._product_id
        if gone in ids:
            row = ids.index(gone)
            self._product_id = next(iter(ids[row + 1 : row + 2] or ids[row - 1 : row]), 0)
            if self._doing.do(lambda: self._products.archive(gone)):
                self._product_id = gone

    def _put_back(self, product_id: int) -> None:
        before, self._product_id = self._product_id, product_id
        if self._doing.do(lambda: self._products.restore(product_id)):
            self._product_id = before

    def _import(self) -> None:
        path = self._ask_file()
        if path is None:
            return
        currency, taken = self._desk.workplace.currency, list[TakenPrices]()
        act = partial(take_prices_in, self._products, path, current_language(), currency)
        if not self._doing.do(lambda: taken.append(act())):
            self._say_left_out(taken[0].refused)

    def _say_left_out(self, refused: Sequence[RefusedPrice]) -> None:
        lines = [left_out_text(one) for one in refused[:MOST_TOLD]]
        if len(refused) > MOST_TOLD:
            more = len(refused) - MOST_TOLD
            lines.append(ngettext('and {count} more', 'and {count} more', more).format(count=number_text(more)))
        count = len(refused)
        lead = ngettext('{count} line was left out.', '{count} lines were left out.', count)
        self.left_out.say(lead.format(count=number_text(count)), '; '.join(lines))
        self.left_out.setVisible(bool(refused))

    def _asked_file(self) -> Path | None:
        tables, everything = _('Tables'), _('All files')
        title = _('Choose a price list')
        return file_to_open(self._desk.window, title, f'{tables} (*.csv *.txt *.tsv);;{everything} (*)')

    def _connect(self) -> None:
        for button in (self.take_in, self.begin_with_file):
            button.clicked.connect(self._import)
        self.hand_out.clicked.connect(self.out.save)
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self.form.edit_name)
        for button in (self.add_product, self.begin):
            button.clicked.connect(self._add)
        for source in (self.list, self.form):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._put_away)
        self.put_away.put_back_asked.connect(self._put_back)
        self.put_away.deletion_asked.connect(lambda id_: self._doing.do(lambda: self._products.delete(id_)))

    def _arrange(self) -> None:
        self._pane = Pane(_('Price list'))
        self._pane.add_row(list_beside(self.list, self.form, self.add_product))
        self._pane.add_row(_at_right(self.take_in, self.hand_out))
        self.left_out.hide()
        for part in (self.left_out, self.empty, self._pane, self.put_away):
            self.add(part)


def _at_right(*buttons: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(SIDE, 8, SIDE, 8)
    row.addStretch(1)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    return holder
