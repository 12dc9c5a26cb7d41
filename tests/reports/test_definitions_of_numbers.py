"""Every number says what it is, in both languages."""

from datetime import date

import pytest
from building import TODAY, Desk
from made_sums import SALES, YEAR, basis

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import in_every_language
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.filters import filter_sentence
from salesdesk.reports.page.tiles import tiles
from salesdesk.reports.report import Period, Report, Scope
from salesdesk.reports.said.definition import Days

WORDS = {Unit.TEXT, Unit.MONTH, Unit.DATE}
# Beside the tiles, where there is something to stand there.
BESIDE = {'weighted_share', 'target_share', 'target', 'win_rate_value', 'median_cycle', 'mean_won'}
BESIDE |= {'open_without_amount', 'closed_without_amount'}


@pytest.fixture
def every_report(desk: Desk) -> list[Report]:
    reports = ReportController(desk.workspace, desk.book, Figures(desk.workspace))
    made = [reports.report(name, Scope(None, YEAR)) for name in reports.names()]
    return [*made, reports.deal_times(desk.put())]


def test_every_number_of_every_report_has_a_definition(every_report: list[Report]) -> None:
    numbers = [(report.name, column) for report in every_report for column in report.columns]
    lacking = [(name, column.key) for name, column in numbers
               if column.unit not in WORDS and column.definition not in DEFINITIONS]  # fmt: skip
    assert lacking == []


def test_every_tile_has_a_definition() -> None:
    for tile in tiles(basis()):
        assert tile.definition in DEFINITIONS
        assert all(small.definition in DEFINITIONS for small in tile.beside)


def test_no_definition_is_left_over(every_report: list[Report]) -> None:
    columns = {column.definition for report in every_report for column in report.columns}
    of_tiles = {tile.definition for tile in tiles(basis())}
    assert set(DEFINITIONS) == (columns | of_tiles | BESIDE) - {''}


@pytest.mark.parametrize('key', DEFINITIONS)
def test_a_definition_reads_otherwise_in_each_language(key: str) -> None:
    french, english = in_every_language(DEFINITIONS[key].text)
    assert french != english
    assert french.endswith('.')
    assert english.endswith('.')


def test_columns_of_a_report_have_keys_of_their_own(every_report: list[Report]) -> None:
    for report in every_report:
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
