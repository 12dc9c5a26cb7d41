"""Sentences of several weights broken into lines: at most so many, the last with an ellipsis, nothing lost before."""

import itertools

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.painting.text import line_height
from salesdesk.ui.widgets.text.span_layout import span_layout
from salesdesk.ui.widgets.text.span_line import Span

WORDS = 'Quand une affaire entre dans Proposition et que le montant dépasse 10 000 €, planifier un appel.'
SPANS = (Span(WORDS[:29]), Span(WORDS[29:40], 'medium', 'accent'), Span(WORDS[40:]))


@pytest.mark.parametrize('width', [90, 160, 200])
def test_a_sentence_too_long_for_its_lines_ends_in_an_ellipsis(qtbot: QtBot, width: int) -> None:
    layout = span_layout(SPANS, 'small', width, 2)
    assert layout.lineCount() == 2
    kept = layout.text().removesuffix('…')
    assert layout.text() != WORDS
    assert WORDS.startswith(kept)
    assert not kept.endswith((' ', ',', '.'))
    assert all(layout.lineAt(line).naturalTextWidth() <= width for line in range(2))


@pytest.mark.parametrize('lines', [0, 2], ids=['no limit', 'enough lines'])
def test_a_sentence_that_fits_is_left_as_it_is(qtbot: QtBot, lines: int) -> None:
    layout = span_layout(SPANS, 'small', 2000, lines)
    assert (layout.lineCount(), layout.text()) == (1, WORDS)
    assert [part.length for part in layout.formats()] == [29, 11, len(WORDS) - 40]


def test_lines_stand_on_the_grid_of_the_design(qtbot: QtBot) -> None:
    layout = span_layout(SPANS, 'small', 200)
    lines = [layout.lineAt(line) for line in range(layout.lineCount())]
    feet = [round(line.y() + line.ascent()) for line in lines]
    assert {low - high for high, low in itertools.pairwise(feet)} == {line_height('small')}


def test_one_long_word_is_cut_within(qtbot: QtBot) -> None:
    layout = span_layout((Span('x' * 80),), 'small', 60, 1)
    assert layout.lineCount() == 1
    assert layout.text().endswith('x…')
