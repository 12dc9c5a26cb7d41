"""The seller's own fields by the names that columns and options give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.exchange.columns.fields import EXTRA, LEFT_OUT, guess_columns, is_our_own
from salesdesk.exchange.columns.own_names import OwnNames
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS

AREA, ROOF = (CustomField(id_, Entity.DEAL, name, kind) for id_, name, kind in (
    (5, 'Surface du toit', FieldKind.NUMBER), (6, 'Type de toit', FieldKind.CHOICE),
))  # fmt: skip
TITLE = CustomField(7, Entity.DEAL, 'Title', FieldKind.TEXT)
OWN = OwnNames((AREA, ROOF, TITLE))


@pytest.mark.parametrize(
    ('said', 'subject'),
    [
        ('own:5', 'own:5'),
        (' own:5 ', 'own:5'),
        ('own:Surface du toit', 'own:5'),
        ('OWN:surface_du_TOIT', 'own:5'),
        ('Surface du toit', 'own:5'),
        ('type-de-toit', 'own:6'),
        ('own:Title', 'own:7'),
        ('own:9', ''),
        ('own:', ''),
        ('Toit', ''),
        ('', ''),
    ],
)
def test_a_field_is_named_by_its_id_or_as_she_calls_it(said: str, subject: str) -> None:
    assert OWN.subject(said) == subject


@pytest.mark.parametrize('said', ['title', 'TITLE', 'amount', EXTRA, LEFT_OUT])
def test_what_every_deal_has_goes_before_a_field_of_that_name(said: str) -> None:
    assert OWN.subject(said) == ''


def test_a_column_of_her_name_fills_her_field() -> None:
    header = ('Nom', 'Surface du toit', 'Humeur')
    assert OWN.guess(header, guess_columns(header)) == {'Nom': 'title', 'Surface du toit': 'own:5'}


def test_of_two_columns_of_one_name_the_first_fills_it() -> None:
    header = ('surface du toit', 'Surface du toit')
    assert OWN.guess(header, {}) == {'surface du toit': 'own:5'}


def test_in_another_programs_file_her_name_for_a_column_is_meant() -> None:
    header = ('Title', 'Company')
    assert OWN.guess(header, guess_columns(header))['Title'] == 'own:7'


def test_in_a_file_of_ours_its_columns_stay_its_own() -> None:
    renamed = OwnNames((CustomField(8, Entity.DEAL, 'title', FieldKind.TEXT),))
    assert is_our_own(DEAL_COLUMNS)
    guessed = guess_columns(DEAL_COLUMNS)
    assert renamed.guess(DEAL_COLUMNS, guessed) == guessed


def test_in_a_file_of_ours_a_column_more_may_be_a_field_of_hers() -> None:
    header = (*DEAL_COLUMNS, 'Surface du toit')
    assert OWN.guess(header, guess_columns(header))['Surface du toit'] == 'own:5'


def test_without_fields_of_her_own_the_guess_stays() -> None:
    guessed = {'Nom': 'title'}
    assert OwnNames(()).guess(('Nom', 'Surface du toit'), guessed) == guessed


def test_fields_are_told_apart_by_what_they_hold() -> None:
    assert OWN.of_kind(FieldKind.NUMBER) == {'own:5'}
    assert OWN.of_kind(FieldKind.NUMBER, FieldKind.CHOICE) == {'own:5', 'own:6'}
    assert OWN.of_kind(FieldKind.DATE) == frozenset()
    assert (OWN.called('own:5'), OWN.called('amount')) == ('Surface du toit', 'amount')


@given(st.lists(st.text(max_size=12), max_size=6, unique=True))
def test_no_field_is_filled_twice(header: list[str]) -> None:
    found = OWN.guess(header, guess_columns(tuple(header)))
    filled = list(found.values())
    assert len(filled) == len(set(filled))
    assert set(found) <= set(header)
