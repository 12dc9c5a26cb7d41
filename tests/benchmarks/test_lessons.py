"""Useful lessons with 100,000 closed deals and 2,000 lessons, against 1,000 and 20."""

from collections.abc import Callable
from pathlib import Path

import pytest
from building import Desk, desk_on
from interleaved import Comparing
from painted import at_rest, seconds_until_painted
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat
from taught import taught

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.knowledge.suggestion_controller import SuggestionController
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.storage.schema.table_names import OPEN
from salesdesk.ui.panel.deal_panel import DealPanel

BAR, LOOKED_UP_BAR, ROUNDS = 1.5, 5.0, 15
FROM, TO = 'identification', 'qualification'


@pytest.fixture(scope='module')
def green(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return taught(sales_file, tmp_path_factory.mktemp('green') / 'green.db', 1_000)


@pytest.fixture(scope='module')
def wise(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return taught(sales_file, tmp_path_factory.mktemp('wise') / 'wise.db', 100_000)


def entering(seat: Seat) -> Callable[[], float]:
    """Seconds from the moment a deal enters a stage until its panel shows the lessons for it; then that is undone."""
    workplace = seat.office.desk.workplace
    seat.page.commands.show(seat.lane(FROM).model.cards[0].id)
    panel = seat.one(DealPanel)
    move = MoveRequest(panel.shown.id, seat.desk.stage(TO).id, override_reason='essai')

    def run() -> float:
        seconds = seconds_until_painted(seat.window, lambda: workplace.moves.move(move))
        assert panel.lessons.lines
        workplace.workspace.undo()
        return seconds

    return run


def test_entering_a_stage(compare: Comparing, qtbot: QtBot, qapp: QApplication, green: Path, wise: Path) -> None:
    name = 'A deal enters a stage, until its lessons are painted: 100,000 closed deals and 2,000 lessons / 1,000 and 20'
    with at_rest(qtbot, qapp, green) as small, at_rest(qtbot, qapp, wise) as large:
        assert compare.amounts(name, entering(large), entering(small), bar=BAR, rounds=ROUNDS) <= BAR


def looking_up(desk: Desk) -> Callable[[], object]:
    """The lessons for every open deal, one after the other."""
    suggestions = SuggestionController(desk.workspace, lambda: SearchController(desk.workspace))
    deals = [id_ for (id_,) in desk.workspace.database.rows(f'SELECT id FROM deal WHERE {OPEN}')]
    return lambda: [suggestions.suggest(id_) for id_ in deals]


def test_looking_lessons_up(compare: Comparing, green: Path, wise: Path) -> None:
    """Alone, it is less than a millisecond in either; what she waits for is measured above."""
    name = 'Three lessons looked up, without anything around it: of 2,000 / of 20'
    with desk_on(green) as small, desk_on(wise) as large:
        ratio = compare(name, looking_up(large), looking_up(small), bar=LOOKED_UP_BAR, rounds=ROUNDS)
        assert ratio <= LOOKED_UP_BAR
