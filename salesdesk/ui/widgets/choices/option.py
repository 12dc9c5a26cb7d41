"""One of several to choose from, in segments or a list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One of several to choose from; `key` is what the program calls it, `text` what the seller reads."""

    key: str
    text: str
    icon: str = ''
