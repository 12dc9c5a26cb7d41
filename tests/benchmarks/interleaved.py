"""Measures two ways of doing a thing in turns, so that whatever else the machine does falls on both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

WARM_UP = 20


@dataclass(frozen=True)
class Comparison:
    """How many times as long ours takes as the bare way, by the medians; bar is what it may be."""

    name: str
    ratio: float
    bar: float

    @property
    def row(self) -> str:
        """A line of the README's table."""
        return f'| {self.name} | {self.ratio:.2f} | {self.bar:.1f} |'


class Comparing:
    """Compares and keeps the rows for the table at the end. Without --benchmark-enable it only tries both ways once."""

    def __init__(self, benchmark: BenchmarkFixture, rows: list[Comparison]) -> None:
        self._benchmark = benchmark
        self._rows = rows

    def __call__(
        self, name: str, ours: Callable[[], object], bare: Callable[[], object], *, bar: float, rounds: int = 300
    ) -> float:
        """The ratio (0 when nothing was measured). Each round is the bare way, then ours."""
        bare_seconds: list[float] = []

        def timed_bare() -> None:
            start = perf_counter()
            bare()
            bare_seconds.append(perf_counter() - start)

        self._benchmark.pedantic(ours, setup=timed_bare, rounds=rounds, warmup_rounds=min(WARM_UP, rounds))
        if self._benchmark.disabled:
            return 0
        bare_median = median(bare_seconds[-rounds:])
        ratio = self._benchmark.stats.stats.median / bare_median
        self._benchmark.extra_info |= {'ratio': ratio, 'bar': bar, 'bare_seconds': bare_median}
        return self.keep(name, ratio, bar)

    def keep(self, name: str, ratio: float, bar: float) -> float:
        """A ratio that was measured another way (of memory, of whole processes) goes into the same table."""
        self._rows.append(Comparison(name, ratio, bar))
        return ratio
