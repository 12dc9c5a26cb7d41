"""The table of ratios. Run with: uv run pytest tests/benchmarks -n 0 --benchmark-enable"""

from pathlib import Path

import pytest
from filled import filled
from interleaved import Comparing, Comparison
from lived_in import lived_in
from pytest_benchmark.fixture import BenchmarkFixture

FEW, YOUNG, MANY = 100, 1_000, 100_000
ROWS: list[Comparison] = []


@pytest.fixture
def compare(benchmark: BenchmarkFixture) -> Comparing:
    """compare(name, ours, bare, bar=...) gives the ratio of the two."""
    return Comparing(benchmark, ROWS)


@pytest.fixture(scope='session')
def few(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with 100 open deals, to be copied."""
    return filled(sales_file, tmp_path_factory.mktemp('few') / 'few.db', FEW)


@pytest.fixture(scope='session')
def many(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with 100,000 open deals, to be copied."""
    return filled(sales_file, tmp_path_factory.mktemp('many') / 'many.db', MANY)


@pytest.fixture(scope='session')
def young(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with 1,000 deals and people, 5,000 notes and activities: to be looked at only."""
    return lived_in(sales_file, tmp_path_factory.mktemp('young') / 'young.db', YOUNG)


@pytest.fixture(scope='session')
def old(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred times as much."""
    return lived_in(sales_file, tmp_path_factory.mktemp('old') / 'old.db', MANY)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if ROWS:
        terminalreporter.section('ratios, each measured in one run')
        for line in ('| What | Ratio | Bar |', '| --- | --- | --- |', *(comparison.row for comparison in ROWS)):
            terminalreporter.write_line(line)
