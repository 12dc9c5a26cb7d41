"""Our ids as text that no spreadsheet takes for a number and rounds: 'sd-00b3f2c41d80a401'.

In SQL: printf('sd-%016x', id)."""

import re

_ID = re.compile(r'sd-([0-9a-f]{16})', re.IGNORECASE)
_LARGEST = 2**63 - 1


def encode_id(number: int) -> str:
    return f'sd-{number:016x}'


def decode_id(text: str) -> int | None:
    """None for an id of another program."""
    match = _ID.fullmatch(text)
    number = int(match[1], 16) if match else None
    return number if number is not None and number <= _LARGEST else None
