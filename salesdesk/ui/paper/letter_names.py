"""Which letters the signs of a PDF stand for: what is searched and copied is what was written.

Two letters of Inter may share one drawing. Qt then names the lower one: of every French apostrophe a sign of phonetics,
of every blank a tabulator.
"""

import re

_MEANT = {b'0009': b'0020', b'02BC': b'2019', b'02EE': b'201D'}
# The lists that a ToUnicode map is made of; Qt writes them as they are. Same length: no address in the file changes.
_LIST = re.compile(rb'<[0-9A-F]{4}> <[0-9A-F]{4}> \[(?:<[0-9A-F]{4}> )+\]')
_LETTER = re.compile(rb'(?<=<)(?:0009|02BC|02EE)(?=> (?:<|\]))')


def with_letters_meant(pdf: bytes) -> bytes:
    return _LIST.sub(lambda found: _named(found[0]), pdf)


def _named(listed: bytes) -> bytes:
    # Before the bracket stand numbers of signs, which may look alike.
    signs, bracket, letters = listed.partition(b'[')
    return signs + bracket + _LETTER.sub(lambda letter: _MEANT[letter[0]], letters)
