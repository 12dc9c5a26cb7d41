"""The lesson a colleague would have named comes up for deals that were labelled before anything looked for it.

Measured: 48 of the 48 deals that the weights were set with, 23 of the 24 held back, and of the 24 that were written
after the words and ideas had been settled 22 when they were first looked at, 23 since one common word alone says
nothing. Without the ideas of sales_words.py, by stems alone, it was 36, 18; nobody but their writer wrote all of these.
"""

import pytest
from labelled_lessons import HELD, Shelf, Written, share_found, written

ALL = written('deals.toml')
SEEN = [told for number, told in enumerate(ALL) if number % 3 != 2]


def test_there_are_enough_deals_and_lessons_and_each_label_names_one() -> None:
    keys = {told['key'] for told in (*written('lessons.toml'), *written('later_lessons.toml'))}
    assert len(ALL) >= 60
    assert len(written('lessons.toml')) >= 40
    assert {told['expects'] for told in (*ALL, *written('later_deals.toml'))} <= keys


@pytest.mark.parametrize(
    'deals', [SEEN, ALL[HELD], written('later_deals.toml')], ids=['seen', 'held back', 'written later']
)
def test_the_expected_lesson_is_among_the_three_that_come_up(shelf: Shelf, deals: list[Written]) -> None:
    assert share_found(shelf, deals) >= 0.85
