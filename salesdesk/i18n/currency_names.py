"""The names of the currencies most offered, the seller's likely ones first; others go by their ISO code."""

from salesdesk.i18n.formats import sign_of
from salesdesk.i18n.translator import _, mark

NAMES = {
    'EUR': mark('Euro'),
    'USD': mark('US dollar'),
    'GBP': mark('British pound'),
    'CHF': mark('Swiss franc'),
    'CAD': mark('Canadian dollar'),
    'XOF': mark('West African CFA franc'),
    'XAF': mark('Central African CFA franc'),
    'MAD': mark('Moroccan dirham'),
    'TND': mark('Tunisian dinar'),
    'DZD': mark('Algerian dinar'),
    'XPF': mark('CFP franc'),
    'AUD': mark('Australian dollar'),
    'NZD': mark('New Zealand dollar'),
    'JPY': mark('Japanese yen'),
    'CNY': mark('Chinese yuan'),
    'INR': mark('Indian rupee'),
    'SGD': mark('Singapore dollar'),
    'HKD': mark('Hong Kong dollar'),
    'KRW': mark('South Korean won'),
    'SEK': mark('Swedish krona'),
    'NOK': mark('Norwegian krone'),
    'DKK': mark('Danish krone'),
    'PLN': mark('Polish zloty'),
    'CZK': mark('Czech koruna'),
    'HUF': mark('Hungarian forint'),
    'RON': mark('Romanian leu'),
    'TRY': mark('Turkish lira'),
    'ILS': mark('Israeli shekel'),
    'AED': mark('UAE dirham'),
    'ZAR': mark('South African rand'),
    'BRL': mark('Brazilian real'),
    'MXN': mark('Mexican peso'),
}


def currency_name(code: str) -> str:
    return _(NAMES[code]) if code in NAMES else code


def currency_label(code: str) -> str:
    """'Euro (€)', 'Swiss franc (CHF)'; an unnamed one is only its code."""
    return f'{currency_name(code)} ({sign_of(code)})' if code in NAMES else short_currency_label(code)


def short_currency_label(code: str) -> str:
    """'USD ($)' or 'CHF', where the name has no room."""
    sign = sign_of(code)
    return code if sign == code else f'{code} ({sign})'
