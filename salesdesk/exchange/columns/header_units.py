"""Units that stand in the name of a column: 'Amount (USD)', 'Montant €', 'CA (k€)', 'amount_eur'."""

import re

from salesdesk.i18n.amounts import AmountError, read_units

_IN_BRACKETS = re.compile(r'\s*[(\[]([^)\]]*)[)\]]\s*$')
_LAST_WORD = re.compile(r'(?:\s+(?:in|en))?[\s_]+(\S+)$')
# Words that are also codes of a currency ('Amount won', 'Total all') are not meant as one in small letters.
_SMALL_LETTERS = ('eur', 'usd', 'gbp', 'chf', 'cad', 'jpy', 'aud', 'euro', 'euros')


def bare_name(name: str) -> str:
    """The name without its unit or its remark in brackets."""
    without = _IN_BRACKETS.sub('', name)
    match = _LAST_WORD.search(without)
    return without[: match.start()] if match and _units(match[1]) else without


def header_units(name: str, home: str) -> tuple[str, int]:
    """The currency ('' for none) and the power of ten of every amount in a column."""
    brackets = _IN_BRACKETS.search(name)
    last = _LAST_WORD.search(_IN_BRACKETS.sub('', name))
    words = [*(re.split(r'[\s,;]+', brackets[1]) if brackets else ()), *([last[1]] if last else ())]
    found = (_units(word, home) for word in words if word)
    return next((units for units in found if units), ('', 0))


def _units(word: str, home: str = '') -> tuple[str, int] | None:
    if word.isascii() and word.isalpha() and not word.isupper() and word.lower() not in _SMALL_LETTERS:
        return None
    try:
        currency, power = read_units('', word, home)
    except AmountError:
        return None
    return (currency, power) if currency else None
