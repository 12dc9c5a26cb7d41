"""The seller before the forecast of an empty pipeline, in French, on 9 June 2026."""

import pytest
from forecast_seat import ForecastSeat
from seat import Seat


@pytest.fixture
def months(seat: Seat) -> ForecastSeat:
    own = ForecastSeat(seat)
    own.open()
    return own


@pytest.fixture
def sample_months(sample_seat: Seat) -> ForecastSeat:
    own = ForecastSeat(sample_seat)
    own.open()
    return own
