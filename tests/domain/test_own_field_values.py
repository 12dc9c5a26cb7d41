"""What a field of the seller's own may hold, kind by kind: only what every language and program reads the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.custom_field import (
    LINE_LIMIT,
    TEXT_LIMIT,
    CustomField,
    Entity,
    FieldKind,
    chosen_of,
    is_canonical,
)

NUMBERS = ['0', '-12.5', '15', '999999999999999', '0.000000001']
NO_NUMBERS = [
    '12,5',
    '+3',
    '.5',
    '5.',
    '1e3',
    '1 000',
    '1000000000000000',
    '0.0000000001',
    '١٢',
    '１２',
    '--1',
    ' 1',
    '1\n',
]
AMOUNTS = ['1240050 EUR', '-7 JPY', '0 KWD']
NO_AMOUNTS = ['12', '12 eur', '12.5 EUR', '12 EURO', '12  EUR', 'EUR 12', '١٢ EUR', '12 EUR\n']
DAYS = ['2026-06-09', '2028-02-29', '0001-01-01']
NO_DAYS = ['2026-6-9', '2027-02-29', '09/06/2026', '20260609', '2026-W24-2', '2026-06-09T00:00', 'demain']


def field_of(kind: FieldKind) -> CustomField:
    return CustomField(1, Entity.DEAL, 'Champ', kind, ('Nord', 'Sud'))


def holds(kind: FieldKind, value: str) -> bool:
    return is_canonical(field_of(kind), value)


@pytest.mark.parametrize('kind', FieldKind)
def test_a_field_may_say_nothing(kind: FieldKind) -> None:
    assert holds(kind, '')


@pytest.mark.parametrize(
    ('kind', 'kept', 'refused'),
    [
        (FieldKind.NUMBER, NUMBERS, NO_NUMBERS),
        (FieldKind.MONEY, AMOUNTS, NO_AMOUNTS),
        (FieldKind.DATE, DAYS, NO_DAYS),
        (FieldKind.YES_NO, ['yes', 'no'], ['oui', 'Yes', 'true', '1', 'yes\n']),
        (FieldKind.TEXT, ['Été', 'x' * LINE_LIMIT], ['a\nb', 'x' * (LINE_LIMIT + 1)]),
        (FieldKind.LINK, ['https://exemple.fr/été', 'x' * LINE_LIMIT], ['a\nb', 'x' * (LINE_LIMIT + 1)]),
        (FieldKind.CHOICE, ['Nord', 'Ouest, qui n’est plus de la liste'], ['Nord\nSud', 'x' * (LINE_LIMIT + 1)]),
        (FieldKind.CHOICES, ['Nord', 'Nord\nSud'], ['x' * (TEXT_LIMIT + 1)]),
        (FieldKind.LONG_TEXT, ['a\nb', 'x' * TEXT_LIMIT], ['x' * (TEXT_LIMIT + 1)]),
    ],
    ids=lambda value: value.name if isinstance(value, FieldKind) else '',
)
def test_what_a_kind_holds(kind: FieldKind, kept: list[str], refused: list[str]) -> None:
    assert [value for value in kept if not holds(kind, value)] == []
    assert [value for value in refused if holds(kind, value)] == []


@given(st.text(max_size=12))
def test_a_number_that_is_kept_is_one_that_the_database_reads(value: str) -> None:
    """SQLite casts texts by the digits 0 to 9 alone."""
    if value and holds(FieldKind.NUMBER, value):
        assert value.isascii()
        assert float(value) is not None


@given(st.lists(st.text(st.characters(exclude_characters='\n'), min_size=1), max_size=5))
def test_choices_come_apart_as_they_were_put_together(chosen: list[str]) -> None:
    assert chosen_of('\n'.join(chosen)) == tuple(chosen)


def test_blank_lines_are_no_choices() -> None:
    assert chosen_of('') == ()
    assert chosen_of('\nNord\n\nSud\n') == ('Nord', 'Sud')
