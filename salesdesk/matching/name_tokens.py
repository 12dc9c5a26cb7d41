"""A name as words that can be compared: without case, accents, punctuation, titles or legal forms."""

import re
from typing import NamedTuple

from salesdesk.domain.folding import fold
from salesdesk.matching.name_words import LEGAL_FORMS, LINKING, MANNERS, SPELLED_FORMS, SPELLINGS, TITLES

# Letters with a stroke or without a dot: no accent that could be taken off.
_LETTERS = str.maketrans('łđıħŧþð', 'ldihttd')
_ASIDE = re.compile(r'\([^)]*\)|\[[^\]]*\]')
_APOSTROPHE = re.compile(r"\b([dl]|qu)['`´]")
# 's.a.r.l.', 'S.N.C.F', 'A/S': letters with a dot or a stroke each are one word; 'J.-P.' is not.
_DOTTED = re.compile(r'\b(?:[a-z]\.){2,}(?:[a-z]\b)?\.?|\b[a-z](?:/[a-z])+\b')
_POSSESSIVE = re.compile(r"'s\b|'")
_WORD = re.compile(r'[^\W_]+')


class CompanyName(NamedTuple):
    """What a company is called, and the countries of the legal forms written beside it."""

    tokens: tuple[str, ...]
    forms: frozenset[str]


def company_name(text: str) -> CompanyName:
    """'Sté Lefèvre & Fils S.A.R.L.' -> ('ste', 'lefevre', 'et', 'fils'), {'fr'}; 'SA' stays."""
    words = _words(_ASIDE.sub(' ', fold(text))) or _words(fold(text))
    spelled = _with_forms_shortened(words)
    forms = frozenset(LEGAL_FORMS[word] for word in spelled if word in LEGAL_FORMS)
    core = [word for word in spelled if word not in LEGAL_FORMS]
    return CompanyName(tuple(core or words), forms if core else frozenset())


def person_tokens(text: str) -> tuple[str, ...]:
    """'Dr. MARCHAIS, Hélène' -> ('marchais', 'helene'): in the order typed, without titles."""
    bare = _ASIDE.sub(' ', fold(text))
    words = _words(bare, dotted=False) or _words(fold(text), dotted=False)
    # 'M. Roux' is mister; 'M Roux' and 'Roux M.' may be Marie.
    named = [word for place, word in enumerate(words) if not _is_title(word, place, len(words))]
    return tuple('saint' if word == 'st' else word for word in named or words)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without articles and particles: 'de la tour' -> 'tour'; a name of nothing else stays."""
    return tuple(word for word in words if word not in LINKING) or words


def telling_of_person(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same, but a lone letter is an initial."""
    return tuple(word for word in words if word not in LINKING or len(word) == 1) or words


def without_manners(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without what is written or left out at will: 'ets roux' -> 'roux'; a name of nothing else stays."""
    return tuple(word for word in words if word not in MANNERS) or words


def initials_of(words: tuple[str, ...]) -> frozenset[str]:
    """What the company may be called for short, three letters at least: with small words or without."""
    told = (words, telling(words), telling(without_manners(words)))
    return frozenset(''.join(word[0] for word in said) for said in told if len(said) >= 3)


def name_key(tokens: tuple[str, ...]) -> str:
    """One text for a name however its words are ordered."""
    return ' '.join(sorted(tokens))


def _is_title(word: str, place: int, length: int) -> bool:
    return word in TITLES and length > 1 and (place == 0 or len(word) > 2)


def _words(folded: str, *, dotted: bool = True) -> list[str]:
    text = folded.translate(_LETTERS).replace('&', ' et ').replace('+', ' et ')
    text = _APOSTROPHE.sub(r'\1 ', text)
    if dotted:
        text = _DOTTED.sub(lambda found: re.sub('[./]', '', found[0]) + ' ', text)
    return _WORD.findall(_POSSESSIVE.sub('', text))


def _with_forms_shortened(words: list[str]) -> list[str]:
    text = f' {" ".join(words)} '
    for spelled, form in SPELLED_FORMS.items():
        text = text.replace(f' {spelled} ', f' {form} ')
    return [SPELLINGS.get(word, word) for word in text.split()]
