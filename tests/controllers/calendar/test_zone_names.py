"""What other programs call the zone in which the seller is."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC

import pytest
from building import NOW, PARIS

from salesdesk.controllers.calendar.zone_names import UNKNOWN, zone_name

pytestmark = pytest.mark.skipif(not hasattr(time, 'tzset'), reason='this system cannot be told its zone')


@pytest.fixture
def computer_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Sets the computer's own zone."""

    def move(name: str) -> None:
        monkeypatch.setenv('TZ', name)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_the_zone_is_called_as_other_programs_call_it(computer_in: Callable[[str], None]) -> None:
    assert zone_name(PARIS, NOW) == 'Europe/Paris'
    assert zone_name(UTC, NOW) == 'UTC'
    computer_in('Asia/Tokyo')
    assert zone_name(None, NOW) == 'Asia/Tokyo'


def test_a_computer_whose_name_for_its_zone_is_wrong_gives_none(computer_in: Callable[[str], None]) -> None:
    computer_in('PST8PDT,M3.2.0,M11.1.0')
    assert zone_name(None, NOW) == UNKNOWN
