"""Values behind the options, as they are typed: what is meant, and what is a mistake in usage."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.cli.values import (
    column_and_field,
    day,
    day_count,
    delimiter,
    require_ending,
    value_and_stage,
)
from salesdesk.i18n.translator import use_language


@pytest.fixture(autouse=True)
def english() -> None:
    use_language('en')


def mistake(read: Callable[[str], object], text: str) -> str:
    """What is said of a text that cannot be meant."""
    with pytest.raises(ArgumentTypeError) as refused:
        read(text)
    return str(refused.value)


@pytest.mark.parametrize(
    ('text', 'pair'),
    [
        ('Deal Owner=owner', ('Deal Owner', 'owner')),
        ('Montant = AMOUNT', ('Montant', 'amount')),
        ('a=b=title', ('a=b', 'title')),
        ('Area=own:Surface', ('Area', 'own:Surface')),
        ('Mood=', ('Mood', '')),
        ('Mood=  ', ('Mood', '')),
    ],
)
def test_a_column_is_given_a_field(text: str, pair: tuple[str, str]) -> None:
    assert column_and_field(text) == pair


@pytest.mark.parametrize('text', ['owner', '=owner', '  =owner', ''])
def test_a_column_must_have_a_name_and_a_sign(text: str) -> None:
    assert mistake(column_and_field, text) == f'write it as COLUMN=FIELD: {text}'


@given(st.text(min_size=1, max_size=9), st.sampled_from(['title', 'amount', 'own:Été']))
def test_any_name_of_a_column_can_be_given(column: str, field: str) -> None:
    if column.strip():
        assert column_and_field(f'{column}={field}') == (column.strip(), field)


@pytest.mark.parametrize(
    ('text', 'pair'),
    [('Prospecting=Identification', ('Prospecting', 'Identification')), ('a = b = Won', ('a = b', 'Won'))],
)
def test_a_value_means_a_stage(text: str, pair: tuple[str, str]) -> None:
    assert value_and_stage(text) == pair


@pytest.mark.parametrize('text', ['Prospecting', 'Prospecting=', '=Won', ' = '])
def test_a_value_must_mean_some_stage(text: str) -> None:
    assert mistake(value_and_stage, text) == f'write it as VALUE=STAGE: {text}'


@pytest.mark.parametrize(
    ('text', 'mark'),
    [(',', ','), (';', ';'), ('\t', '\t'), ('\\t', '\t'), ('comma', ','), ('semicolon', ';'), ('tab', '\t')],
)
def test_a_delimiter_goes_by_sign_or_name(text: str, mark: str) -> None:
    assert delimiter(text) == mark


@pytest.mark.parametrize('text', ['', '|', ',,', 'Comma', 'x', ' '])
def test_other_delimiters_are_refused(text: str) -> None:
    assert mistake(delimiter, text) == f'use comma, semicolon or tab, not {text}'


@pytest.mark.parametrize(('text', 'count'), [('1', 1), ('30', 30), ('007', 7), ('3650', 3650)])
def test_days_are_counted_up_to_ten_years(text: str, count: int) -> None:
    assert day_count(text) == count


@pytest.mark.parametrize(
    'text', ['0', '-1', '3651', '1.5', '', ' 3', '٣', '1e2', '0000000019999999', '1' * 5000, '000000001' + '9' * 5000]
)
def test_other_counts_are_refused_in_words(text: str) -> None:
    assert mistake(day_count, text).startswith('use a number of days from 1 to 3650')


def test_a_day_is_read_as_she_writes_it() -> None:
    today = datetime.now().astimezone().date()
    assert day('2026-06-12') == date(2026, 6, 12)
    assert day('tomorrow') - day('today') == timedelta(1)
    assert today <= day('today') <= today + timedelta(1)
    use_language('fr')
    assert day('12/06/2026') == date(2026, 6, 12)


@pytest.mark.parametrize('text', ['31/02/2026', 'soon', '', '2026-13-01'])
def test_what_is_no_day_is_said(text: str) -> None:
    assert mistake(day, text) == f'this is not a day: {text}'


@pytest.mark.parametrize(
    ('name', 'written', 'fits'),
    [
        ('a.csv', 'csv', True),
        ('a.CSV', 'csv', True),
        ('a', 'csv', True),
        ('a.txt', 'csv', True),
        ('a.b.csv', 'csv', True),
        ('a.xlsx', 'csv', False),
        ('a.CSV', 'xlsx', False),
        ('a.pdf', 'json', False),
        ('csv', 'json', True),
        ('.csv', 'json', True),
    ],
)
def test_a_name_that_promises_another_kind_is_a_mistake(
    capsys: pytest.CaptureFixture[str], name: str, written: str, fits: bool
) -> None:
    parser = ArgumentParser('salesdesk')
    if fits:
        require_ending(parser, Path(name), written)
        assert capsys.readouterr().err == ''
        return
    with pytest.raises(SystemExit):
        require_ending(parser, Path(name), written)
    assert f'what is written is {written}, not {Path(name).suffix.lower()[1:]}' in capsys.readouterr().err
