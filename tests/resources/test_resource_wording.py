"""Texts of the template and sample files: both languages, and French set as a printer would."""

import re

import pytest
from resource_files import TEMPLATES, Record, read, sample, texts

FILES = [('templates', f'{key}.json') for key in (*TEMPLATES, 'lost_reasons', 'won_reasons')] + [
    ('sample', 'sample.json')
]
every_file = pytest.mark.parametrize('path', FILES, ids=lambda path: path[-1])

# What a French printer sends back, with the reason.
FAULTS = {
    'a straight apostrophe or quote': r"['\"]",
    'a space that may break before a high sign': r' [:;?!%€»]|« ',
    'no space at all before a high sign': r'[^\s\u00a0\d][:;?!»]|[\d\w][€%]|«[^\u00a0]',
    'thousands not held together': r'\d [0-9]{3}\b|\d{4,}|\d\u00a0\d',
    'an exclamation mark': '!',
    'two spaces': r'\s{2}',
    'three dots for one': r'\.\.\.',
    'a space at the edge': r'^\s|\s$',
}
MONTHS = r'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|20\d\d'
IN_NO_LANGUAGE = {'key', 'role', 'kind', 'subject', 'level'}


def french(content: Record, *, is_sample: bool) -> list[tuple[str, str]]:
    """The French texts: those named so, and in the sample the seller's own words."""
    if not is_sample:
        return [(path, text) for path, text in texts(content) if path.endswith('.fr')]
    own = {'title', 'note', 'evidence', 'decision', 'name', 'role', 'fr'}
    return [(path, text) for path, text in texts(content)
            if path.rsplit('.', 1)[-1] in own or path.endswith('next_action.subject')]  # fmt: skip


@every_file
@pytest.mark.parametrize('fault', FAULTS)
def test_french_is_set_as_it_should_be(path: tuple[str, str], fault: str) -> None:
    found = french(read(*path), is_sample=path[0] == 'sample')
    assert found
    assert [text for _, text in found if re.search(FAULTS[fault], text)] == []


@every_file
def test_english_is_set_as_it_should_be(path: tuple[str, str]) -> None:
    found = [text for way, text in texts(read(*path)) if way.endswith('.en')]
    assert [text for text in found if re.search(r"['\"!]|\s{2}|\s[:;?]", text)] == []


def wordings(content: object) -> list[Record]:
    """Every part of a file that is said in a language."""
    if isinstance(content, dict):
        own = [content] if content.keys() & {'fr', 'en'} else []
        return own + [found for value in content.values() for found in wordings(value)]
    return [found for value in content for found in wordings(value)] if isinstance(content, list) else []


@every_file
def test_what_is_said_is_said_in_both_languages(path: tuple[str, str]) -> None:
    found = wordings(read(*path))
    assert found
    assert all(wording.keys() == {'fr', 'en'} and all(wording.values()) for wording in found)


@pytest.mark.parametrize('key', TEMPLATES)
def test_no_text_of_a_template_is_in_one_language_alone(key: str) -> None:
    alone = [path for path, _ in texts(read('templates', f'{key}.json')) if not path.endswith(('.fr', '.en'))]
    assert {path.rsplit('.', 1)[-1] for path in alone} <= IN_NO_LANGUAGE


def test_the_samples_words_fit_any_season() -> None:
    words = [text for _, text in french(sample(), is_sample=True)]
    assert [text for text in words if re.search(rf'\b({MONTHS})\b', text.lower())] == []


def test_evidence_is_a_line() -> None:
    lines = [text for path, text in texts(sample()) if path.endswith(('.evidence', '.decision'))]
    assert all(0 < len(line) <= 80 and not line.endswith('.') for line in lines)
