"""What stands in the composer survives being kept: whatever she typed, and whatever became of the file meanwhile."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.ui.panel.composer.composed import KINDS, Composed, composed_of

WORDS = st.text(min_size=1).filter(str.strip)


@given(st.sampled_from(KINDS), st.sampled_from(['', 'answered', 'no_answer', 'done']), WORDS, st.integers(0, 1440))
def test_what_is_kept_comes_back_as_it_was(kind: str, result: str, text: str, minutes: int) -> None:
    composed = Composed(kind, result, text, minutes)
    assert composed_of(composed.as_draft()) == composed


@pytest.mark.parametrize('blank', ['', ' ', '\n\n', '\u00a0\t'])
def test_blanks_alone_are_not_worth_keeping(blank: str) -> None:
    assert Composed('note', '', blank, 30).as_draft() == ''


def test_an_outcome_without_a_word_is_worth_keeping() -> None:
    assert composed_of(Composed('call', 'voicemail').as_draft()) == Composed('call', 'voicemail')


def test_accents_stand_in_the_draft_as_they_are() -> None:
    assert 'Hélène, 12 €' in Composed('note', '', 'Hélène, 12 €').as_draft()


@pytest.mark.parametrize(
    'damaged',
    [
        'rappeler Hélène', '{"kind": "call"', '[1, 2]', '17', '"entre guillemets"', 'null', 'true',
        '{"kind": "call", "text": "vu", "minutes": "beaucoup"}',
        '{"kind": "call", "text": "vu", "minutes": [5]}',
        '{"kind": "call", "text": "vu", "minutes": Infinity}',
        '{"kind": "call", "text": "vu", "minutes": NaN}',
    ],
    ids=['words', 'cut off', 'a list', 'a number', 'a string', 'nothing', 'a truth',
         'words for minutes', 'a list for minutes', 'endless', 'no number'],
)  # fmt: skip
def test_a_draft_that_cannot_be_read_is_a_note_of_its_words(damaged: str) -> None:
    assert composed_of(damaged) == Composed('note', '', damaged)


@given(st.text())
def test_no_draft_is_ever_refused(kept: str) -> None:
    composed = composed_of(kept)
    assert composed.kind in KINDS
    assert composed.text or not kept.strip() or kept.lstrip().startswith('{')


def test_a_kind_of_a_later_version_comes_back_as_a_note() -> None:
    kept = json.dumps({'kind': 'visit', 'result': 'done', 'text': 'sur place', 'minutes': 20})
    assert composed_of(kept) == Composed('note', 'done', 'sur place', 20)


def test_what_an_older_version_did_not_keep_is_empty() -> None:
    assert composed_of('{"kind": "email", "text": "devis"}') == Composed('email', '', 'devis', 0)


@pytest.mark.parametrize(('kept', 'minutes'), [('null', 0), ('-5', 0), ('45.0', 45), ('"30"', 30)])
def test_only_a_length_is_a_length(kept: str, minutes: int) -> None:
    assert composed_of(f'{{"kind": "call", "text": "vu", "minutes": {kept}}}').minutes == minutes


def test_no_text_is_no_word() -> None:
    assert composed_of('{"kind": "call", "result": null, "text": null}') == Composed('call')
