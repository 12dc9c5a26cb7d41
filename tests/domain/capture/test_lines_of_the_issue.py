"""The oracle that was written first: what a line must become by the issue's words."""

from datetime import time

import pytest
from captured_in_words import KnownInTests
from lines_of_the_issue import ENGLISH_LINES, FRENCH_LINES, KNOWN, TO_LEAVE, WEDNESDAY, Expected

from salesdesk.domain.capture.captured import Captured
from salesdesk.domain.capture.line import read_line
from salesdesk.i18n.spoken_words import SpokenWords

LINES = {**FRENCH_LINES, **ENGLISH_LINES, **{line: Expected(line) for line in TO_LEAVE}}


def told(read: Captured) -> Expected:
    """The same words as the oracle's."""
    amount, action = read.amount, read.action
    return Expected(
        read.title,
        read.organization.known.name if read.organization and read.organization.known else '',
        amount.minor if amount else None,
        amount.currency if amount else 'EUR',
        action.kind if action else None,
        action.on if action else None,
        time(*divmod(action.minute, 60)) if action and action.minute is not None else None,
    )


@pytest.mark.parametrize(('line', 'expected'), LINES.items())
def test_a_line_becomes_what_the_issue_says(line: str, expected: Expected) -> None:
    read = read_line(
        line, WEDNESDAY, 'EUR', spoken=SpokenWords(day_first=True), known=KnownInTests(KNOWN), day_first=True
    )
    seen = told(read)
    assert seen._replace(title=expected.title and seen.title) == expected
