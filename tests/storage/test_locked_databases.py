"""Another program holds the file: she is told so, and nothing is lost or half-done."""

from contextlib import closing
from pathlib import Path

import pytest
from building import Desk
from other_program import holding
from stored_sample import open_sample, rows_of

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.deal_controller import DealController
from salesdesk.controllers.knowledge.suggestion_controller import SuggestionController
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.errors import DatabaseBusy
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import STEPS
from salesdesk.storage.connection.opening import open_database, open_for_reading

ALONE = ('PRAGMA locking_mode = exclusive', 'BEGIN EXCLUSIVE')
WRITING = ('BEGIN EXCLUSIVE',)


def test_a_database_held_by_another_program_is_not_opened(sample: Path) -> None:
    before = sample.read_bytes()
    with holding(sample, *ALONE):
        with pytest.raises(DatabaseBusy) as caught:
            open_database(sample)
        assert caught.value.values['path'] == str(sample)
        assert sample.read_bytes() == before


def test_while_another_program_writes_hers_is_opened_and_read(sample: Path) -> None:
    with holding(sample, *WRITING, "UPDATE deal SET title = 'half'"), closing(open_database(sample)) as database:
        assert database.value("SELECT COUNT(*) FROM deal WHERE title = 'half'") == 0


def test_an_action_meanwhile_is_refused_and_changes_nothing(sample: Path) -> None:
    workspace = open_sample(sample)
    workspace.database.execute('PRAGMA busy_timeout = 50')
    before = rows_of(workspace.database)
    deals = DealController(workspace, ProcessBook(workspace))
    first = workspace.database.value('SELECT MIN(id) FROM deal')
    with holding(sample, *WRITING), pytest.raises(DatabaseBusy):
        deals.delete(first)
    assert rows_of(workspace.database) == before
    deals.delete(first)
    workspace.close()


def test_an_action_waits_for_a_program_that_is_soon_done(sample: Path) -> None:
    with holding(sample, *WRITING, seconds=0.2), closing(Database(sample)) as database, database.transaction():
        database.execute("UPDATE deal SET title = 'waited'")
    with closing(open_for_reading(sample)) as database:
        assert set(database.rows('SELECT title FROM deal')) == {('waited',)}


def test_an_older_database_that_is_held_is_not_migrated(sample: Path) -> None:
    with holding(sample, *WRITING), pytest.raises(DatabaseBusy):
        open_database(sample, steps=(*STEPS, ('CREATE TABLE more (id INTEGER PRIMARY KEY)',)))
    open_database(sample).close()


def test_meanwhile_lessons_come_up_as_they_were_read_before(desk: Desk) -> None:
    desk.workspace.database.execute('PRAGMA busy_timeout = 50')
    suggestions = SuggestionController(desk.workspace, lambda: SearchController(desk.workspace))
    deal_id, lesson_id = desk.put('Bornes rapides'), desk.put_lesson('Bornes rapides')
    assert [hit.lesson_id for hit in suggestions.suggest(deal_id)] == [lesson_id]
    desk.put_lesson('Des bornes rapides')
    with holding(desk.workspace.path, *WRITING):
        assert [hit.lesson_id for hit in suggestions.suggest(deal_id)] == [lesson_id]
        suggestions.opened(lesson_id, deal_id)
    assert len(suggestions.suggest(deal_id)) == 2
