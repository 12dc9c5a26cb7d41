"""How phones are written down: what stands in a number and is not dialled."""

import re

# '+33 (0)6 12...': the zero in brackets is dialled at home only.
_HOME_ZERO = re.compile(r'\(\s*0\s*\)')
_EXTENSION = re.compile(
    r'(?:\b(?:poste|p\.|bureau|durchwahl|dw|ext(?:ension)?|int(?:erne)?)[\s.:]*\d{1,6})[\s)]*$', re.IGNORECASE
)
# '06 12 34 56 78 / 02 41 00 00 00': two of them.
_NEXT = re.compile(r'\s+/\s+|\s+ou\s+|\s*[;,]\s*(?=[+0(])')


def bare_number(text: str) -> str:
    """Without an extension, and without the zero that is not dialled from abroad. Spaces are plain ones."""
    bare = _EXTENSION.sub('', ' '.join(text.split()))
    if '+' in bare or bare.startswith('00'):
        bare = _HOME_ZERO.sub('', bare)
    return bare


def dialled(text: str) -> str:
    """'+33 (0)6 12 48 77 03 poste 12' -> '+33612487703': what is typed on the keys, of several numbers the first."""
    first = bare_number(_NEXT.split(text.strip(), maxsplit=1)[0])
    return ''.join(letter for letter in first if letter.isdigit() or letter == '+')
