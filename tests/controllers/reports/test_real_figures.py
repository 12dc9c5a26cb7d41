"""The figures of a file of sales opportunities, and the same ones from its lines alone, in plain Python."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from building import NOW, PARIS
from pipeline_file import pipeline_file

from salesdesk.cli.main import main
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.figures.measure import Behind, Measure, Sum

REAL_FILE = Path(__file__).parents[3].parent.joinpath('shared', 'data', 'crm-sales-opportunities', 'sales_pipeline.csv')
MEANT = ('--stage', 'Prospecting=Identification', '--stage', 'Engaging=Qualification')
EVER = date(2016, 1, 1), date(2018, 12, 31)
CLOSINGS = (('Won', Measure.WON), ('Lost', Measure.LOST))
PRODUCTS = (('Won', Measure.WON_PRODUCT), ('Lost', Measure.LOST_PRODUCT))


@dataclass
class Taken:
    """A file as it was taken in, and its lines as they are."""

    figures: Figures
    lines: list[dict[str, str]]

    def sums(self, measure: Measure) -> list[Sum]:
        return self.figures.sums(measure, None, *EVER)

    def total(self, measure: Measure) -> Sum:
        (total,) = self.sums(measure)
        return total

    def ended(self, word: str) -> list[dict[str, str]]:
        return [line for line in self.lines if line['deal_stage'] == word]


@contextmanager
def taken(file: Path) -> Iterator[Taken]:
    with TemporaryDirectory() as folder:
        database = Path(folder, 'opportunities.db')
        assert main(['import', str(file), '--database', str(database), *MEANT]) == 0
        workspace = open_workspace(database, FixedClock(NOW, PARIS))
        figures = Figures(workspace)
        figures.refresh()
        with file.open(encoding='utf-8', newline='') as text:
            yield Taken(figures, list(csv.DictReader(text)))
        workspace.close()


@pytest.fixture(scope='module', params=['made_up', 'real'])
def opportunities(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taken]:
    """A made-up file that is always here, and the real one where it is."""
    file = tmp_path_factory.mktemp('opportunities') / 'made_up.csv'
    file.write_text(pipeline_file(), encoding='utf-8')
    if request.param == 'real':
        file = REAL_FILE
        if not file.is_file():
            pytest.skip('the file of sales opportunities is not here')
    with taken(file) as both:
        yield both


def days_of(line: dict[str, str]) -> int:
    return (date.fromisoformat(line['close_date']) - date.fromisoformat(line['engage_date'])).days


def cents(lines: list[dict[str, str]]) -> int:
    return sum(int(line['close_value']) * 100 for line in lines)


@pytest.mark.parametrize(('word', 'measure'), CLOSINGS)
def test_count_sum_and_cycle_are_those_of_the_file(opportunities: Taken, word: str, measure: Measure) -> None:
    lines, total = opportunities.ended(word), opportunities.total(measure)
    assert lines
    assert (total.count, total.minor) == (len(lines), cents(lines))
    assert total.extra == sum(map(days_of, lines))


@pytest.mark.parametrize(('word', 'measure'), CLOSINGS)
def test_the_months_are_those_of_the_file(opportunities: Taken, word: str, measure: Measure) -> None:
    by_month = opportunities.figures.by_month(measure, None, *EVER)
    counts = Counter(line['close_date'][:7] for line in opportunities.ended(word))
    assert {f'{sum_.month:%Y-%m}': sum_.count for sum_ in by_month} == counts
    for sum_ in by_month:
        month = f'{sum_.month:%Y-%m}'
        assert sum_.minor == cents([li for li in opportunities.ended(word) if li['close_date'].startswith(month)])


@pytest.mark.parametrize(('word', 'measure'), PRODUCTS)
def test_the_products_are_those_of_the_file(opportunities: Taken, word: str, measure: Measure) -> None:
    by_product = {sum_.subject: (sum_.count, sum_.minor) for sum_ in opportunities.sums(measure)}
    assert set(by_product) == {line['product'] for line in opportunities.ended(word)}
    for product, (count, minor) in by_product.items():
        lines = [line for line in opportunities.ended(word) if line['product'] == product]
        assert (count, minor) == (len(lines), cents(lines))


@pytest.mark.parametrize(('word', 'measure'), [('Won', Measure.WON_UNPRICED), ('Lost', Measure.LOST_UNPRICED)])
def test_deals_that_were_closed_at_nothing_are_those_of_the_file(
    opportunities: Taken, word: str, measure: Measure
) -> None:
    lines = [line for line in opportunities.ended(word) if not cents([line])]
    assert sum(sum_.count for sum_ in opportunities.sums(measure)) == len(lines)


def test_deals_whose_path_no_file_tells_are_in_no_funnel(opportunities: Taken) -> None:
    entered = sum(sum_.count for sum_ in opportunities.figures.sums(Measure.ENTERED, None, date.min, date.max))
    touched = sum(sum_.count for sum_ in opportunities.figures.sums(Measure.TOUCHED, None, date.min, date.max))
    closed = len(opportunities.ended('Won')) + len(opportunities.ended('Lost'))
    assert (entered, touched) == (len(opportunities.lines), len(opportunities.lines) - closed)


def test_the_real_file_has_the_figures_it_is_known_for(opportunities: Taken) -> None:
    if len(opportunities.lines) != 8800:
        pytest.skip('only of the real file')
    won, lost = opportunities.total(Measure.WON), opportunities.total(Measure.LOST)
    assert (won.count, lost.count, won.minor) == (4_238, 2_473, 10_005_534_00)
    assert round(Fraction(100 * won.count, won.count + lost.count), 2) == Fraction('63.15')
    assert round(Fraction(won.minor, won.count * 100), 2) == Fraction('2360.91')
    cycles = [round(Fraction(total.extra, total.count), 2) for total in (won, lost)]
    assert cycles == [Fraction('51.78'), Fraction('41.48')]


def test_the_deals_behind_a_month_are_those_of_the_file(opportunities: Taken) -> None:
    first = min(line['close_date'] for line in opportunities.ended('Won'))
    day = date.fromisoformat(first)
    found = opportunities.figures.deals(Behind(Measure.WON, None, day, day), 10_000)
    lines = [line for line in opportunities.ended('Won') if line['close_date'] == first]
    assert {deal.day for deal in found} == {day}
    assert sum(deal.amount.minor for deal in found if deal.amount) == cents(lines)
    assert len(found) == len(lines)
