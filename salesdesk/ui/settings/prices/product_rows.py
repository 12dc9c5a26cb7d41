"""The price list as it is offered: names, each with its price; and what was put away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.price_import import RefusedPrice
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import read
from salesdesk.ui.ids import ID
from salesdesk.ui.proposal.lines.offer_words import billing_word, full_money
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.theme.painting.text import draw_text, line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label


def price_text(product: Product) -> str:
    """'149,00 € par mois'; what is paid once says so by saying nothing."""
    price = full_money(product.price)
    return price if product.billing is Billing.ONCE else f'{price} {billing_word(product.billing)}'


# What is wrong with a line of a file.
_LEFT_OUT = {
    'name': mark('line {line}: no name'),
    'price': mark('line {line}: the price “{value}” cannot be read'),
    'cost': mark('line {line}: the cost “{value}” cannot be read'),
    'vat': mark('line {line}: the VAT rate “{value}” cannot be read'),
    'billing': mark('line {line}: “{value}” is no way to pay'),
}


def left_out_text(refused: RefusedPrice) -> str:
    return _(_LEFT_OUT[refused.field]).format(line=number_text(refused.line), value=refused.value)


class ProductDelegate(RowDelegate[Product]):
    """Its name, and below it the price: side by side a name would have room for a word."""

    height = 50

    def name(self, record: Product) -> str:
        return read(record.name)

    def spoken(self, record: Product) -> str:
        return f'{read(record.name)}, {price_text(record)}'

    def paint_words(self, painter: QPainter, words: QRectF, record: Product) -> None:
        above, below = line_height('body'), line_height('small')
        name = QRectF(words.left(), words.center().y() - (above + below) / 2, words.width(), above)
        draw_text(painter, name, read(record.name), 'body', theme().color('text'))
        price = QRectF(words.left(), name.bottom(), words.width(), below)
        draw_text(painter, price, price_text(record), 'small', theme().color('text-2'))


def product_list() -> RecordList[Product]:
    return RecordList(_('Price list'), ProductDelegate())


class PutAwayProducts(QWidget):
    """`put_back_asked(id)`, `deletion_asked(id)`. Hidden where none was put away."""

    put_back_asked = Signal(ID)
    deletion_asked = Signal(ID)

    def __init__(self) -> None:
        super().__init__()
        self.pane = Pane(_('Products put away'))
        self.rows: dict[int, tuple[Button, IconButton]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_('Products put away'), 'title-s'))
        column.addWidget(self.pane)

    def show_products(self, products: Sequence[Product]) -> None:
        self.pane.clear()
        self.rows = {}
        for product in products:
            self.pane.add_row(SettingRow(read(product.name), price_text(product), self._ways(product)))
        self.setVisible(bool(products))

    def _ways(self, product: Product) -> QWidget:
        name = read(product.name)
        back = Button(_('Put back'), size='sm', icon='undo-2')
        # Heard alone, “Put back” would not say what.
        back.setAccessibleName(_('Put {stage} back').format(stage=name))
        gone = IconButton('trash-2', _('Delete {name}').format(name=name), size='sm')
        back.clicked.connect(partial(self.put_back_asked.emit, product.id))
        gone.clicked.connect(partial(self.deletion_asked.emit, product.id))
        self.rows[product.id] = (back, gone)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (back, gone):
            row.addWidget(button)
        return holder
