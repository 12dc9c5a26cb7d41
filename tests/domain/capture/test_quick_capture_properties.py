"""Whatever is typed: nothing is lost, nothing is invented, nothing breaks, and long texts take no longer per letter."""

from itertools import pairwise

import pytest
from captured_in_words import MONDAY, captured
from english_lines import ENGLISH
from french_lines import FRENCH
from hypothesis import given, settings
from hypothesis import strategies as st
from lines_left_alone import LEFT_ALONE

from salesdesk.domain.capture.captured import KnownName, Part
from salesdesk.domain.capture.line import read_line
from salesdesk.domain.capture.words import SEPARATORS
from salesdesk.i18n.spoken_words import SpokenWords

_LINES = (*FRENCH, *ENGLISH, *LEFT_ALONE)
_WORDS = sorted({word for line in _LINES for word in line.split()})
# Words that mean something, in any order and with any joint, find more than letters at random.
_LIKELY = st.lists(st.sampled_from(_WORDS), max_size=14).flatmap(
    lambda words: st.sampled_from((' ', '  ', ', ', '\u00a0', ' - ')).map(lambda joint: joint.join(words))
)
TYPED = st.one_of(_LIKELY, st.text(max_size=80), st.sampled_from(_LINES))


@given(TYPED)
@settings(max_examples=400)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = captured(text).spans
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(TYPED)
@settings(max_examples=400)
def test_every_sign_but_separators_is_in_a_part_or_the_title(text: str) -> None:
    covered = {at for start, end, _ in captured(text).spans for at in range(start, end)}
    assert [sign for at, sign in enumerate(text) if at not in covered and not sign.isspace()] == [
        sign for at, sign in enumerate(text) if at not in covered and sign in SEPARATORS
    ]


@given(TYPED)
def test_the_title_is_what_its_spans_say(text: str) -> None:
    read = captured(text)
    said = [text[start:end] for start, end, part in read.spans if part == Part.TITLE]
    assert read.title == ' '.join(' '.join(said).split())


@given(TYPED)
def test_a_part_is_found_only_where_it_is_underlined(text: str) -> None:
    read = captured(text)
    found = {
        Part.ORGANIZATION: read.organization, Part.CONTACT: read.contact, Part.AMOUNT: read.amount,
        Part.ACTION: read.action, Part.TAG: read.tags, Part.EMAIL: read.email, Part.PHONE: read.phone,
    }  # fmt: skip
    assert {part for part, value in found.items() if value} == {span.part for span in read.spans} - {Part.TITLE}


@given(TYPED)
def test_a_title_alone_says_nothing_more_when_nothing_was_found(text: str) -> None:
    read = captured(text)
    if all(span.part == Part.TITLE for span in read.spans):
        assert captured(read.title).title == read.title


class CountingNames:
    """Knows nobody, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def find(self, words: tuple[str, ...]) -> KnownName | None:
        self.asked += 1
        return None


LONG = ('a' * 10_000, '1 ' * 5_000, '9' * 10_000, 'appel jeudi 10h ' * 600, ',' * 10_000, '€' * 10_000, '@A ' * 3_000)


@pytest.mark.parametrize('text', LONG, ids=lambda text: text[:12])
def test_long_texts_are_asked_about_once_per_window(text: str) -> None:
    names = CountingNames()
    read_line(text, MONDAY, 'EUR', spoken=SpokenWords(), known=names)
    assert names.asked <= 10 * len(text.split())
