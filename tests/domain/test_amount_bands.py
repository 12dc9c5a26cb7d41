"""How large a deal is."""

import pytest

from salesdesk.domain.knowledge.lesson import AmountBand, band_of
from salesdesk.domain.money import Money

BANDS = [
    (Money(0, 'EUR'), AmountBand.UNDER_1K),
    (Money(99_999, 'EUR'), AmountBand.UNDER_1K),
    (Money(100_000, 'EUR'), AmountBand.UNDER_5K),
    (Money(500_000, 'EUR'), AmountBand.UNDER_20K),
    (Money(1_999_999, 'EUR'), AmountBand.UNDER_20K),
    (Money(2_000_000, 'EUR'), AmountBand.UNDER_100K),
    (Money(10_000_000, 'EUR'), AmountBand.ABOVE),
    (Money(999, 'JPY'), AmountBand.UNDER_1K),
    (Money(1_000, 'JPY'), AmountBand.UNDER_5K),
    (Money(999_999, 'KWD'), AmountBand.UNDER_1K),
]


@pytest.mark.parametrize(('amount', 'band'), BANDS, ids=str)
def test_a_band_begins_with_its_first_whole_amount(amount: Money, band: AmountBand) -> None:
    assert band_of(amount) is band
