"""Cells of a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.exchange.cells.cell_words import action_kind, answer_value, any_tags, minute_of_day, our_id, our_tags
from salesdesk.exchange.cells.ids import decode_id, encode_id
from salesdesk.exchange.cells.readings import UnknownWord


@pytest.mark.parametrize(
    ('text', 'value'),
    [('yes', AnswerValue.YES), ('Oui', AnswerValue.YES), ('NO', AnswerValue.NO), ('non', AnswerValue.NO),
     ('unknown', AnswerValue.UNKNOWN), ('?', AnswerValue.UNKNOWN), ('', None)],
)  # fmt: skip
def test_answers_are_read_in_both_languages(text: str, value: AnswerValue | None) -> None:
    assert answer_value(text) is value


@pytest.mark.parametrize(
    ('text', 'kind'),
    [('call', ActivityKind.CALL), ('Appel', ActivityKind.CALL), ('e-mail', ActivityKind.EMAIL),
     ('Rendez-vous', ActivityKind.MEETING), ('tâche', ActivityKind.TASK), ('', None)],
)  # fmt: skip
def test_kinds_of_action_are_read_in_both_languages(text: str, kind: ActivityKind | None) -> None:
    assert action_kind(text) is kind


def test_an_hour_becomes_minutes_after_midnight() -> None:
    assert minute_of_day('14:30') == minute_of_day('2:30pm') == 870
    assert minute_of_day('') is None


def test_words_of_neither_kind_are_refused() -> None:
    for read, text, code in (
        (answer_value, 'peut-être', 'answer_unknown'),
        (action_kind, 'dance', 'action_unknown'),
        (our_id, '12345', 'id_unreadable'),
    ):
        with pytest.raises(UnknownWord) as refusal:
            read(text)
        assert refusal.value.code == code


def test_tags_are_parted_by_any_usual_mark() -> None:
    assert any_tags('vip; été,  grand compte|vip\nnew') == ('vip', 'été', 'grand compte', 'new')
    assert any_tags('') == ()


def test_our_own_tags_may_hold_a_comma() -> None:
    assert our_tags('Paris, Lyon; vip') == ('Paris, Lyon', 'vip')


@given(st.integers(0, 2**63 - 1))
def test_an_id_comes_back(number: int) -> None:
    text = encode_id(number)
    assert decode_id(text) == our_id(text.upper()) == number
    assert not text[:1].isdecimal()


@pytest.mark.parametrize(
    'text',
    [
        'sd-8000000000000000',
        '',
        '12',
        'sd-',
        'sd-12',
        'sd-zzzzzzzzzzzzzzzz',
        'sd-ffffffffffffffff',
        'x sd-0000000000000001',
    ],
)
def test_an_id_of_another_program_is_not_ours(text: str) -> None:
    assert decode_id(text) is None
