"""Commands whose options are loaded when they are called: the window must not wait for what reads a CSV file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import Any

Fill = Callable[[ArgumentParser], object]


class LateParser(ArgumentParser):
    """Has its name and its line in the help from the start; `fill` tells it the rest."""

    def __init__(self, *, fill: Fill | None = None, **said: Any) -> None:
        super().__init__(**said)
        self._fill = fill

    # argparse calls this of the one command that was named, also for its help.
    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        if self._fill is not None:
            self._fill(self)
        return super().parse_known_args(args, namespace)
