"""How a card looks in each of its states, in both themes."""

from collections.abc import Iterator

import pytest
from building import euros
from made_cards import UNKNOWN, WIDTH, CardPicture, call_in, card, tags, token
from PySide6.QtWidgets import QApplication

from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.views.deal_card import Rot
from salesdesk.ui.board.cards.card_painter import CardState, beside_menu
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

# Where the design has things on a card without tags: left of the chip, right end of the days, the last dot.
CHIP, DAYS, LAST_DOT = (16, 78), (WIDTH - 16, 78), (WIDTH - 17, 60)
MIDDLE = 60
TOP = (WIDTH / 2, 0)
YES, NO = AnswerValue.YES, AnswerValue.NO


@pytest.fixture(params=['light', 'dark'], autouse=True)
def each_look(request: pytest.FixtureRequest, qapp: QApplication, plain_look: None) -> Iterator[None]:
    apply_theme(qapp, request.param, animations=False)
    yield
    apply_theme(qapp, 'light', animations=False)


@pytest.mark.parametrize(
    ('state', 'border', 'fill'),
    [
        (CardState(), 'border', 'surface'),
        (CardState(hovered=True), 'border-strong', 'surface'),
        (CardState(selected=True), 'accent', 'accent-soft'),
        (CardState(dragged=True), 'accent', 'surface'),
        (CardState(refused='Budget'), 'warning', 'surface'),
    ],
)
def test_each_state_has_its_border_and_its_ground(state: CardState, border: str, fill: str) -> None:
    picture = CardPicture(card(), state)
    assert (picture.color(*TOP), picture.color(5, MIDDLE)) == (token(border), token(fill))


def test_the_keyboard_s_ring_lies_outside_with_a_gap() -> None:
    picture = CardPicture(card(), CardState(focused=True))
    above = [picture.color(WIDTH / 2, y) for y in (-4, -3, -2, -1)]
    assert above == [token('canvas'), token('focus'), token('focus'), token('canvas')]


def test_a_resting_card_casts_no_shadow_and_a_lifted_one_does() -> None:
    resting, hovered, lifted = (CardPicture(card(), state) for state in (
        CardState(), CardState(hovered=True), CardState(dragged=True),
    ))  # fmt: skip
    below = [picture.color(WIDTH / 2, picture.height + 1) for picture in (resting, hovered, lifted)]
    assert below[0] == token('canvas')
    assert token('canvas') not in below[1:]


def test_the_place_a_card_left_is_dashed_and_empty() -> None:
    picture = CardPicture(card(), CardState(empty=True))
    along_the_top = {picture.color(x, 0) for x in range(10, WIDTH - 10)}
    assert {token('border-control'), token('canvas')} <= along_the_top
    assert picture.colors(3, 3, WIDTH - 3, picture.height - 3) == {token('canvas')}


def test_a_card_that_may_not_be_entered_fades() -> None:
    ink = CardPicture(card()).colors(13, 11, 120, 28)
    faded = CardPicture(card(), CardState(faded=True)).colors(13, 11, 120, 28)
    assert token('text') in ink
    assert token('text') not in faded


@pytest.mark.parametrize(
    ('action', 'ground'), [(call_in(1), None), (call_in(0), 'accent-soft'), (call_in(-1), 'danger-soft')]
)
def test_the_chip_s_ground_says_when(action: object, ground: str | None) -> None:
    neutral = 'sunken' if token('surface') == '#ffffff' else 'hover'
    assert CardPicture(card(next_action=action)).color(*CHIP) == token(ground or neutral)


def test_no_action_is_an_outline() -> None:
    picture = CardPicture(card(next_action=None))
    assert (picture.color(13, 86), picture.color(*CHIP)) == (token('border-control'), token('surface'))


def test_on_a_selected_card_a_neutral_chip_turns_to_surface() -> None:
    assert CardPicture(card(), CardState(selected=True)).color(*CHIP) == token('surface')


@pytest.mark.parametrize(
    ('rot', 'ground'), [(Rot.FRESH, 'surface'), (Rot.AMBER, 'warning-soft'), (Rot.RED, 'danger-soft')]
)
def test_days_have_a_ground_when_they_are_many(rot: Rot, ground: str) -> None:
    assert CardPicture(card(rot=rot, days=17)).color(*DAYS) == token(ground)


