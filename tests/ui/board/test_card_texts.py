"""What a card says, in both languages, to the eye and to the ear."""

import pytest
from building import TODAY, euros
from made_cards import UNKNOWN, call_in, card

from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.views.deal_card import Rot
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.cards.card_texts import accessible_text, action_chip, criteria_text, days_chip


@pytest.mark.parametrize(
    ('action', 'text', 'kind', 'icon'),
    [
        (None, 'aucune action', 'outlined', 'circle-alert'),
        (call_in(-5), '5\u00a0j de retard', 'late', 'phone'),
        (call_in(0), 'aujourd’hui', 'today', 'phone'),
        (call_in(0, 570), '9:30', 'today', 'phone'),
        (call_in(1, 630), 'demain 10:30', 'neutral', 'phone'),
        (call_in(6), 'lun. 15', 'neutral', 'phone'),
        (call_in(45), '24 juil.', 'neutral', 'phone'),
    ],
)
def test_the_chip_says_when_the_next_action_is(action: object, text: str, kind: str, icon: str) -> None:
    chip = action_chip(card(next_action=action), TODAY)
    assert (chip.text, chip.kind, chip.icon) == (text, kind, icon)


@pytest.mark.parametrize(
    ('rot', 'kind', 'icon'),
    [(Rot.FRESH, 'plain', ''), (Rot.AMBER, 'amber', 'hourglass'), (Rot.RED, 'red', 'hourglass')],
)
def test_days_in_the_stage_grow_warmer(rot: Rot, kind: str, icon: str) -> None:
    chip = days_chip(card(days=17, rot=rot))
    assert (chip.text, chip.kind, chip.icon) == ('17\u00a0j', kind, icon)


def test_english_has_its_own_words() -> None:
    use_language('en')
    late, none = action_chip(card(next_action=call_in(-1)), TODAY), action_chip(card(next_action=None), TODAY)
    assert (late.text, none.text, days_chip(card(days=6)).text) == ('1d overdue', 'no next step', '6d')


def test_the_criteria_are_named_with_their_answers() -> None:
    answers = (AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN, AnswerValue.YES)
    assert criteria_text(card(answers=answers)).split('\n') == [
        'Besoin réel\u00a0: oui',
        'Valeur comprise\u00a0: non',
        'Budget prévu\u00a0: sans réponse',
        'Décideur accessible\u00a0: oui',
    ]


def test_a_screen_reader_hears_all_of_a_card() -> None:
    answers = (AnswerValue.YES, *UNKNOWN[1:])
    heard = accessible_text(card(answers=answers, days=17, rot=Rot.RED, next_action=call_in(-2)), TODAY)
    assert heard == (
        'Atelier mécanique, Garage Poitevin, 6\u202f700\u00a0€, Appel 2\u00a0j de retard, '
        'critères 1 sur 4, 17 jours dans l’étape, stagnante'
    )


def test_what_a_card_has_not_is_not_read() -> None:
    heard = accessible_text(card(organization='', amount=None, next_action=None, days=1), TODAY)
    assert heard == 'Atelier mécanique, aucune action, critères 0 sur 4, 1 jour dans l’étape'


def test_money_is_read_in_the_seller_s_language() -> None:
    use_language('en')
    assert '€6,700' in accessible_text(card(amount=euros(6_700)), TODAY)
