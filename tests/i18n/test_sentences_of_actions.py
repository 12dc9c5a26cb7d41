"""Every action that is named for undo has its words in both languages, with every name it was given."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from both_languages import in_both, in_language, plain
from hypothesis import given
from hypothesis import strategies as st

import salesdesk
from salesdesk.i18n import sentences
from salesdesk.i18n.sentences import done_sentence, redone_sentence, title_sentence, undone_sentence

VALUES = {
    'title': 'Hall de Brême', 'name': 'Zoé', 'stage_fr': 'Étape', 'stage_en': 'Step', 'currency': 'USD',
    'close_on': '2026-07-01', 'count': '3', 'other': 'Luxelec', 'owner': 'Paul', 'first_on': '2026-08-03',
}  # fmt: skip
KEYS = sorted({*sentences._TITLES, *sentences._COUNTED_TITLES})
COUNTED = sorted(sentences._COUNTED_TITLES)
CONTROLLERS = Path(salesdesk.__file__).parent / 'controllers'


def named_keys() -> Iterator[str]:
    """The first argument of every titled('...') of the controllers, where it is written out."""
    for path in CONTROLLERS.rglob('*.py'):
        for node in ast.walk(ast.parse(path.read_text('utf-8'))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == 'titled':
                yield from (part.value for part in ast.walk(node.args[0]) if _is_key(part))


def _is_key(node: ast.AST) -> bool:
    """Written out as a whole: not the pieces of one that is put together."""
    return isinstance(node, ast.Constant) and re.fullmatch('[a-z]+(_[a-z]+)+', str(node.value)) is not None


def test_every_action_of_the_controllers_has_its_sentences() -> None:
    named = set(named_keys())
    assert len(named) > 40
    assert sorted(key for key in named if key not in KEYS) == []


def test_what_can_be_undone_can_be_said_to_be_done() -> None:
    assert sorted(sentences._DONE) == sorted(sentences._TITLES)
    assert sorted(sentences._COUNTED_DONE) == COUNTED


@pytest.mark.parametrize('key', KEYS)
def test_an_action_is_told_in_each_language_in_words_of_its_own(key: str) -> None:
    said = [*in_both(lambda: title_sentence(key, VALUES)), *in_both(lambda: done_sentence(key, VALUES))]
    assert len(set(said)) == 4
    assert not [text for text in said if '{' in text or '_' in text or not text.strip()]
    assert not [text for text in said if text.endswith('.')]


@pytest.mark.parametrize('key', COUNTED)
def test_one_is_told_apart_from_several(key: str) -> None:
    for sentence in (title_sentence, done_sentence):
        one = in_both(lambda s=sentence: s(key, VALUES | {'count': '1'}))
        several = in_both(lambda s=sentence: s(key, VALUES | {'count': '12400'}))
        assert [text for text in one if '1' not in text] == []
        assert [plain(text) for text in several if '12 400' not in plain(text) and '12,400' not in text] == []
        assert [a for a, b in zip(one, several, strict=True) if a.replace('1', '#') == b.replace('12400', '#')] == []


def test_a_stage_is_named_as_it_is_called_in_the_language() -> None:
    assert in_both(lambda: done_sentence('move_deal', VALUES)) == ['Affaire déplacée en Étape', 'Deal moved to Step']


def test_a_day_is_written_as_the_language_writes_it() -> None:
    said = in_both(lambda: done_sentence('date_deal', VALUES))
    assert '1er juil. 2026' in said[0]
    assert '1 Jul 2026' in said[1]


@pytest.mark.parametrize('key', ['edit_deal', 'move_deal', 'delete_note', 'delete_deals'])
def test_undone_and_redone_name_the_action(key: str) -> None:
    for language in ('fr', 'en'):
        title = in_language(language, lambda: title_sentence(key, VALUES))
        undone = in_language(language, lambda: undone_sentence(key, VALUES))
        redone = in_language(language, lambda: redone_sentence(key, VALUES))
        assert undone.endswith(title)
        assert redone.endswith(title)
        assert undone != redone


@given(st.text(max_size=30))
def test_a_title_is_shown_as_it_was_typed(title: str) -> None:
    """Braces, percent signs and underscores of hers are no part of the sentence's grammar."""
    assert title in in_language('fr', lambda: title_sentence('edit_deal', VALUES | {'title': title}))


def test_an_action_of_a_newer_program_goes_by_its_key() -> None:
    assert in_both(lambda: title_sentence('juggle_deal', VALUES)) == ['juggle_deal', 'juggle_deal']
    assert in_both(lambda: done_sentence('juggle_deal', {})) == ['juggle_deal', 'juggle_deal']


def test_an_empty_day_is_left_as_it_is() -> None:
    values = VALUES | {'returns_on': '', 'close_on': date(2026, 12, 24).isoformat()}
    assert '24 Dec 2026' in in_language('en', lambda: done_sentence('date_deal', values))
