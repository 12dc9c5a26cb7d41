"""The check finds every figure that does not follow from the history, and none in a database the program wrote."""

from collections.abc import Callable
from contextlib import closing

import pytest
from building import PARIS, TODAY, Desk, euros, in_days

from salesdesk.controllers.reports import figures_check
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.figures_check import count_differing_figures
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_for_reading

WRONG = {
    'a sum of another count': ('UPDATE roll_up SET count = count + 1 WHERE measure = "won"', 1),
    'a sum of another amount': ('UPDATE roll_up SET minor = 0 WHERE measure = "won"', 1),
    'a sum too many': ('INSERT INTO roll_up SELECT measure, 9, day, "", "", 1, 0, 0 FROM roll_up LIMIT 1', 1),
    'a missing sum': ('DELETE FROM roll_up WHERE measure = "won"', 1),
    # Both are wrong then: the fact is not the history's, and the sums are not the fact's.
    'a fact of another day': ('UPDATE deal_fact SET expected_on = expected_on + 1 WHERE outcome = "open"', 3),
    'a fact too many': ('INSERT INTO deal_push SELECT deal_id, 9, 1, 1, 1, 0, "" FROM deal_fact LIMIT 1', 2),
    'a fact of a deal that is not there': ('INSERT INTO deal_push VALUES (1, 0, 1, 1, 1, 0, "")', 1),
}


@pytest.fixture
def figures(desk: Desk) -> Figures:
    desk.put(expected_close_on=in_days(3))
    desk.closing.win(desk.put(amount=euros(5)), TODAY, None)
    figures = Figures(desk.workspace)
    figures.refresh()
    return figures


def differing(desk: Desk) -> int:
    return count_differing_figures(desk.workspace.database, PARIS)


def test_figures_made_by_the_program_are_those_of_the_history(desk: Desk, figures: Figures) -> None:
    assert differing(desk) == 0


@pytest.mark.parametrize(('statement', 'count'), WRONG.values(), ids=WRONG)
def test_what_does_not_follow_is_found_and_mended(desk: Desk, figures: Figures, statement: str, count: int) -> None:
    desk.workspace.database.execute(statement.replace('"', "'"))
    assert differing(desk) == count
    figures.rebuild()
    assert differing(desk) == 0


def test_a_change_that_no_trigger_noticed_is_found(desk: Desk, figures: Figures) -> None:
    desk.deals.delete(desk.put(amount=euros(2)))
    figures.refresh()
    desk.workspace.database.execute('UPDATE deal SET deleted_at = NULL')
    desk.workspace.database.execute('DELETE FROM figure_todo')
    assert differing(desk) == 1


def test_what_is_still_to_be_made_is_no_difference(desk: Desk, figures: Figures) -> None:
    desk.closing.win(desk.put(), TODAY, None)
    assert not figures.is_fresh()
    assert differing(desk) == 0


def test_what_was_made_elsewhere_is_no_difference(desk: Desk, figures: Figures) -> None:
    desk.workspace.database.execute('DELETE FROM roll_up')
    assert count_differing_figures(desk.workspace.database, None) == 0


def test_many_deals_are_compared_some_at_a_time(desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures_check, 'BATCH', 2)
    for _ in range(5):
        desk.put(amount=euros(1))
    figures.refresh()
    assert differing(desk) == 0
    desk.workspace.database.execute('UPDATE deal_fact SET product = 7 WHERE deal_id = (SELECT MAX(id) FROM deal)')
    assert differing(desk) == 1


def test_nothing_is_written_to_the_file(desk: Desk, figures: Figures) -> None:
    desk.workspace.database.execute('DELETE FROM roll_up')
    path = desk.workspace.path
    desk.workspace.close()
    before = path.read_bytes()
    with closing(open_for_reading(path)) as database:
        report = check_database(database, PARIS)
    assert report.is_sound
    assert report.figures > 0
    assert path.read_bytes() == before


LIVES: list[Callable[[Desk], object]] = [
    lambda desk: desk.workspace.undo(),
    lambda desk: desk.closing.reopen(*[deal_id for (deal_id,) in desk.workspace.database.rows('SELECT id FROM deal')]),
]


@pytest.mark.parametrize('live', LIVES)
def test_figures_follow_whatever_is_done(desk: Desk, figures: Figures, live: Callable[[Desk], object]) -> None:
    live(desk)
    for _ in range(2):
        assert differing(desk) == 0
        figures.refresh()


def test_a_database_without_figures_has_none_that_differ(desk: Desk) -> None:
    database: Database = desk.workspace.database
    database.execute('PRAGMA user_version = 2')
    database.execute('DROP TABLE roll_up')
    assert count_differing_figures(database, PARIS) == 0
