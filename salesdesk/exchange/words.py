"""Names in files compared by their letters and digits alone."""

import re

from salesdesk.domain.folding import fold

_NOT_SPOKEN = re.compile(r'[\W_]+')


def squeezed(text: str) -> str:
    """'Date de clôture_prévue' -> 'datedeclotureprevue'."""
    return _NOT_SPOKEN.sub('', fold(text))


def shortened(text: str, length: int = 60) -> str:
    """A cell as an error may show it."""
    one_line = ' '.join(text[: 2 * length].split())
    return one_line if len(one_line) <= length else one_line[: length - 1] + '…'
