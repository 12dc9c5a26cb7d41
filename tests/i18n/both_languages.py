"""The same asked in French and in English."""

from collections.abc import Callable

from salesdesk.i18n.translator import LANGUAGES, use_language

# What stands between a number and its unit, and between French thousands.
SPACE, NARROW = '\u00a0', '\u202f'


def in_both(said: Callable[[], str]) -> list[str]:
    """What is said in French, then in English."""
    return [in_language(language, said) for language in LANGUAGES]


def in_language(language: str, said: Callable[[], str]) -> str:
    use_language(language)
    return said()


def plain(text: str) -> str:
    """The text with spaces one can type."""
    return text.replace(SPACE, ' ').replace(NARROW, ' ')
