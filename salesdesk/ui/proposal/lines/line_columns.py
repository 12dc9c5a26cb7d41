"""The columns of an offer's lines."""

from enum import IntEnum

from PySide6.QtCore import Qt

from salesdesk.i18n.translator import mark


class Column(IntEnum):
    """From the left to the right."""

    NAME = 0
    QUANTITY = 1
    UNIT = 2
    PRICE = 3
    DISCOUNT = 4
    VAT = 5
    BILLING = 6
    OPTION = 7
    NET = 8
    MORE = 9


TITLES = {
    Column.NAME: mark('Description'),
    Column.QUANTITY: mark('Qty'),
    Column.UNIT: mark('Unit'),
    Column.PRICE: mark('Unit price'),
    Column.DISCOUNT: mark('Discount'),
    Column.VAT: mark('VAT'),
    Column.BILLING: mark('Payment'),
    Column.OPTION: mark('Option'),
    Column.NET: mark('Net total'),
    Column.MORE: '',
}
# The name takes what is left.
WIDTHS = {
    Column.QUANTITY: 68, Column.UNIT: 76, Column.PRICE: 112, Column.DISCOUNT: 92, Column.VAT: 66, Column.BILLING: 124,
    Column.OPTION: 62, Column.NET: 120, Column.MORE: 40,
}  # fmt: skip
AT_RIGHT = frozenset({Column.QUANTITY, Column.PRICE, Column.DISCOUNT, Column.VAT, Column.NET})
TYPED = frozenset({Column.NAME, Column.QUANTITY, Column.UNIT, Column.PRICE, Column.DISCOUNT, Column.VAT})
# Where Tab stops.
STOPS = (*sorted(TYPED), Column.BILLING, Column.OPTION)


def alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in AT_RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
