"""The language of the moment: gettext catalogs compiled into resources/locale. English is written in the source."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
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


@dataclass
class _Spoken:
    """A language and its catalog."""

    language: str
    catalog: Catalog


# One per process, because the seller reads one language at a time; what she writes to a customer may be in another.
_current = _Spoken('en', Catalog())
_borrowed: ContextVar[_Spoken | None] = ContextVar('borrowed', default=None)


@cache
def _catalog(language: str) -> Catalog:
    # Not by Python's gettext, which reads a catalog as a whole and looks through the names a language may have.
    path = resource('locale', language, 'LC_MESSAGES', 'salesdesk.mo')
    return Catalog(path.read_bytes()) if path.exists() else Catalog()


def use_language(language: str) -> None:
    """Every text asked for from now on is in this language ('fr' or 'en'); others fall back to English."""
    _current.language = language if language in LANGUAGES else 'en'
    _current.catalog = _catalog(_current.language)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """What is asked for inside is in this language, in this thread alone: a letter, a paper for a customer."""
    known = language if language in LANGUAGES else 'en'
    token = _borrowed.set(_Spoken(known, _catalog(known)))
    try:
        yield
    finally:
        _borrowed.reset(token)


def current_language() -> str:
    return _spoken().language


def system_language() -> str:
    """French where the system speaks French, else English. In the order of GNU gettext, which argparse follows too."""
    names = [os.environ.get(name, '') for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG')]
    chosen = next((name for name in names if name), '') or getlocale()[0] or ''
    # LANGUAGE may name several, the dearest first: 'de:fr:en'.
    known = (name[:2].lower() for name in chosen.split(':'))
    return next((name for name in known if name in LANGUAGES), 'en')


def _(message: str) -> str:
    """The message in the current language."""
    return _spoken().catalog.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    return _spoken().catalog.ngettext(singular, plural, n)


def in_every_language(message: str) -> tuple[str, ...]:
    """A marked text as it reads in each language: she may call a thing by its other name."""
    return tuple(_catalog(language).gettext(message) for language in LANGUAGES)


def mark(message: str) -> str:
    """Marks a text for translation without translating it yet (constants); translate it with _() where it is shown."""
    return message


def mark_plural(singular: str, plural: str) -> tuple[str, str]:
    """Marks a text in its two forms; translate it with ngettext(*forms, n)."""
    return singular, plural


def _spoken() -> _Spoken:
    return _borrowed.get() or _current