def test_a_refusal_takes_the_chip_s_place() -> None:
    assert CardPicture(card(), CardState(refused='Budget')).color(*CHIP) == token('warning-soft')


def test_dots_differ_by_shape_as_well_as_by_colour() -> None:
    x, y = LAST_DOT
    unknown, yes, no = (CardPicture(card(answers=(*UNKNOWN[:3], answer))) for answer in (UNKNOWN[0], YES, NO))
    assert unknown.color(x, y) == token('surface')
    assert yes.color(x, y) not in (token('surface'), no.color(x, y - 3))
    # The bar of a no is light on red.
    assert no.color(x, y) != no.color(x, y - 3)


def test_the_menu_shows_under_the_pointer_only() -> None:
    corner = (WIDTH - 29, 7, WIDTH - 8, 29)
    assert not CardPicture(card(title='A')).inked(*corner)
    assert CardPicture(card(title='A'), CardState(hovered=True)).inked(*corner)


def test_two_tags_and_how_many_more_there_are() -> None:
    two, four = (CardPicture(card(tags=tags(*'ABCD'[:count]))) for count in (2, 4))
    rest = (13 + 2 * 32, 51, WIDTH - 13, 65)
    assert not two.inked(*rest)
    assert four.inked(*rest)


@pytest.mark.parametrize('width', [206, 213, 300])
def test_long_tags_stay_on_the_card(width: int) -> None:
    many = tags('Chaudronnerie industrielle et métallerie', 'Hôtellerie de plein air', 'Prioritaire')
    picture = CardPicture(card(tags=many), width=width)
    assert not picture.inked(width - 12, 51, width - 1, 65)


@pytest.mark.parametrize('amount', [Money(123_456_789_012_34, 'EUR'), Money(98_765_432_109_876, 'KWD')])
def test_an_amount_is_written_short_rather_than_laid_over_the_dots(amount: Money) -> None:
    picture, bare = (CardPicture(card(amount=value), width=206) for value in (amount, None))
    dots = (206 - 13 - 52, 51, 206, 69)
    assert picture.inked(13, 51, 100, 69)
    assert picture.row(*dots) == bare.row(*dots)


def test_on_a_dense_card_an_amount_makes_room_for_the_chip(qapp: QApplication) -> None:
    apply_theme(qapp, theme().name, animations=False, dense=True)
    long = card(amount=Money(9_234_567_89, 'EUR'), next_action=None)
    picture, short = (CardPicture(shown, width=206) for shown in (long, card(amount=euros(5), next_action=None)))
    chip = (206 - 13 - 95, 28, 206, 48)
    assert picture.row(*chip) == short.row(*chip)


def test_without_an_amount_there_is_a_dash() -> None:
    picture = CardPicture(card(amount=None))
    assert picture.inked(13, 51, 25, 69)
    assert not picture.inked(30, 51, 120, 69)


def test_a_long_title_makes_room_for_the_menu_of_a_hovered_card() -> None:
    assert beside_menu(('Éclairage scénique du foyer', 'rural'), 165) == ('Éclairage scénique du f…', 'rural')
    assert beside_menu(('Plateau médical',), 165) == ('Plateau médical',)


def test_the_menu_of_a_selected_card_stands_on_its_ground() -> None:
    picture = CardPicture(card(), CardState(hovered=True, selected=True))
    assert picture.color(WIDTH - 10, 10) == token('accent-soft')


def test_a_customer_who_is_late_with_a_promise_is_marked_and_the_card_is_as_high(qapp: QApplication) -> None:
    for dense, box in ((False, (WIDTH - 28, 30, WIDTH - 13, 45)), (True, (13, 30, 28, 46))):
        apply_theme(qapp, theme().name, animations=False, dense=dense)
        plain, owed = CardPicture(card()), CardPicture(card(is_owed=True))
        assert owed.height == plain.height
        assert token('danger') in owed.colors(*box)
        assert token('danger') not in plain.colors(*box)


def test_a_long_organisation_makes_room_for_the_mark_of_a_late_promise() -> None:
    long = 'Communauté de communes du Haut-Poitou et de ses environs'
    picture = CardPicture(card(organization=long, is_owed=True))
    assert not picture.inked(WIDTH - 13 - 14 - 6, 29, WIDTH - 13 - 14, 45)
