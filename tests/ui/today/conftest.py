"""The page Today in the program's own window, empty or with the design's day."""

import pytest
from seat import Seat
from today_seat import TodaySeat, sit_down


@pytest.fixture
def today(seat: Seat) -> TodaySeat:
    return sit_down(seat)


@pytest.fixture
def sample_today(sample_seat: Seat) -> TodaySeat:
    return sit_down(sample_seat)
