"""Our own reader of catalogs says what Python's gettext says, of every text we have."""

import gettext
import io
import string

import pytest
from babel.messages.catalog import Catalog as Written
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.catalog import Catalog
from salesdesk.paths import resource

FRENCH = resource('locale', 'fr', 'LC_MESSAGES', 'salesdesk.mo').read_bytes()
THEIRS = gettext.GNUTranslations(io.BytesIO(FRENCH))
ALL = list(THEIRS._catalog)  # type: ignore[attr-defined]
SINGLE = [key for key in ALL if isinstance(key, str)]
PLURAL = sorted({key[0] for key in ALL if isinstance(key, tuple)})
WORDS = st.text(string.ascii_letters + 'éœ !', min_size=1)


def compiled(messages: dict[str | tuple[str, str], str | tuple[str, ...]], plural_forms: str = '') -> bytes:
    catalog, file = Written(locale='fr'), io.BytesIO()
    if plural_forms:
        catalog.mime_headers = [('Plural-Forms', plural_forms)]
    for message, translation in messages.items():
        catalog.add(message, translation)
    write_mo(file, catalog)
    return file.getvalue()


def test_every_text_reads_as_gettext_reads_it() -> None:
    ours = Catalog(FRENCH)
    assert len(SINGLE) > 1_500
    assert [ours.gettext(text) for text in SINGLE] == [THEIRS.gettext(text) for text in SINGLE]


@pytest.mark.parametrize('n', [0, 1, 2, 5, 1_000_000])
def test_every_plural_takes_the_form_that_gettext_takes(n: int) -> None:
    ours = Catalog(FRENCH)
    assert PLURAL
    assert [ours.ngettext(text, 'none', n) for text in PLURAL] == [THEIRS.ngettext(text, 'none', n) for text in PLURAL]


def test_a_plural_asked_for_alone_is_its_form_of_one() -> None:
    assert [Catalog(FRENCH).gettext(text) for text in PLURAL] == [THEIRS.gettext(text) for text in PLURAL]


@given(WORDS)
def test_what_is_unknown_comes_back(text: str) -> None:
    assert Catalog(FRENCH).gettext(text) == THEIRS.gettext(text)


@pytest.mark.parametrize(('n', 'form'), [(0, '{n} cards'), (1, 'a card'), (2, '{n} cards')])
def test_a_catalog_of_nothing_speaks_english(n: int, form: str) -> None:
    assert Catalog().ngettext('a card', '{n} cards', n) == form
    assert Catalog().gettext('a card') == 'a card'


@given(st.dictionaries(WORDS, WORDS))
def test_every_catalog_is_found_through(messages: dict[str | tuple[str, str], str | tuple[str, ...]]) -> None:
    ours = Catalog(compiled(messages))
    assert {text: ours.gettext(str(text)) for text in messages} == messages


def test_other_rules_of_plurals_are_understood() -> None:
    forms = compiled({('card', 'cards'): ('karta', 'karty', 'kart')},
                     'nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);')  # fmt: skip
    assert [Catalog(forms).ngettext('card', 'cards', n) for n in (1, 3, 7)] == ['karta', 'karty', 'kart']


def test_a_text_that_begins_another_is_its_own() -> None:
    ours = Catalog(compiled({'Win': 'Gagner', 'Window': 'Fenêtre', ('Win one', 'Win all'): ('Une', 'Toutes')}))
    assert [ours.gettext(text) for text in ('Wi', 'Win', 'Window', 'Win one')] == ['Wi', 'Gagner', 'Fenêtre', 'Une']


def test_another_file_is_no_catalog() -> None:
    with pytest.raises(ValueError, match='not a catalog'):
        Catalog(b'SQLite format 3\0' * 2)
