"""One line of text: what a subject, a header or a value may hold. A line end in a name would begin another header."""

import re

# Longer is no name: it would push the letter off the page.
LONGEST = 200
ELLIPSIS = '…'
# Control characters and every kind of line end, and the marks that turn the direction of writing about: with those a
# name can be made to read otherwise than it is written.
_UNSEEN = re.compile('[\\x00-\\x20\\x7f-\\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+')


def in_one_line(text: str, longest: int = LONGEST) -> str:
    """The text without line ends and control characters, cut where it is too long."""
    line = _UNSEEN.sub(' ', text).strip()
    return line if len(line) <= longest else line[: longest - len(ELLIPSIS)].rstrip() + ELLIPSIS
