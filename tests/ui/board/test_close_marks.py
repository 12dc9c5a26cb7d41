"""What a card says in the forecast besides: its stage and its day, at both densities."""

from datetime import date

import pytest
from building import TODAY, in_days
from made_cards import CardPicture, card, tags, token
from PySide6.QtWidgets import QApplication

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.deal_card import CloseMark
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.cards.card_layout import DENSE_HEIGHT, HEIGHT, TAGS_ROW, layout_card
from salesdesk.ui.board.cards.card_texts import accessible_text
from salesdesk.ui.board.cards.close_mark import close_words, day_words
from salesdesk.ui.theme.apply import apply_theme

QUALIFICATION = Wording('Qualification', 'Qualification')


def mark(on: date | None = None, position: int = 1) -> CloseMark:
    return CloseMark(on or in_days(3), QUALIFICATION, position, 6)


def test_the_row_of_the_tags_begins_with_the_stage() -> None:
    assert layout_card(card(close=mark()), 213, dense=False).height == HEIGHT + TAGS_ROW
    picture = CardPicture(card(close=mark()))
    assert picture.inked(13, 51, 25, 65)
    assert picture.inked(165, 51, 200, 65)


def test_a_day_that_has_passed_is_red() -> None:
    late = CardPicture(card(close=mark(in_days(-2))))
    assert token('danger') in late.colors(160, 51, 201, 66)
    assert token('danger') not in CardPicture(card(close=mark())).colors(160, 51, 201, 66)


def test_tags_stand_between_or_are_counted() -> None:
    few = CardPicture(card(close=mark(), tags=tags('Neuf')), width=300)
    assert token('tag-teal') in few.colors(100, 51, 240, 66)
    many = CardPicture(card(close=mark(), tags=tags('Bornes de recharge rapides', 'Neuf')), width=206)
    assert token('tag-teal') not in many.colors(30, 51, 190, 66)


def test_a_removed_stage_is_marked_as_one() -> None:
    assert token('warning') in CardPicture(card(close=mark(position=-1))).colors(13, 51, 26, 65)


def test_a_dense_card_has_the_glyph_before_its_amount(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False, dense=True)
    marked, bare = CardPicture(card(close=mark())), CardPicture(card())
    assert marked.height == bare.height == DENSE_HEIGHT
    assert marked.row(13, 28, 25, 48) != bare.row(13, 28, 25, 48)
    assert marked.inked(31, 28, 60, 48)


@pytest.mark.parametrize(
    ('language', 'words'),
    [('fr', 'Qualification, clôture prévue le 12 juin 2026'), ('en', 'Qualification, close expected on 12 Jun 2026')],
)
def test_it_is_read_aloud_in_both_languages(language: str, words: str) -> None:
    use_language(language)
    assert close_words(mark()) == words
    assert words in accessible_text(card(close=mark()), TODAY)


def test_without_a_date_or_a_stage_it_says_so() -> None:
    use_language('fr')
    assert close_words(CloseMark(None, QUALIFICATION, 1, 6)) == 'Qualification, sans date de clôture'
    assert close_words(CloseMark(None, None, -1, 0)) == 'Étape inconnue, sans date de clôture'


def test_the_year_is_said_where_it_is_another_one() -> None:
    use_language('fr')
    assert (day_words(mark(), TODAY), day_words(mark(date(2027, 1, 1)), TODAY)) == ('12 juin', '1er janv. 2027')
