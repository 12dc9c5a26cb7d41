"""Text as it is looked for: without case, accents or ligatures."""

import unicodedata

_LIGATURES = str.maketrans({'œ': 'oe', 'Œ': 'oe', 'æ': 'ae', 'Æ': 'ae', 'ß': 'ss', 'ø': 'o', 'Ø': 'o', '’': "'"})


def fold(text: str) -> str:
    """'Éclairage du CŒUR' becomes 'eclairage du coeur'."""
    if text.isascii():
        return text.lower()
    # Taken apart first: 'ǽ' is an æ with an accent.
    decomposed = unicodedata.normalize('NFKD', text).translate(_LIGATURES)
    return ''.join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
