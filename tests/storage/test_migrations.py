"""A database is brought to this program's version, or stays exactly what it was."""

import json
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from building import Desk
from playhouse.schema_diff import diff_models
from stored_sample import all_rows, clock, rows_of, told

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import APPLICATION_ID, STEPS, VERSION, version_of
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.schema.tables import TABLES, Row
from salesdesk.storage.touched_records import DEAL_COLUMNS, LINE, OFFER_COLUMN
from salesdesk.storage.word_lists import read_won_reasons

OLD_DATABASES = Path(__file__).parent / 'old_databases'
ONE_MORE_COLUMN = ("ALTER TABLE deal ADD COLUMN mood TEXT NOT NULL DEFAULT ''",)
BROKEN = ("UPDATE deal SET title = 'lost'", 'ALTER TABLE nowhere ADD COLUMN mood TEXT')


@pytest.fixture
def old(path: Path) -> Path:
    """The database of version 1 as it was shipped, with a few deals in it."""
    shutil.copyfile(OLD_DATABASES / 'version_1.db', path)
    return path


def test_a_new_database_says_what_it_is_and_of_which_version(database: Database) -> None:
    assert version_of(database) == VERSION == len(STEPS)
    assert database.value('PRAGMA application_id') == APPLICATION_ID == int.from_bytes(b'SDsk')


def test_the_migrations_make_the_tables_the_models_describe(database: Database) -> None:
    diff = diff_models(database.peewee, TABLES)
    assert not diff, str(diff)


@pytest.mark.parametrize('table', TABLES)
def test_columns_stand_in_the_order_of_the_model_and_are_as_strict(database: Database, table: type[Row]) -> None:
    found = database.rows(f'PRAGMA table_info({table._meta.table_name})')
    fields = table._meta.sorted_fields
    assert [name for _, name, *_ in found] == [field.column_name for field in fields]
    assert [bool(not_null) for _, _, _, not_null, *_ in found] == [not field.null for field in fields]


def test_every_table_is_strict_and_has_a_key_so_that_it_can_be_undone(database: Database) -> None:
    # The search index is a virtual table and its shadows: made anew from the others, never undone.
    sql = "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    tables = dict(database.rows(sql))
    assert tables == {table._meta.table_name: 1 for table in TABLES}
    for name in tables:
        assert database.value('SELECT COUNT(*) FROM pragma_table_info(?) WHERE pk', (name,)) > 0


def test_a_deal_is_found_in_a_changeset_by_the_right_column(database: Database) -> None:
    for table, places in (DEAL_COLUMNS | {LINE: OFFER_COLUMN}).items():
        columns = [name for _, name, *_ in database.rows(f'PRAGMA table_info({table})')]
        assert {name: columns.index(name) for name in places} == places


@pytest.mark.parametrize('version', [1, 2, 3, 4, 5])
def test_a_database_of_an_older_version_still_says_the_same(path: Path, version: int) -> None:
    shutil.copyfile(OLD_DATABASES / f'version_{version}.db', path)
    with closing(open_database(path)) as database:
        shipped = json.loads((OLD_DATABASES / f'version_{version}.json').read_text(encoding='utf-8'))
        now = {table: all_rows(database, table) for table in shipped}
        for table, rows in shipped.items():
            known = [told(row[: len(rows[0])]) for row in now[table]] if rows else now[table]
            assert known == [told(row) for row in rows]
        assert check_database(database).is_sound


@pytest.mark.parametrize('version', [1, 2, 3])
def test_an_older_database_gets_the_reasons_of_a_win_that_a_new_one_has(desk: Desk, path: Path, version: int) -> None:
    shutil.copyfile(OLD_DATABASES / f'version_{version}.db', path)
    with closing(open_database(path)) as database:
        upgraded = [replace(reason, id=0) for reason in read_won_reasons(database)]
    assert upgraded == [replace(reason, id=0) for reason in read_won_reasons(desk.workspace.database)]
    assert len(upgraded) == 8


