"""Every number says what it is, in both languages."""

from datetime import date

import pytest
from building import TODAY
from made_sums import SALES, YEAR, basis

from salesdesk.controllers.reports.report_names import REPORTS, Listed
from salesdesk.i18n.translator import in_every_language
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.filters import filter_sentence
from salesdesk.reports.forecast.expected import Expected
from salesdesk.reports.page.tiles import tiles
from salesdesk.reports.report import Period, Report, Scope, Unit
from salesdesk.reports.said.definition import Days

WORDS = {Unit.TEXT, Unit.MONTH, Unit.DATE}
NOTHING = Listed(lambda *_asked: Expected((), ()))


def every_report() -> list[Report]:
    return [kind.make(basis(), NOTHING) for kind in REPORTS.values()]


def used() -> set[str]:
    columns = {column.definition for report in every_report() for column in report.columns}
    of_tiles = {tile.definition for tile in tiles(basis())}
    return columns | of_tiles


def test_every_number_of_every_report_has_a_definition() -> None:
    numbers = [(report.name, column) for report in every_report() for column in report.columns]
    lacking = [(name, column.key) for name, column in numbers
               if column.unit not in WORDS and column.definition not in DEFINITIONS]  # fmt: skip
    assert lacking == []


def test_every_tile_has_a_definition() -> None:
    for tile in tiles(basis()):
        assert tile.definition in DEFINITIONS
        assert all(small.definition in DEFINITIONS for small in tile.beside)


def test_no_definition_is_left_over() -> None:
    beside = {'weighted_share', 'target_share', 'target', 'win_rate_value', 'median_cycle', 'mean_won'}
    assert set(DEFINITIONS) == used() - {''} | beside


@pytest.mark.parametrize('key', DEFINITIONS)
def test_a_definition_reads_otherwise_in_each_language(key: str) -> None:
    french, english = in_every_language(DEFINITIONS[key].text)
    assert french != english
    assert french.endswith('.')
    assert english.endswith('.')


def test_columns_of_a_report_have_keys_of_their_own() -> None:
    for report in every_report():
        keys = [column.key for column in report.columns]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize('days', Days)
def test_the_filter_of_a_number_is_a_sentence(days: Days) -> None:
    sentence = filter_sentence(days, Scope(SALES, YEAR), 'Sales', TODAY)
    assert sentence.startswith('Sales: ')
    assert '{' not in sentence


def test_the_filter_names_pipeline_and_days() -> None:
    spring = Scope(None, Period(date(2026, 4, 1), date(2026, 6, 30)))
    said = filter_sentence(Days.CLOSED, spring, '', TODAY)
    assert said == 'All pipelines: deals closed from 1 Apr 2026 to 30 Jun 2026'
    assert filter_sentence(Days.OPEN, spring, '', TODAY) == 'All pipelines: deals open at the end of 9 Jun 2026'
