"""An import is one action or none: undone and redone as a whole, and nothing is left of one that did not end."""

from collections.abc import Callable

import pytest
from building import Desk
from taking_in import deals, look_over, request_for, take_in

from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.errors import DiskFull, WorldFault
from salesdesk.domain.touched import EVERYTHING
from salesdesk.storage.connection.database import Database

RICH = 'title,organization,contact,phone,tags,lost_reason,stage,amount,created,closed\n' + ''.join(
    f'Affaire {number},Société {number % 7},Contact {number % 9},06{number},"t{number % 4}; vip",Trop cher,'
    f'{("Suivi", "Won", "Lost")[number % 3]},{number},2026-0{number % 5 + 1}-10,2026-05-20\n'
    for number in range(1200)
)


class Stopped(Exception):
    """What a caller raises from its report to stop."""


def stopping_at(share: float) -> Callable[[int, int], None]:
    def report(done: int, total: int) -> None:
        if done > share * total:
            raise Stopped

    return report


def test_a_large_import_is_undone_and_redone_as_a_whole(desk: Desk) -> None:
    before = desk.dump()
    take_in(desk, RICH)
    after = desk.dump()
    assert desk.workspace.undo() is not None
    assert desk.dump() == before
    assert desk.workspace.redo() is not None
    assert desk.dump() == after


def test_its_title_counts_the_deals(desk: Desk) -> None:
    desk.put('Affaire 0')
    take_in(desk, 'title\nAffaire 0\nB\nC\n')
    title = desk.workspace.undo_title()
    assert title is not None
    assert (title.key, title.values) == ('import_deals', {'count': '2'})


def test_listeners_hear_of_it_once(desk: Desk) -> None:
    take_in(desk, RICH)
    assert desk.heard == [EVERYTHING]


def test_the_database_is_sound_afterwards(desk: Desk) -> None:
    take_in(desk, RICH)
    report = check_database(desk.workspace.database)
    assert report.problems == ()
    assert (report.counts['open'], report.counts['won'], report.counts['lost']) == (400, 400, 400)


def test_column_figures_are_those_of_the_deals(desk: Desk) -> None:
    take_in(desk, 'title,stage,amount\nA,Suivi,100\nB,Suivi,200\nC,Won,400\n')
    follow_up = next(column for column in desk.board.board(desk.filter()).columns if column.stage_id ==
                     desk.stage('follow_up').id)  # fmt: skip
    assert (follow_up.totals.count, follow_up.totals.sums[0].total.minor) == (2, 30_000)


@pytest.mark.parametrize('share', [-1, 0.3, 0.9])
def test_stopped_anywhere_it_leaves_nothing(desk: Desk, share: float) -> None:
    before = desk.dump()
    with pytest.raises(Stopped):
        ImportController(desk.workspace).run(request_for(RICH), stopping_at(share))
    assert desk.dump() == before
    assert desk.undo_key() == ''


def test_a_disk_that_fills_up_leaves_nothing(desk: Desk) -> None:
    before, database = desk.dump(), desk.workspace.database
    database.execute(f'PRAGMA max_page_count = {database.value("PRAGMA page_count") + 20}')
    with pytest.raises(DiskFull):
        take_in(desk, RICH)
    assert desk.dump() == before


def test_a_database_that_is_written_to_elsewhere_is_not_waited_for_long(desk: Desk) -> None:
    other = Database(desk.workspace.path)
    desk.workspace.database.execute('PRAGMA busy_timeout = 20')
    with other.transaction(), pytest.raises(WorldFault):
        take_in(desk, 'title\nA\n')
    other.close()
    assert deals(desk) == []


def test_progress_reaches_the_end_and_never_goes_back(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    ImportController(desk.workspace).run(request_for(RICH), lambda done, total: told.append((done, total)))
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert told[0][0] == 0
    assert told[-1] == (len(RICH.encode()), len(RICH.encode()))


def test_a_survey_says_what_an_import_does_and_writes_nothing(desk: Desk) -> None:
    desk.put('B')
    before = desk.dump()
    survey = look_over(desk, 'title,amount\nA,1\nB,2\nC,abc\n')
    assert (survey.fresh, survey.already_there, len(survey.refused), survey.rows) == (1, 1, 1, 3)
    assert desk.dump() == before
    summary = take_in(desk, 'title,amount\nA,1\nB,2\nC,abc\n')
    assert (summary.imported, summary.already_there, len(summary.refused)) == (1, 1, 1)


def test_rows_that_cannot_be_read_do_not_keep_the_others_out(desk: Desk) -> None:
    summary = take_in(desk, 'title,amount,created\nA,abc,\nB,5,31/02/2026\nC,5,\n')
    assert [row.number for row in summary.refused] == [2, 3]
    assert [deal.title for deal in deals(desk)] == ['C']


def test_an_empty_table_is_no_action(desk: Desk) -> None:
    assert take_in(desk, 'title,amount\n').imported == 0
    assert desk.heard == []
