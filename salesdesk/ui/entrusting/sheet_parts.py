"""The parts of a hand-over sheet, from its head to its promises, cut to their limits."""

from collections.abc import Iterator

from PySide6.QtCore import QSizeF

from salesdesk.exchange.papers.hand_over_text import HandOverText, Row
from salesdesk.ui.entrusting.sheet_rows import Knife, heading, places, row_strip
from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.set_lines import CONTENT, LEFT

TITLE_LINES = 2
# At the right of the head stands her logo, or her company's name.
BRAND = QSizeF(150, 46)
HEAD_WIDTH = CONTENT - BRAND.width() - 20
# Name and value, twice side by side.
FACTS = places(17, 33, 17, 33)
QUESTIONS = places(24, 14, 62)
PEOPLE = places(50, 50)
PROMISES = places(15, 55, 15, 15)
HISTORY = places(12, 42, 46)


def parts(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    """All but the history."""
    yield from _head(text, knife)
    yield from _words(text.words_heading, text.words, knife, knife.limits.words)
    yield from _facts(text, knife)
    yield from _people(text, knife)
    yield heading(text.questions_heading)
    for name, answer, evidence in text.questions:
        cells = [
            knife.lines(name, QUESTIONS[0][1], knife.limits.cell, color='text-2'),
            knife.lines(answer, QUESTIONS[1][1], knife.limits.cell, weight='medium'),
            knife.lines(evidence, QUESTIONS[2][1], knife.limits.cell),
        ]
        yield row_strip(cells, [left for left, _width in QUESTIONS])
    yield from _promises(text, knife)
    yield from _words(text.note_heading, text.note, knife, knife.limits.note)


def history_rows(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    """One for each exchange, the newest first."""
    for row in text.history:
        yield _row(row, HISTORY, knife, ('text-2', 'text', 'text-2'), role='small')


def plain(text: str, knife: Knife, color: str = 'text-2') -> Strip:
    """A sentence by itself."""
    return row_strip([knife.lines(text, CONTENT, 1, 'small', color)], [LEFT], has_rule=False)


def _head(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    for words, most, role, color in (
        (text.kind, 1, 'small', 'text-2'),
        (text.title, TITLE_LINES, 'display', 'text'),
        (text.about, TITLE_LINES, 'title-s', 'text'),
        (text.passing, TITLE_LINES, 'body', 'text-2'),
    ):
        lines = knife.lines(words, HEAD_WIDTH, most, role, color)
        if lines:
            yield row_strip([lines], [LEFT], has_rule=False)


def _words(title: str, words: str, knife: Knife, most: int) -> Iterator[Strip]:
    if words:
        yield heading(title)
        yield row_strip([knife.lines(words, CONTENT, most)], [LEFT], has_rule=False)


def _facts(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    """In two columns, read one after the other."""
    half = (len(text.facts) + 1) // 2
    for number in range(half):
        pair = [*text.facts[number], *(text.facts[number + half] if number + half < len(text.facts) else ('', ''))]
        cells = [
            knife.lines(words, width, max(2, knife.limits.cell), color='text' if at % 2 else 'text-2')
            for at, (words, (_left, width)) in enumerate(zip(pair, FACTS, strict=True))
        ]
        strip = row_strip(cells, [left for left, _width in FACTS])
        yield strip if number else Strip(strip.height, strip.paint, gap=12)


def _people(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    if text.people:
        yield heading(text.people_heading)
    for row in knife.rows(text.people, knife.limits.people):
        yield _row(row, PEOPLE, knife, ('text', 'text-2'))


def _promises(text: HandOverText, knife: Knife) -> Iterator[Strip]:
    yield heading(text.promises_heading)
    if not text.promises:
        yield plain(text.no_promise, knife)
    for row in knife.rows(text.promises, knife.limits.promises):
        yield _row(row, PROMISES, knife, ('text-2', 'text', 'text', 'text-2'))


def _row(
    row: Row, columns: list[tuple[float, float]], knife: Knife, colors: tuple[str, ...], role: str = 'body'
) -> Strip:
    cells = [
        knife.lines(words, width, knife.limits.cell, role, color)
        for words, (_left, width), color in zip(row, columns, colors, strict=True)
    ]
    return row_strip(cells, [left for left, _width in columns])
