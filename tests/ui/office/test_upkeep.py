"""What goes on beside the seller's work: today's copy, deals that come back, a day that begins."""

import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from building import NOW, in_days
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.safety.backup_controller import Backup, BackupController
from salesdesk.storage.search.indexing import pending
from salesdesk.ui.office.upkeep import Upkeep


@pytest.fixture
def upkeep(seat: Seat) -> Upkeep:
    return Upkeep(seat.office.desk, seat.office)


def copies(seat: Seat) -> list[Backup]:
    return BackupController(seat.desk.workspace.path, seat.desk.clock).backups()


def tip(seat: Seat) -> str:
    """What the rail says of "Saved"."""
    assert seat.window.rail is not None
    return seat.window.rail.saved.toolTip()


def test_a_start_makes_todays_copy_and_saved_says_so(qtbot: QtBot, seat: Seat) -> None:
    qtbot.waitUntil(lambda: 'Dernière copie' in tip(seat))
    (copy,) = copies(seat)
    assert copy.made_at.date() == seat.desk.clock.today()


def test_a_second_start_on_the_same_day_makes_none(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    with qtbot.waitSignal(upkeep.copied):
        upkeep._settle_in()
    upkeep._settle_in()
    jobs = seat.office.desk.jobs
    qtbot.waitUntil(lambda: not jobs._running)
    assert len(copies(seat)) == 1


def test_what_an_import_left_for_the_search_is_read(
    qtbot: QtBot, seat: Seat, upkeep: Upkeep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr('salesdesk.ui.office.upkeep.MANY', 1)
    seat.desk.deals.delete(seat.desk.put('Un'), seat.desk.put('Deux'))
    qtbot.waitUntil(lambda: pending(seat.desk.workspace.database) == 0)


def test_the_next_day_gets_a_copy_of_its_own(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    with qtbot.waitSignal(upkeep.copied):
        upkeep._settle_in()
    seat.desk.clock.set(NOW + timedelta(days=1))
    with qtbot.waitSignal(upkeep.copied), qtbot.waitSignal(upkeep.day_begun):
        upkeep._days.look()
    assert len(copies(seat)) == 2


def test_a_copy_is_for_her_eyes_alone(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    with qtbot.waitSignal(upkeep.copied):
        upkeep.copy_now()
    folder = copies(seat)[0].path.parent
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert (modes, stat.S_IMODE(folder.stat().st_mode)) == ({0o600}, 0o700)


def test_a_copy_she_asked_for_is_said(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    upkeep.copy_now()
    qtbot.waitUntil(lambda: 'copie vérifiée' in seat.toast())


def test_a_copy_that_cannot_be_made_is_said_in_a_sentence(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    folder = BackupController(seat.desk.workspace.path, seat.desk.clock).folder
    folder.write_text('A file lies where the copies should go.', encoding='utf-8')
    upkeep._settle_in()
    qtbot.waitUntil(lambda: bool(seat.toast()))
    assert folder.name in seat.toast()
    assert 'Dernière copie' not in upkeep.copy_text()


@pytest.fixture
def closed_folder(seat: Seat) -> Iterator[None]:
    """Nobody may look into the folder of the database any more."""
    folder = seat.desk.workspace.path.parent
    folder.chmod(0)
    yield
    folder.chmod(0o700)


@pytest.mark.usefixtures('closed_folder')
def test_copies_that_cannot_be_read_do_not_keep_her_from_her_deals(
    upkeep: Upkeep, as_anybody: Callable[[], AbstractContextManager[None]]
) -> None:
    with as_anybody():
        words = upkeep.copy_text().splitlines()
    assert words[0] == 'Tout est enregistré sur cet ordinateur.'
    assert len(words) == 2


def test_a_deal_whose_day_has_come_is_back_on_the_board(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    deal_id = seat.desk.put('Plus tard')
    seat.desk.closing.lose(deal_id, seat.desk.reason('no_budget'), returns_on=in_days(1))
    assert seat.titles('identification') == []
    seat.desk.clock.set(NOW + timedelta(days=1))
    upkeep._days.look()
    assert seat.titles('identification') == ['Plus tard']
    qtbot.waitUntil(lambda: bool(seat.toast()))


def test_stopped_it_begins_no_day(qtbot: QtBot, seat: Seat, upkeep: Upkeep) -> None:
    upkeep.start()
    upkeep.stop()
    assert not upkeep._settling.isActive()
    assert not upkeep._days._timer.isActive()
