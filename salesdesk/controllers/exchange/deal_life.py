"""When a deal of a file was made, stood where it stands and was closed: its dates become its history."""

from datetime import date
from typing import NamedTuple

from salesdesk.controllers.exchange.stage_finder import Place
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.deals.deal_rows import DealRow

_DAY = 86_400_000
_EPOCH = date(1970, 1, 1)


class Life(NamedTuple):
    """UTC milliseconds. moved: whether it stood in an unknown stage first; knows_path False: only its end is known."""

    created: int
    entered: int
    closed: int | None
    expected_close_on: str | None
    moved: bool
    knows_path: bool


class Closing(NamedTuple):
    """How the deal ended, as its columns: instants in ms, None and '' where it did not end so."""

    won_at: int | None = None
    lost_at: int | None = None
    lost_reason_id: int | None = None
    lost_note: str = ''
    returns_on: str | None = None


def life_of(row: DealRow, place: Place, now: int, *, is_our_own: bool) -> Life:
    """What the file does not say happened at the import; nothing it tells of a stage or an end lies ahead of that.

    Our own export leaves the day of the stage empty where the path of a closed deal is unknown.
    """
    expected = row.expected_close
    closed = None
    if place.status is not DealStatus.OPEN:
        closed = row.closed
        if row.status is DealStatus.OPEN and closed is None and expected is not None:
            # A stage that she says means "won": the one date of the file then was no forecast.
            closed, expected = _noon(expected), None
        closed = now if closed is None else min(closed, now)
    entered = row.stage_entered
    knows_path = place.knows_path and not (is_our_own and closed is not None and entered is None)
    created = row.created
    if created is None:
        created = min(instant for instant in (entered, closed, now) if instant is not None)
    if entered is not None:
        # Programs that moved in from others date a deal by the move: no stage was entered before it was made.
        entered = max(entered, created)
    moved = knows_path and entered is not None and entered != created
    entered = min(entered if moved and entered is not None else created, now)
    return Life(created, entered, closed, expected.isoformat() if expected else None, moved, knows_path)


def _noon(day: date) -> int:
    """Noon UTC, as the reading takes a day alone."""
    return (day - _EPOCH).days * _DAY + _DAY // 2
