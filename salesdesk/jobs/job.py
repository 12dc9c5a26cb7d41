"""Work that takes time, as plain callables: a window runs them on a thread, a command as they are."""

from collections.abc import Callable
from typing import TypeVar

# Told how much is done of how much, both in the job's own unit (bytes, rows); it may be called from any thread.
Progress = Callable[[int, int], object]

# Asked now and then whether to stop.
Cancelled = Callable[[], bool]

Result = TypeVar('Result')

Job = Callable[[Progress, Cancelled], Result]


class JobCancelled(Exception):
    """The job was stopped on request; it has put back or removed whatever it had begun."""


def stoppable(progress: Progress, cancelled: Cancelled) -> Progress:
    """A progress that raises JobCancelled once somebody asked to stop: whoever reports need know nothing more."""

    def go_on(done: int, total: int) -> None:
        if cancelled():
            raise JobCancelled
        progress(done, total)

    return go_on
