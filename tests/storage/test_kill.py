"""Killed in the middle of it: what was confirmed is there, nothing is half-done, and the database is sound."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from building import Desk
from kill_rounds import desk_at, lines_until_killed, play
from killed_seller import IMPORTED, LETTERS_A_SECOND, typed_note

from salesdesk.controllers.drafts_controller import DRAFT_SECONDS, DraftsController
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.storage.connection.opening import open_for_reading
from salesdesk.storage.copies.backup import is_intact, list_backups, make_backup, verify

ROUNDS = 5


@pytest.fixture
def own(sales_file: Path, path: Path) -> Path:
    shutil.copyfile(sales_file, path)
    return path


@pytest.mark.parametrize('seed', range(4))
def test_every_confirmed_action_is_there_after_kill_9_and_nothing_is_half_done(own: Path, seed: int) -> None:
    """Twenty rounds in all; `python tests/storage/kill_rounds.py 200` plays as many as one likes."""
    figures = play(own, seed, ROUNDS)
    assert (figures.rounds, figures.lost, figures.damaged) == (ROUNDS, 0, 0)
    assert figures.confirmed > ROUNDS


@pytest.mark.parametrize('seed', range(3))
def test_killed_while_copies_are_made_every_copy_one_sees_is_good(sample: Path, seed: int) -> None:
    before = sample.read_bytes()
    said = [line['copy'] for line in lines_until_killed('copies', sample, seed, Random(seed).randrange(1, 12))]
    folder = sample.with_name('copies')
    found = list_backups(sample, folder)
    assert {backup.path.name for backup in found} >= set(said)
    for backup in found:
        assert is_intact(backup)
        verify(backup.path)
    with closing(open_for_reading(sample)) as database:
        assert check_database(database).is_sound
    assert sample.read_bytes() == before
    make_backup(sample, folder, max(found).made_at)


def imported(desk: Desk) -> int:
    return int(desk.workspace.database.value("SELECT COUNT(*) FROM deal WHERE title LIKE 'Imported%'"))


@pytest.fixture
def reopened(own: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, bool]]:
    """The desk after an import was killed at some line, and whether the import had been confirmed."""
    said = list(lines_until_killed('import', own, request.param, request.param))
    with desk_at(own) as desk:
        yield desk, 'done' in said[-1]


# Lines 1 to 10 come before each thousand rows, line 11 before the commit, line 12 after it.
@pytest.mark.parametrize('reopened', [1, 6, 11, 12], indirect=True)
def test_an_import_that_is_killed_is_there_as_a_whole_or_not_at_all(reopened: tuple[Desk, bool]) -> None:
    desk, confirmed = reopened
    count = imported(desk)
    assert count in ({IMPORTED} if confirmed else {0, IMPORTED})
    assert check_database(desk.workspace.database).is_sound
    assert (desk.undo_key() == 'import_deals') is (count == IMPORTED)
    desk.workspace.undo()
    assert imported(desk) == 0
    assert check_database(desk.workspace.database).is_sound


@pytest.mark.parametrize('seed', range(10))
def test_a_crash_in_the_middle_of_a_long_note_loses_at_most_its_last_two_seconds(own: Path, seed: int) -> None:
    said = list(lines_until_killed('typing', own, seed, Random(seed).randrange(30, 200)))
    typed = max(line.get('typed', 0) for line in said)
    confirmed = max(line.get('kept', 0) for line in said)
    with desk_at(own) as desk:
        draft = DraftsController(desk.workspace).read('deal/1/note')
        kept = len(draft) - len(typed_note(0))
        assert draft == typed_note(kept)
        # What was confirmed is there, perhaps the next one too; the first letter lost is not two seconds old.
        assert confirmed <= kept <= typed
        assert typed - (kept + 1) <= DRAFT_SECONDS * LETTERS_A_SECOND
        assert check_database(desk.workspace.database).is_sound
