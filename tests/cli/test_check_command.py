"""`salesdesk check`: whether a database holds together, and what it holds."""

from contextlib import closing
from pathlib import Path

import pytest
from pipeline_file import pipeline_file
from terminal import Terminal

from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.storage.connection.database import Database

REAL_FILE = Path(__file__).parents[2].parent.joinpath('shared', 'data', 'crm-sales-opportunities', 'sales_pipeline.csv')
MEANT = ('--stage', 'Prospecting=Identification', '--stage', 'Engaging=Qualification')


def test_a_sound_database_is_counted(terminal: Terminal, database: Path) -> None:
    terminal.take_in(pipeline_file(), database, *MEANT)
    said = terminal.run('check', '--database', database)
    assert (said.status, said.err) == (0, '')
    assert said.out.splitlines() == [
        '21 open deals', '28 won deals', '21 lost deals', '0 deals in the trash', 'won: €14,959',
        'This database holds together.',
    ]  # fmt: skip


def test_one_that_contradicts_itself_is_not_sound(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title\nRoof\n', database)
    with closing(Database(database)) as opened:
        opened.execute('DELETE FROM deal_event')
    said = terminal.run('check', '--database', database)
    assert said.status == 1
    assert said.err == 'This database does not hold together: deals have no history (1). Restore a copy.\n'


def test_eight_thousand_real_deals_are_counted_as_they_are(terminal: Terminal, database: Path) -> None:
    if not REAL_FILE.is_file():
        pytest.skip('the file of sales opportunities is not here')
    assert terminal.run('import', REAL_FILE, '--database', database, *MEANT).status == 0
    assert terminal.run('check', '--database', database).out.splitlines()[:5] == [
        '2,089 open deals', '4,238 won deals', '2,473 lost deals', '0 deals in the trash', 'won: €10,005,534',
    ]  # fmt: skip
    assert sum(not row['organization'] for row in terminal.hand_out(database).rows) == 1_425


def test_figures_that_do_not_follow_from_the_history_are_made_anew(terminal: Terminal, database: Path) -> None:
    terminal.take_in(pipeline_file(), database, *MEANT)
    with closing(open_workspace(database, SystemClock())) as workspace:
        Figures(workspace).refresh()
        workspace.database.execute('DELETE FROM roll_up WHERE day % 2')
    said = terminal.run('check', '--database', database)
    assert said.status == 0
    assert 'The figures of the reports do not follow from the history' in said.out
    assert 'figures' not in terminal.run('check', '--database', database).out
