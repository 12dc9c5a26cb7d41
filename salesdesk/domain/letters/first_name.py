"""The first name in a name as it was typed: what a letter begins with."""

import re
from itertools import takewhile

# With or without the dot. Where only such a title and one name stand, the name is the family's.
_TITLES = frozenset((
    'm', 'mr', 'monsieur', 'mme', 'madame', 'mlle', 'mademoiselle', 'mrs', 'ms', 'miss', 'dr', 'docteur', 'doctor',
    'pr', 'prof', 'professeur', 'professor', 'me', 'maître', 'sir',
))  # fmt: skip
INITIALS = 2
_SPACES = re.compile(r'\s+')


def first_name_of(name: str) -> str:
    """'Antoine' for 'Antoine Girardeau', 'M. Antoine Girardeau', 'Girardeau, Antoine' and 'GIRARDEAU Antoine'.

    '' for 'Mme Girardeau', where nobody can tell. A single word is what she calls the person.
    """
    family, comma, given = name.partition(',')
    words = _words(given if comma and given.strip() else family)
    plain = [word for word in words if not _is_title(word)]
    if len(plain) < 2:
        return plain[0] if plain and len(plain) == len(words) else ''
    # Family names in capitals stand in front in many a French directory; two capitals alone are initials.
    family_first = list(takewhile(_shouts, plain))
    given_behind = plain[len(family_first) :]
    return given_behind[0] if given_behind and any(len(word) > INITIALS for word in family_first) else plain[0]


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(text.strip()) if word]


def _is_title(word: str) -> bool:
    return word.rstrip('.').lower() in _TITLES


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper() and '.' not in word
