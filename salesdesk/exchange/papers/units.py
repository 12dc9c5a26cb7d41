"""A unit beside its quantity: '12 jours', '1,5 jour', '1.5 days'. What no plain rule is safe for stays as it is."""

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import ONE

# Shorter words are mostly abbreviations, which have no plural: kg, pce, ml. These have one.
SHORTEST, SHORT = 4, frozenset(('an', 'lot', 'sac', 'day', 'set'))
# A plural already, one that looks the same, or one that is not made with an s alone.
OTHERWISE = {
    'fr': ('s', 'x', 'z', 'au', 'eu', 'al', 'ail', 'ou'),
    'en': ('s', 'x', 'z', 'ch', 'sh', 'y', 'f', 'man', 'foot'),
}
SIMPLE_Y = ('ay', 'ey', 'oy')


def unit_text(unit: Wording, quantity: int, language: str) -> str:
    """quantity: in thousandths."""
    word = unit.read(language)
    spoken = language if getattr(unit, language) else 'fr' if language == 'en' else 'en'
    return f'{word}s' if _is_many(quantity, spoken) and _takes_s(word, spoken) else word


def _is_many(quantity: int, language: str) -> bool:
    """French counts in the plural from two on, English all but one."""
    return quantity >= 2 * ONE if language == 'fr' else quantity != ONE


def _takes_s(word: str, language: str) -> bool:
    if not word.isalpha() or not word[1:].islower():
        return False
    if len(word) < SHORTEST and word.lower() not in SHORT:
        return False
    folded = word.lower()
    return not folded.endswith(OTHERWISE[language]) or (language == 'en' and folded.endswith(SIMPLE_Y))
