"""`salesdesk export calendar`: her planned actions as an iCalendar file."""

from pathlib import Path

import pytest
from building import desk_on
from icalendar import Calendar
from terminal import Terminal, assert_plain


@pytest.fixture
def sample(sample_file: Path, database: Path) -> Path:
    with desk_on(sample_file) as desk:
        database.write_bytes(desk.workspace.path.read_bytes())
    return database


def test_the_file_is_read_by_other_programs_in_the_language_of_the_database(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / 'SalesDesk.ics'
    said = terminal.run('export', 'calendar', '--database', sample, '--output', path)
    found = Calendar.from_ical(path.read_bytes()).walk('VEVENT')
    assert said.out == f'{len(found)} actions exported to {path}.\n'
    assert any(str(event['summary']).startswith('Appel') for event in found)


def test_poured_out_it_is_nothing_but_the_calendar(terminal: Terminal, sample: Path) -> None:
    said = terminal.run('export', 'calendar', '--database', sample)
    assert (said.status, said.err) == (0, '')
    assert said.out.startswith('BEGIN:VCALENDAR')


def test_another_ending_is_refused(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    said = terminal.run('export', 'calendar', '--database', sample, '--output', tmp_path / 'a.csv')
    assert said.status == 2
    assert 'what is written is ics' in said.err
    assert list(tmp_path.glob('*.csv')) == []


def test_a_folder_that_is_gone_is_said_in_a_sentence(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    missing = tmp_path / 'gone'
    said = terminal.run('export', 'calendar', '--database', sample, '--output', missing / 'a.ics')
    assert str(missing) in assert_plain(said)
