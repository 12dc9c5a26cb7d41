"""One of several to choose from, in segments or a list."""

from typing import NamedTuple


class Option(NamedTuple):
    """One of several to choose from; `key` is what the program calls it, `text` what the seller reads."""

    key: str
    text: str
    icon: str = ''
