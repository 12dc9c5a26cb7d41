"""Measures two ways of doing a thing in turns, so that whatever else the machine does falls on both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

WARM_UP = 2


@dataclass(frozen=True)
class Comparison:
    """How many times as much ours takes as the bare way, each at its best; bar is what it may be."""

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
        """The ratio of seconds (0 when nothing was measured). Each round is the bare way, then ours."""

        def timed(act: Callable[[], object]) -> Callable[[], float]:
            def run() -> float:
                start = perf_counter()
                act()
                return perf_counter() - start

            return run

        return self.amounts(name, timed(ours), timed(bare), bar=bar, rounds=rounds)

    def amounts(
        self, name: str, ours: Callable[[], float], bare: Callable[[], float], *, bar: float, rounds: int
    ) -> float:
        """The same of whatever the two say of themselves: seconds without their preparations, bytes.

        The least of all rounds counts: what else the machine does can only add to it.
        """
        said_bare: list[float] = []
        said_ours: list[float] = []
        self._benchmark.pedantic(
            lambda: said_ours.append(ours()),
            setup=lambda: said_bare.append(bare()),
            rounds=rounds,
            warmup_rounds=min(WARM_UP, rounds),
        )
        return self.note(name, said_ours, said_bare, bar)

    def note(self, name: str, ours: Sequence[float], bare: Sequence[float], bar: float) -> float:
        """A row from what was measured already; 0 when nothing was."""
        if self._benchmark.disabled:
            return 0
        ratio = min(ours) / min(bare)
        self._benchmark.extra_info |= {'ratio': ratio, 'bar': bar, 'ours': min(ours), 'bare': min(bare)}
        self._rows.append(Comparison(name, ratio, bar))
        return ratio
