"""What a deal is worth, out of a line.

1. A number with a currency ('12 400 €', 'EUR 900'), or with k, M or Md right behind it ('12k', '3M'), is an amount. Two
   of them contradict each other: both stay in the title. A small m alone is metres, 4K and 8K alone are screens.
2. Without one, the only bare number of 100 or more is, if nothing says that it counts or numbers something: no title
   word follows it ('500 chaises'), no label ('phase', 'lot') or capital letters ('ISO', 'RAL') lead it, and it does not
   look like a year (1900 to 2099), a code (leading zero), a version (1.234) or, below 1000 and behind a name, a model
   ('Peugeot 208'). Two of them: neither.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from salesdesk.domain.capture.captured import Part, Spoken
from salesdesk.domain.capture.words import Line
from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.money import Money, exponent_of

_NUMBER = r"\d{1,3}(?:[\s'’]\d{3}){1,4}(?:[.,]\d{1,3})?|\d{1,15}(?:[.,]\d{1,3}){0,5}"
# Currencies are asked for by sign, by ISO code in capitals, or by a word that means nothing else (as eur, usd).
_CURRENCY = (
    r'[A-Z]{0,3}[€$£¥₹₩₺₽₴₪₫฿₦₱](?:[A-Z]{2,3})?|[A-Z]{3}|eur|usd|gbp|chf|euros?|dollars?|yens?|roupies?|rupees?|FCFA|kr'
)
_POWER = r'[kK]|[mM]|Mds?|Mrd|bn|[Mm]illions?|[Mm]illiards?'
_TAX = r'(?:\s?(?:HT|TTC))?'
_LED = re.compile(rf'({_CURRENCY})\s?(?:{_NUMBER})(?:{_POWER})?{_TAX}')
_TRAILED = re.compile(rf"(?:{_NUMBER})\s?(?:(?:{_POWER})\s?(?:d['’]|de\s)?)?({_CURRENCY}){_TAX}")
_POWERED = re.compile(rf'(?!(?:4|8)K$)(?:{_NUMBER})(?:[kKM]|Mds?|Mrd|bn)')
_BARE = re.compile(
    r"[1-9]\d{2,8}(?:[.,]\d\d)?|[1-9]\d{0,2}(?:[\s'’]\d{3}){1,3}(?:[.,]\d\d)?|[1-9]\d{0,2}(?:,\d{3}){1,3}"
)
_DIGITS = re.compile(r"[\d.,'’]+")
_YEAR = re.compile(r'(?:19|20)\d\d')
_REFERENCE = re.compile(r'[A-Z]{2,5}')
# Codes that shout a word of either language; they are believed if they are the seller's own.
_WORDLIKE = frozenset(('ALL', 'TOP', 'CUP', 'PEN', 'SOS', 'GEL', 'BOB', 'BAM', 'COP', 'RON', 'TRY', 'LAK'))
_LABELLING = (
    'phase lot no num numero salle batiment bat etage version v tranche zone niveau page article art ref reference '
    'route rue room floor building step model modele type serie series tome chapitre chapter box '
    'hall quai secteur plot block bloc appartement apt code dossier commande facture ticket order invoice '
    'po depuis since en in saison edition gate bay # nº n°'
)
_LABELS = frozenset(_LABELLING.split())
_MOST_WORDS = 7
_SHORT = 3


def take_amount(line: Line, spoken: Spoken, currency: str) -> Money | None:
    """The amount that says so itself: rule 1."""
    found = list(_with_units(line, spoken, currency))
    if len(found) != 1:
        return None
    first, last, money = found[0]
    if money is not None:
        line.take(first, last, Part.AMOUNT)
    return money


def take_bare_amount(line: Line, spoken: Spoken, currency: str) -> Money | None:
    """The only bare number that can be an amount: rule 2. Asked when the rest of the line is understood."""
    found = list(_bare(line))
    if len(found) != 1:
        return None
    first, last = found[0]
    money = _money(line.typed(first, last), spoken, currency)
    if money is not None:
        line.take(first, last, Part.AMOUNT)
    return money


def _with_units(line: Line, spoken: Spoken, currency: str) -> Iterator[tuple[int, int, Money | None]]:
    """Every number with units; no money where it makes no sense or is one end of a range."""
    at = 0
    while at < len(line.words):
        last = None if _is_numbered(line, at) else _last_with_units(line, at, currency)
        money = None if last is None or _is_range(line, at) else _money(line.typed(at, last), spoken, currency)
        if last is not None:
            yield at, last, money
        at = at + 1 if last is None else last + 1


def _last_with_units(line: Line, first: int, currency: str) -> int | None:
    windows = reversed(range(first, first + _MOST_WORDS))
    return next((last for last in windows if _has_units(line.typed(first, last), currency)), None)


def _has_units(typed: str, home: str) -> bool:
    match = _LED.fullmatch(typed) or _TRAILED.fullmatch(typed)
    if match:
        return match[1] not in _WORDLIKE or match[1] == home
    return _POWERED.fullmatch(typed) is not None


def _money(typed: str, spoken: Spoken, home: str) -> Money | None:
    """None for parts of a cent, nothing at all, and more than a deal may be worth."""
    read = spoken.amount(typed, home)
    if read is None:
        return None
    value, named = read
    minor = value * Decimal(10) ** exponent_of(named or home)
    whole = int(minor) == minor and 0 < minor <= AMOUNT_LIMIT
    return Money(int(minor), named or home) if whole else None


def _bare(line: Line) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(line.words):
        last = _last_of_number(line, at)
        if last is None:
            at += 1
            continue
        if _is_bare_amount(line, at, last):
            yield at, last
        at = last + 1


def _last_of_number(line: Line, first: int) -> int | None:
    """Where the number ends that begins here: '12 400' is one."""
    if not line.is_title(first) or not _DIGITS.fullmatch(line.words[first].typed):
        return None
    windows = range(first, first + 4)
    return next((last for last in reversed(windows) if _BARE.fullmatch(line.typed(first, last))), None)


def _is_bare_amount(line: Line, first: int, last: int) -> bool:
    """Whether nothing says that the number counts, numbers or names something."""
    number, led_by = line.typed(first, last), line.words[first - 1].typed if line.is_title(first - 1) else ''
    counts = line.is_title(last + 1) and not set(line.gap(last)) & set(',;|–—')
    names = _REFERENCE.fullmatch(led_by) or (len(number) == _SHORT and led_by[:1].isupper())
    return not (counts or names or _is_numbered(line, first) or _is_range(line, first) or _YEAR.fullmatch(number))


def _is_numbered(line: Line, at: int) -> bool:
    """Whether a label leads this word, as in 'phase 2': the number belongs to it."""
    return line.is_title(at - 1) and line.folded(at - 1) in _LABELS


def _is_range(line: Line, at: int) -> bool:
    """Whether another number came before: '3 à 4k', '3000 ou 4000'."""
    return line.folded(at - 1) in ('a', 'to', 'ou', 'or', 'et', 'and', 'x') and line.folded(at - 2)[:1].isdigit()
