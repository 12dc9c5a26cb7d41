"""The page of the knowledge in the program's window."""

import pytest
from building import Desk
from seat import Seat
from shelf_seat import ShelfSeat, put_lessons


@pytest.fixture
def shelf(seat: Seat, desk: Desk) -> ShelfSeat:
    """Three lessons: lost, won, an objection."""
    return ShelfSeat(seat, put_lessons(desk))
