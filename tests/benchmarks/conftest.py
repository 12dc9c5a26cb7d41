"""The table of ratios. Run with: uv run pytest tests/benchmarks -n 0 --benchmark-enable"""

import pytest
from interleaved import Comparing, Comparison
from pytest_benchmark.fixture import BenchmarkFixture

ROWS: list[Comparison] = []


@pytest.fixture
def compare(benchmark: BenchmarkFixture) -> Comparing:
    """compare(name, ours, bare, bar=...) gives the ratio of the two."""
    return Comparing(benchmark, ROWS)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if ROWS:
        terminalreporter.section('ratios, each measured in one run')
        for line in ('| What | Ratio | Bar |', '| --- | --- | --- |', *(comparison.row for comparison in ROWS)):
            terminalreporter.write_line(line)
