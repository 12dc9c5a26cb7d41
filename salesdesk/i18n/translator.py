"""The language of the moment: gettext catalogs compiled into resources/locale. English is written in the source."""

import os
from functools import cache
from typing import TYPE_CHECKING

from salesdesk.i18n.catalog import Catalog
from salesdesk.on_demand import on_demand
from salesdesk.paths import resource

if TYPE_CHECKING:
    from locale import getlocale
else:
    getlocale = on_demand('locale', 'getlocale')

LANGUAGES = ('fr', 'en')


class _Current:
    """The catalog in use; one per process, because the seller reads one language at a time."""

    language = 'en'
    catalog = Catalog()


@cache
def _catalog(language: str) -> Catalog:
    # Not by Python's gettext, which reads a catalog as a whole and looks through the names a language may have.
    path = resource('locale', language, 'LC_MESSAGES', 'salesdesk.mo')
    return Catalog(path.read_bytes()) if path.exists() else Catalog()


def use_language(language: str) -> None:
    """Every text asked for from now on is in this language ('fr' or 'en'); others fall back to English."""
    _Current.language = language if language in LANGUAGES else 'en'
    _Current.catalog = _catalog(_Current.language)


def current_language() -> str:
    return _Current.language


def system_language() -> str:
    """French where the system speaks French, else English. In the order of GNU gettext, which argparse follows too."""
    names = [os.environ.get(name, '') for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG')]
    chosen = next((name for name in names if name), '') or getlocale()[0] or ''
    # LANGUAGE may name several, the dearest first: 'de:fr:en'.
    known = (name[:2].lower() for name in chosen.split(':'))
    return next((name for name in known if name in LANGUAGES), 'en')


def _(message: str) -> str:
    """The message in the current language."""
    return _Current.catalog.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    return _Current.catalog.ngettext(singular, plural, n)


def in_every_language(message: str) -> tuple[str, ...]:
    """A marked text as it reads in each language: she may call a thing by its other name."""
    return tuple(_catalog(language).gettext(message) for language in LANGUAGES)


def mark(message: str) -> str:
    """Marks a text for translation without translating it yet (constants); translate it with _() where it is shown."""
    return message


def mark_plural(singular: str, plural: str) -> tuple[str, str]:
    """Marks a text in its two forms; translate it with ngettext(*forms, n)."""
    return singular, plural
