"""Where things stand on a card: the measures of the design."""

import pytest
from made_cards import WIDTH, card, tags
from PySide6.QtWidgets import QApplication

from salesdesk.ui.board.cards.card_layout import layout_card
from salesdesk.ui.theme.apply import apply_theme

LONG = 'Mise aux normes de l’éclairage de sécurité des trois bâtiments de l’hôpital'


@pytest.mark.parametrize(
    ('title', 'names', 'height'),
    [('Atelier', (), 107), (LONG, (), 124), ('Atelier', ('Industrie',), 127), (LONG, ('Industrie',), 144)],
)
def test_a_card_is_as_high_as_it_says(title: str, names: tuple[str, ...], height: int) -> None:
    assert layout_card(card(title=title, tags=tags(*names)), WIDTH, dense=False).height == height


def test_rows_stand_where_the_design_has_them() -> None:
    bare = layout_card(card(), WIDTH, dense=False)
    full = layout_card(card(tags=tags('Industrie')), WIDTH, dense=False)
    assert (bare.title, bare.organization, bare.tags, bare.value, bare.footer) == (11, 29, None, 51, 76)
    assert (full.title, full.organization, full.tags, full.value, full.footer) == (11, 29, 51, 71, 96)


def test_a_second_line_shifts_the_rest() -> None:
    layout = layout_card(card(title=LONG, tags=tags('Industrie')), WIDTH, dense=False)
    assert (layout.organization, layout.tags, layout.value, layout.footer) == (46, 68, 88, 113)


def test_a_title_has_two_lines_at_most_and_says_that_it_was_cut() -> None:
    lines = layout_card(card(title=LONG), WIDTH, dense=False).title_lines
    assert (len(lines), lines[-1][-1]) == (2, '…')


def test_a_wider_card_needs_fewer_lines() -> None:
    title = 'Éclairage de l’atelier de découpe'
    narrow, wide = (layout_card(card(title=title), width, dense=False) for width in (206, 293))
    assert (len(narrow.title_lines), len(wide.title_lines)) == (2, 1)


@pytest.mark.parametrize('names', [(), ('Industrie', 'Prioritaire')])
def test_dense_cards_are_all_alike(names: tuple[str, ...]) -> None:
    layout = layout_card(card(title=LONG, tags=tags(*names)), WIDTH, dense=True)
    assert (layout.height, len(layout.title_lines), layout.organization, layout.tags) == (57, 1, None, None)


def test_a_word_without_an_end_is_broken() -> None:
    lines = layout_card(card(title='m' * 90), WIDTH, dense=False).title_lines
    assert len(lines) == 2


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_the_theme_moves_nothing(qapp: QApplication, look: str) -> None:
    apply_theme(qapp, look)
    assert layout_card(card(title=LONG), WIDTH, dense=False).height == 124
