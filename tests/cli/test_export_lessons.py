"""`salesdesk export lessons`: a folder of Markdown files, none of which is written over unasked."""

from pathlib import Path

import pytest
from building import desk_on
from terminal import Terminal


@pytest.fixture
def sample(sample_file: Path, database: Path) -> Path:
    """The sample data, in a file of the test's own."""
    with desk_on(sample_file) as desk:
        database.write_bytes(desk.workspace.path.read_bytes())
    return database


def test_each_lesson_is_a_file(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / 'lessons'
    said = terminal.run('export', 'lessons', '--database', sample, '--output', folder)
    assert (said.status, said.out) == (0, f'12 lessons exported to {folder}.\n')
    assert len(list(folder.glob('*.md'))) == 12


def test_a_changed_file_is_left_and_replaced_only_where_that_is_said(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:  # fmt: skip
    asked = ('export', 'lessons', '--database', sample, '--output', tmp_path / 'lessons')
    terminal.run(*asked)
    path = min((tmp_path / 'lessons').glob('*.md'))
    path.write_text(path.read_text('utf-8') + 'Hers.', 'utf-8')
    said = terminal.run(*asked)
    assert '1 file says something else and was left as it is' in said.out
    assert path.read_text('utf-8').endswith('Hers.')
    assert terminal.run(*asked, '--replace').out.startswith('1 lesson exported')
    assert not path.read_text('utf-8').endswith('Hers.')


def test_a_name_that_ends_in_csv_is_a_table_as_it_is_for_all_else(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:  # fmt: skip
    terminal.run('export', 'lessons', '--database', sample, '--output', tmp_path / 'lessons.csv')
    assert (tmp_path / 'lessons.csv').read_text('utf-8-sig').startswith('id')
