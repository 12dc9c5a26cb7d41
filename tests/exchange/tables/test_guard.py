"""The guard against formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.tables.guard import guard, is_dangerous, unguard


@pytest.mark.parametrize('text', ['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '=', '-', '+33 6 x', '-5 €'])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize(
    'text', ['', 'Acme', '+33 6 12 34 56 78', '-5', '-1,234.50', '+1 (555) 010', 'a=b', ' =1', "l'été"]
)
def test_phones_numbers_and_words_are_left_alone(text: str) -> None:
    assert guard(text) == text


@pytest.mark.parametrize('text', ["'=1+1", "''=1", "'+33 6 12", "'", "''", "'Acme'"])
def test_her_own_apostrophes_come_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(st.sampled_from("'=+-@\t\r1a ")))
def test_reading_takes_away_exactly_what_writing_added(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(st.sampled_from("'=+-@\t\r1a ")))
def test_nothing_guarded_is_run(text: str) -> None:
    assert not is_dangerous(text) or guard(text).startswith("'")
