"""Every refusal and every fault has a sentence in both languages: of the rules, of the disk, of a file, of a field."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from both_languages import in_both, in_language, plain

import salesdesk
from salesdesk.domain.errors import SalesDeskError
from salesdesk.exchange.errors import FileRefused, MappingRefused
from salesdesk.i18n.errors import error_sentence
from salesdesk.i18n.exchange_errors import _SENTENCES, exchange_sentence, is_exchange_error, row_sentence

# Values for every sentence there is; a sentence takes those it needs.
VALUES: dict[str, Any] = {
    'path': '/home/zoe/été.db', 'name': 'plan.pdf', 'deal': 'A-12', 'part': 'BYDAY', 'limit': 2, 'encoding': 'utf-7',
    'column': 'Montant', 'columns': ('Nom', 'Montant'), 'field': 'amount', 'pipeline': 'Vente', 'stage': 'Étape 9',
    'pipelines': ['Vente', 'Prospection'], 'stages': ['Contact', 'Offre'], 'values': ('tiède', 'chaud'), 'cells': 12,
    'reason': 'La ligne 2 est vide.', 'length': 20_001, 'value': '31/02', 'currency': 'JPY', 'decimals': 0, 'count': 3,
}  # fmt: skip
# Never said: the base classes, and what would be a mistake of the program itself.
UNSAID = {'error', 'field_invalid', 'currency_mismatch'}


def kinds(of: type[SalesDeskError]) -> Iterator[type[SalesDeskError]]:
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


CODES = sorted({kind.code for kind in kinds(SalesDeskError) if kind.__module__.startswith('salesdesk')} - UNSAID)


def fields_refused() -> Iterator[tuple[str, str]]:
    """Every FieldInvalid('field', 'problem') of the program that is written out."""
    for path in Path(salesdesk.__file__).parent.rglob('*.py'):
        for node in ast.walk(ast.parse(path.read_text('utf-8'))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == 'FieldInvalid':
                values = [part.value for part in node.args if isinstance(part, ast.Constant)]
                if len(values) == 2:
                    yield values[0], values[1]


@pytest.mark.parametrize('code', CODES)
def test_an_error_is_told_in_each_language(code: str) -> None:
    said = in_both(lambda: error_sentence(code, VALUES))
    assert said[0] != said[1]
    assert not [text for text in said if code in text or '{' in text]
    assert [text for text in said if text.endswith('.')] == said


@pytest.mark.parametrize(('field', 'problem'), sorted(set(fields_refused())))
def test_a_field_that_is_refused_says_what_is_wrong_with_it(field: str, problem: str) -> None:
    values = {'field': field, 'problem': problem}
    said = in_both(lambda: error_sentence('field_invalid', values))
    assert said[0] != said[1]
    assert said != in_both(lambda: error_sentence('field_invalid', {'field': field, 'problem': 'other'}))


@pytest.mark.parametrize('code', sorted(_SENTENCES))
def test_what_is_wrong_with_a_file_or_a_row_is_told_in_each_language(code: str) -> None:
    said = in_both(lambda: exchange_sentence(code, VALUES))
    assert said[0] != said[1]
    assert not [text for text in said if '{' in text or "('" in text]
    assert in_both(lambda: error_sentence(code, VALUES)) == said


@pytest.mark.parametrize('kind', [*kinds(FileRefused), *kinds(MappingRefused)], ids=lambda kind: kind.code)
def test_every_refusal_of_a_file_is_known_as_one(kind: type[SalesDeskError]) -> None:
    assert is_exchange_error(kind.code)


def test_a_row_is_handed_back_with_its_column_first() -> None:
    values = {'value': '31/02'}
    french, english = in_both(lambda: row_sentence('date_impossible', 'Clôture', values))
    assert plain(french).startswith('Clôture :')
    assert english == 'Clôture: “31/02” does not exist in the calendar.'
    assert in_language('en', lambda: row_sentence('title_missing', '', {})).startswith('Nothing names this deal')


def test_numbers_and_lists_are_written_as_they_are_read() -> None:
    french, english = in_both(lambda: exchange_sentence('cell_too_long', {'length': 20_001, 'limit': 20_000}))
    assert '20 001' in plain(french)
    assert '20,001' in english
    assert 'Contact, Offre' in in_language('en', lambda: exchange_sentence('stage_unknown', VALUES))


@pytest.mark.parametrize('value', ['{value}', '{0}', '%s', '100 %', '“déjà”', '\\', ''])
def test_what_stood_in_a_cell_is_quoted_as_it_stands(value: str) -> None:
    assert f'“{value}”' in in_language('en', lambda: exchange_sentence('amount_unreadable', {'value': value}))


def test_an_error_without_a_sentence_gives_its_code_and_reassures() -> None:
    said = in_both(lambda: error_sentence('moon_full', {}))
    assert all('moon_full' in text for text in said)
    assert said[0] != said[1]
