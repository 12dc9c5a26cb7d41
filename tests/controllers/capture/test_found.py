"""What the palette finds: the line itself, or what belongs to the company it speaks of."""

import pytest
from building import Desk, euros

from salesdesk.controllers.capture.found import EACH, PaletteSearch
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.search import RecordType


@pytest.fixture
def palette(desk: Desk) -> PaletteSearch:
    desk.put('Relamping LED', organization='Menuiserie Lefèvre', contact='Hélène Marchais', amount=euros(12_400))
    return PaletteSearch(desk.workspace, SearchController(desk.workspace))


def test_a_deal_is_found_with_its_stage_and_amount(desk: Desk, palette: PaletteSearch) -> None:
    found = palette.find('relam')
    (hit,) = found.hits[RecordType.DEAL]
    face = found.deals[hit.id]
    assert (hit.title, face.stage_id, face.amount) == ('Relamping LED', desk.stage('identification').id, euros(12_400))
    assert (found.words, found.is_related) == (('relam',), False)


def test_a_line_that_is_nowhere_finds_what_belongs_to_its_company(palette: PaletteSearch) -> None:
    found = palette.find('bornes menuiserie lefevre 8500', 'Menuiserie Lefèvre')
    assert found.is_related
    assert set(found.hits) == {RecordType.DEAL, RecordType.CONTACT}


def test_of_many_only_the_newest_are_shown(desk: Desk, palette: PaletteSearch) -> None:
    for number in range(9):
        desk.put(f'Lot {number}')
    titles = [hit.title for hit in palette.find('lot').hits[RecordType.DEAL]]
    assert titles == [f'Lot {number}' for number in reversed(range(9 - EACH, 9))]


@pytest.mark.parametrize('line', ['', '   ', 'zzz'])
def test_nothing_is_found_for_nothing(palette: PaletteSearch, line: str) -> None:
    assert not palette.find(line)
