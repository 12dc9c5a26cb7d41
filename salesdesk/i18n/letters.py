"""Words compared as people read them: neither case nor accents make a difference."""

import unicodedata


def unaccented(text: str) -> str:
    """Lower case without accents: 'Été' -> 'ete'."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize('NFKD', text.casefold())
    return ''.join(letter for letter in decomposed if not unicodedata.combining(letter))