def test_what_was_renewed_before_notices_were_watched_is_settled(path: Path) -> None:
    shutil.copyfile(OLD_DATABASES / 'version_4.db', path)
    with closing(apsw.Connection(str(path))) as older:
        (signed_in, renewal), *_rest = older.execute(
            "SELECT contract.deal_id, (SELECT MAX(id) FROM deal WHERE deleted_at IS NULL) FROM contract"
        )
        for id_, deal_id, title in ((7, signed_in, 'Bail'), (8, renewal, 'Bail'), (9, signed_in, 'Autre')):
            older.execute(
                "INSERT INTO contract VALUES (?, ?, ?, 0, NULL, NULL, NULL, '2026-07-01', 0, NULL, '', NULL)",
                (id_, deal_id, title),
            )
        older.execute(
            "INSERT INTO deal_link VALUES (7, ?, ?, 'renewal', 1781000000000, NULL, NULL)", (signed_in, renewal)
        )
    with closing(open_database(path)) as database:
        assert database.rows('SELECT id, settled_on FROM contract WHERE id < 10 ORDER BY id') == [
            (7, '2026-06-09'), (8, None), (9, None),
        ]  # fmt: skip


def test_a_database_without_a_process_has_no_reasons_yet(database: Database) -> None:
    assert read_won_reasons(database) == []


def test_what_was_done_in_version_1_can_still_be_undone(old: Path) -> None:
    workspace = open_workspace(old, clock())
    title = workspace.undo_title()
    assert title is not None
    assert workspace.undo() == title == workspace.redo()
    workspace.close()


def test_an_older_database_is_copied_first_and_then_migrated(old: Path) -> None:
    seen: list[tuple[Path, int]] = []

    def look(path: Path) -> None:
        with closing(Database(path)) as before:
            seen.append((path, version_of(before)))

    with closing(open_database(old, before_change=look, steps=(*STEPS, ONE_MORE_COLUMN))) as database:
        assert version_of(database) == VERSION + 1
        assert set(database.rows('SELECT mood FROM deal')) == {('',)}
    assert seen == [(old, 1)]


def test_nothing_is_copied_where_nothing_changes(old: Path, path: Path) -> None:
    called: list[Path] = []
    open_database(old).close()
    open_database(old, before_change=called.append).close()
    open_database(path.with_name('new.db'), create=True, before_change=called.append).close()
    assert called == []


def test_an_action_recorded_before_a_column_was_added_can_be_undone(old: Path) -> None:
    workspace = Workspace(open_database(old, steps=(*STEPS, ONE_MORE_COLUMN)), clock())
    before = rows_of(workspace.database)['deal']
    workspace.undo()
    assert rows_of(workspace.database)['deal'] != before
    workspace.redo()
    assert rows_of(workspace.database)['deal'] == before
    workspace.close()


def test_a_step_that_fails_leaves_the_older_version_as_it_was(old: Path) -> None:
    with closing(open_database(old)) as database:
        before = rows_of(database)
    with pytest.raises(apsw.SQLError):
        open_database(old, steps=(*STEPS, BROKEN))
    with closing(open_database(old)) as database:
        assert version_of(database) == VERSION
        assert rows_of(database) == before


def test_steps_before_the_one_that_fails_stay_done(old: Path) -> None:
    with pytest.raises(apsw.SQLError):
        open_database(old, steps=(*STEPS, ONE_MORE_COLUMN, BROKEN))
    with closing(Database(old)) as database:
        assert version_of(database) == VERSION + 1
        assert database.value("SELECT COUNT(*) FROM deal WHERE title = 'lost'") == 0


def test_a_copy_that_cannot_be_made_stops_the_migration(old: Path) -> None:
    def no_room(path: Path) -> None:
        raise OSError(path)

    with pytest.raises(OSError, match='deals'):
        open_database(old, before_change=no_room, steps=(*STEPS, ONE_MORE_COLUMN))
    with closing(open_database(old)) as database:
        assert version_of(database) == VERSION
