"""French and English say the same things: nothing untranslated, nothing left over, no value lost on the way."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
FRENCH = ROOT / 'resources' / 'locale' / 'fr'
KEYWORDS = {'_': None, 'ngettext': (1, 2), 'mark': None, 'mark_plural': (1, 2)}
PLACEHOLDER = re.compile(r'\{(\w*)\}')


def source_messages() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(ROOT / 'salesdesk', method_map=[('**.py', 'python')], keywords=KEYWORDS)
    return {message for _file, _line, message, _comments, _context in found}


def translations() -> Iterator[tuple[str, Message]]:
    for path in sorted(FRENCH.glob('*.po')):
        with path.open('rb') as file:
            catalog: Catalog = read_po(file, locale='fr')
        yield from ((path.name, message) for message in catalog if message.id)


def forms(text: object) -> tuple[str, ...]:
    return tuple(str(form) for form in text) if isinstance(text, tuple | list) else (str(text),)


def test_every_text_of_the_program_is_translated() -> None:
    translated = {forms(message.id) for _file, message in translations() if all(forms(message.string))}
    assert {forms(text) for text in source_messages()} - translated == set()


def test_no_translation_is_left_over() -> None:
    used = {forms(text) for text in source_messages()}
    assert {(file, forms(message.id)) for file, message in translations() if forms(message.id) not in used} == set()


def test_no_text_is_translated_in_two_ways() -> None:
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    clashes = [
        message.id
        for _file, message in translations()
        if known.setdefault(forms(message.id), forms(message.string)) != forms(message.string)
    ]
    assert clashes == []


@pytest.mark.parametrize('message', [message for _file, message in translations()], ids=lambda m: str(m.id)[:40])
def test_a_translation_keeps_its_values_and_its_spaces(message: Message) -> None:
    for text in forms(message.string):
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(forms(message.id)[-1]))
        assert not re.search(r"[^\W\d_]'[^\W\d_]", text), 'the apostrophe is ’'
        assert not re.search(r'(?<![\u00a0\u202f\w/.:])[?!;](?!\w)| [:?!;%€»]|« ', text), 'no-break space before signs'
