"""Whatever happened: every figure is what slow Python makes of the history, and what the deals behind it add up to."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from any_lives import BEGIN, AnyLives
from slow_figures import Part, falls_under, slow_parts

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.figures.measure import Behind, Measure
from salesdesk.storage.connection.database import Database

SEEDS = range(12)
FEWER = range(20, 26)
EVER = date.min, date.max
KEPT = ('roll_up', 'deal_fact', 'deal_stay', 'deal_push')

Key = tuple[object, str]
Added = dict[Key, tuple[int, int, int]]


@pytest.fixture
def any_lives(request: pytest.FixtureRequest, sales_file: Path, tmp_path: Path) -> Iterator[AnyLives]:
    own = AnyLives(Path(shutil.copy(sales_file, tmp_path)), request.param)
    yield own
    own.desk.workspace.close()


def added(parts: Iterable[Part], by: Callable[[Part], Key]) -> Added:
    """Count, money and extra; what came to nothing is left out."""
    sums: Added = {}
    for part in parts:
        before = sums.get(by(part), (0, 0, 0))
        sums[by(part)] = before[0] + part.count, before[1] + part.minor, before[2] + part.extra
    return {key: numbers for key, numbers in sums.items() if any(numbers)}


def wanted_of(parts: dict[Measure, list[Part]], behind: Behind) -> list[Part]:
    return [part for part in parts[behind.measure] if falls_under(part, behind)]


def summed(figures: Figures, behind: Behind) -> Added:
    sums = figures.sums(behind.measure, behind.pipeline_id, behind.first, behind.last)
    return {(sum_.subject, sum_.currency): (sum_.count, sum_.minor, sum_.extra) for sum_ in sums}


def listed(figures: Figures, behind: Behind) -> Added:
    return {
        (deal.deal_id, deal.amount.currency if deal.amount else ''): (
            deal.count, deal.amount.minor if deal.amount else 0, deal.extra,
        )
        for deal in figures.deals(behind, 10_000)
    }  # fmt: skip


def kept(database: Database) -> dict[str, list[tuple[object, ...]]]:
    return {table: database.rows(f'SELECT * FROM {table}') for table in KEPT}


def some_behind(any_lives: AnyLives, parts: dict[Measure, list[Part]]) -> Iterator[Behind]:
    """Every measure, over all, up to a day on which something happened, and over some days of a pipeline."""
    for measure in Measure:
        yield Behind(measure, None, *EVER)
        days = sorted({part.day for part in parts[measure]} | {BEGIN.date()})
        yield Behind(measure, None, date.min, any_lives.random.choice(days))
        first = BEGIN.date() + timedelta(days=any_lives.random.randrange(120))
        pipeline = any_lives.random.choice(any_lives.desk.book.pipelines)
        yield Behind(measure, pipeline.id, first, first + timedelta(days=any_lives.random.randrange(60)))


def narrowed(figures: Figures, behind: Behind) -> Iterator[Behind]:
    """The same, and once more for each of its sums alone."""
    yield behind
    for sum_ in figures.sums(behind.measure, behind.pipeline_id, behind.first, behind.last):
        yield replace(behind, subject=sum_.subject, currency=sum_.currency)


@pytest.mark.parametrize('any_lives', SEEDS, indirect=True)
def test_every_sum_is_what_slow_python_makes_of_the_history(any_lives: AnyLives) -> None:
    figures = Figures(any_lives.desk.workspace)
    for _ in range(3):
        any_lives.live(40)
        figures.refresh()
        parts = slow_parts(any_lives.desk)
        for behind in some_behind(any_lives, parts):
            wanted = added(wanted_of(parts, behind), lambda part: (part.subject, part.currency))
            assert summed(figures, behind) == wanted, behind
    assert check_database(any_lives.desk.workspace.database).is_sound


@pytest.mark.parametrize('any_lives', FEWER, indirect=True)
def test_the_deals_behind_a_sum_are_those_that_make_it_up(any_lives: AnyLives) -> None:
    figures = Figures(any_lives.desk.workspace)
    any_lives.live(120)
    figures.refresh()
    parts = slow_parts(any_lives.desk)
    for behind in (narrow for wide in some_behind(any_lives, parts) for narrow in narrowed(figures, wide)):
        wanted = added(wanted_of(parts, behind), lambda part: (part.deal_id, part.currency))
        assert listed(figures, behind) == wanted, behind
        assert set(figures.deal_ids(behind)) == {deal_id for deal_id, _currency in wanted}
        assert figures.count(behind) == len(figures.deal_ids(behind))


@pytest.mark.parametrize('any_lives', FEWER, indirect=True)
def test_made_bit_by_bit_they_are_what_they_are_made_anew(any_lives: AnyLives) -> None:
    figures = Figures(any_lives.desk.workspace)
    for _ in range(30):
        any_lives.live(4)
        figures.refresh()
    bit_by_bit = kept(any_lives.desk.workspace.database)
    figures.rebuild()
    assert kept(any_lives.desk.workspace.database) == bit_by_bit


@pytest.mark.parametrize('any_lives', FEWER, indirect=True)
def test_undoing_everything_gives_every_figure_back(any_lives: AnyLives) -> None:
    workspace = any_lives.desk.workspace
    figures, seen = Figures(workspace), []
    for _ in range(4):
        figures.refresh()
        seen.append((workspace.undo_title(), kept(workspace.database)))
        any_lives.live(1)
        any_lives.create()
    any_lives.live(60)
    figures.refresh()
    while workspace.undo() is not None:
        figures.refresh()
        for title, tables in seen:
            assert title != workspace.undo_title() or kept(workspace.database) == tables
    assert kept(workspace.database) == seen[0][1]


@pytest.mark.parametrize('any_lives', FEWER, indirect=True)
def test_the_stock_of_today_is_what_the_board_shows(any_lives: AnyLives) -> None:
    any_lives.live(120)
    figures = Figures(any_lives.desk.workspace)
    figures.refresh()
    stock = figures.stock(None, any_lives.desk.clock.today())
    on_board = any_lives.desk.workspace.database.rows(
        'SELECT CAST(stage_id AS TEXT), currency, deals, amount FROM stage_sum WHERE deals > 0'
    )
    assert sorted((sum_.subject, sum_.currency, sum_.count, sum_.minor) for sum_ in stock) == sorted(on_board)


@pytest.mark.parametrize('any_lives', FEWER, indirect=True)
def test_a_strict_funnel_never_grows(any_lives: AnyLives) -> None:
    any_lives.live(160)
    figures = Figures(any_lives.desk.workspace)
    figures.refresh()
    for pipeline in any_lives.desk.book.pipelines:
        counts: Counter[str] = Counter()
        for sum_ in figures.sums(Measure.PASSED, pipeline.id, *EVER):
            counts[sum_.subject] += sum_.count
        ended = sum(sum_.count for sum_ in figures.sums(Measure.PASSED_WON, pipeline.id, *EVER))
        bars = [counts[str(stage.id)] for stage in any_lives.desk.book.process(pipeline.id).active] + [ended]
        assert bars == sorted(bars, reverse=True)


def test_random_lives_meet_every_measure(sales_file: Path, tmp_path: Path) -> None:
    met: Counter[Measure] = Counter()
    for seed in SEEDS:
        lives = AnyLives(Path(shutil.copy(sales_file, tmp_path)), seed)
        lives.live(120)
        met.update({measure: len(parts) for measure, parts in slow_parts(lives.desk).items()})
        lives.desk.workspace.close()
    assert min(met[measure] for measure in Measure) >= 3
