"""Text as it is looked for: without case, accents or ligatures."""

import unicodedata


class _Letters(dict[int, int | str | None]):
    """What the signs of a text taken apart become, each found out once: an import folds them by the million."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = letter = None if unicodedata.combining(chr(sign)) else sign
        return letter


_LIGATURES: dict[str, int | str | None] = {
    'œ': 'oe', 'Œ': 'oe', 'æ': 'ae', 'Æ': 'ae', 'ß': 'ss', 'ø': 'o', 'Ø': 'o', '’': "'",
}  # fmt: skip
_LETTERS = _Letters(str.maketrans(_LIGATURES))


def fold(text: str) -> str:
    """'Éclairage du CŒUR' becomes 'eclairage du coeur'."""
    if text.isascii():
        return text.lower()
    # Taken apart first: 'ǽ' is an æ with an accent.
    return unicodedata.normalize('NFKD', text).translate(_LETTERS).casefold()
