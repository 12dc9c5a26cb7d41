"""Phones in running text, each as it was written, with the word before it as a label."""

import re
from collections.abc import Iterator

from salesdesk.domain.folding import fold
from salesdesk.exchange.people.proposed_person import Label, Labelled

_FOUND = re.compile(
    r"(?:(?P<word>[^\W\d_]{1,12})[\s.:]{0,4})?"
    r'(?P<number>(?:\(\s?)?[+]?\(?\d[\d\s().\-/]{6,24}\d(?:\s{0,2}(?:ext|x|poste|#)\.?\s?\d{1,6})?)',
    re.IGNORECASE,
)
_WORDS: dict[Label, str] = {
    'mobile': 'mob mobile port portable gsm m cell c handy cel whatsapp',
    'fax': 'fax f telecopie',
    'work': 'bureau office o w work standard direct directe d ld switchboard',
    'home': 'domicile home h perso',
    '': 'tel telephone t phone p ph fixe l',
}
_LABELS = {word: label for label, words in _WORDS.items() for word in words.split()}
_DATE = re.compile(r'\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}')
_AMERICAN = re.compile(r'\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}')


def phones_in(line: str) -> Iterator[tuple[Labelled, tuple[int, int]]]:
    """Each with the span it takes in the line, its label included."""
    for found in _FOUND.finditer(line):
        word, number = fold(found['word'] or ''), found['number'].strip()
        known = word in _LABELS
        if _is_phone(number, labelled=known):
            yield Labelled(number, _LABELS.get(word, '')), found.span() if known else found.span('number')


def _is_phone(number: str, *, labelled: bool) -> bool:
    digits = re.sub(r'\D', '', re.split(r'ext|x|poste|#', number, flags=re.IGNORECASE)[0])
    if not 8 <= len(digits) <= 15 or _DATE.search(number):
        return False
    return labelled or number.lstrip('(').startswith(('+', '0')) or _AMERICAN.match(number) is not None
