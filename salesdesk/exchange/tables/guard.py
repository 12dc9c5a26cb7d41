"""Cells a spreadsheet would run as formulas get an apostrophe in front; reading takes exactly that one away again."""

import re

# https://owasp.org/www-community/attacks/CSV_Injection
SUSPECTS = frozenset('=+-@\t\r')
# Phone numbers and negative amounts are no formulas.
_NUMBER = re.compile(r'[+-]?[\d\s.,()]+')


def is_dangerous(text: str) -> bool:
    """Whether it is a formula behind any number of apostrophes: so that the seller's own stay hers on the way back."""
    bare = text.lstrip("'")
    return bare[:1] in SUSPECTS and bare != '' and _NUMBER.fullmatch(bare) is None


def guard(text: str) -> str:
    return "'" + text if is_dangerous(text) else text


def unguard(text: str) -> str:
    """The exact inverse of guard."""
    return text[1:] if text[:1] == "'" and is_dangerous(text) else text
