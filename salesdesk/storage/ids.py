"""Identifiers made by us: integers in the order of time, so that new rows go to the end of every index."""

import os
import time
from collections.abc import Callable

from salesdesk.storage.connection.database import Database

# 40 bits of milliseconds since 2024-01-01 UTC, 11 bits of maker, 10 bits of counter.
EPOCH_MS = 1_704_067_200_000
MAKER_BITS = 11
COUNTER_BITS = 10


def _clock_ms() -> int:
    return time.time_ns() // 1_000_000


def _random_below(limit: int) -> int:
    """What secrets.randbelow gives, near enough for a starting point, without loading its cryptography."""
    return int.from_bytes(os.urandom(8)) % limit


class IdSource:
    """Gives ids that never repeat. The maker tells two processes apart that work in the same millisecond.

    after: the last id in the database. A clock set back since then must not bring smaller ones: undo and history
    read the order of actions from their ids.
    """

    def __init__(self, maker: int | None = None, clock_ms: Callable[[], int] = _clock_ms, after: int = 0) -> None:
        self._maker = _random_below(1 << MAKER_BITS) if maker is None else maker
        self._clock_ms = clock_ms
        self._ms = after >> (MAKER_BITS + COUNTER_BITS)
        self._counter = (1 << COUNTER_BITS) - 1

    def next(self, after: int = 0) -> int:
        """The next id; a clock set back does not make it smaller than the last one, nor than `after`.

        after: an id another process may have given in this very millisecond.
        """
        now = self._clock_ms() - EPOCH_MS
        if now > self._ms:
            self._ms, self._counter = now, 0
        else:
            self._counter += 1
            if self._counter == 1 << COUNTER_BITS:
                self._ms, self._counter = self._ms + 1, 0
        if self._id() <= after:
            # A maker may be smaller than the other's: only another millisecond is surely behind it.
            self._ms, self._counter = (after >> (MAKER_BITS + COUNTER_BITS)) + 1, 0
        return self._id()

    def _id(self) -> int:
        return (self._ms << (MAKER_BITS + COUNTER_BITS)) | (self._maker << COUNTER_BITS) | self._counter

    def take(self, count: int) -> list[int]:
        """Many ids at once, in order."""
        return [self.next() for _ in range(count)]

    def block(self, count: int) -> list[int]:
        """Very many ids at once, in order, out of one millisecond from a random place on: up to 100,000.

        SQLite's session finds a row by the low bits of its key. Ids that share a maker share those, and each row of an
        import would be compared with hundreds of others; another process is as unlikely to be in that millisecond.
        """
        self._ms = max(self._clock_ms() - EPOCH_MS, self._ms + 1)
        self._counter = (1 << COUNTER_BITS) - 1
        width = 1 << (MAKER_BITS + COUNTER_BITS)
        start = self._ms * width + _random_below(width - count)
        return list(range(start, start + count))


def last_id(database: Database) -> int:
    """The largest id in a database, 0 in an empty one: every action ends with a row in one of these."""
    sql = 'SELECT MAX(id) FROM (SELECT MAX(id) AS id FROM action UNION ALL SELECT MAX(id) FROM deal_event)'
    return int(database.value(sql) or 0)
