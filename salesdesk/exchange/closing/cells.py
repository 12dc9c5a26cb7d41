"""A value as it is read in a document."""

from datetime import date
from fractions import Fraction

from salesdesk.domain.money import Money
from salesdesk.exchange.closing.document import Cell
from salesdesk.exchange.closing.summary_texts import money
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.formats import date_text, number_text


def shown(cell: Cell) -> str:
    """'' for nothing."""
    match cell:
        case Money():
            return money(cell)
        case date():
            return date_text(cell)
        case int():
            return number_text(cell)
        case Fraction():
            return decimal_text(cell)
    return cell or ''
