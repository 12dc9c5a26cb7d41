"""What an export that was killed leaves beside its target goes with the next one; nothing else does."""

import os
import time
from pathlib import Path

import pytest

from salesdesk.storage.disk.private_output import ABANDONED_AFTER, private_folder, private_output

LEFT = '.0123456789abcdef.unfinished'
# Seconds: a clock that goes on while the test runs must not carry one over.
OLD, YOUNG = ABANDONED_AFTER + 600, ABANDONED_AFTER - 600


def left(path: Path, age: int = OLD) -> Path:
    """A file of that age."""
    path.write_bytes(b'half of it')
    os.utime(path, (time.time() - age,) * 2)
    return path


def export(folder: Path) -> None:
    with private_output(folder / 'deals.csv') as file:
        file.write(b'whole')


def test_what_was_left_long_ago_goes_with_the_next_export(tmp_path: Path) -> None:
    left(tmp_path / LEFT)
    export(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ['deals.csv']


def test_a_folder_that_was_left_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / LEFT
    folder.mkdir()
    left(folder / 'deals.csv')
    os.utime(folder, (time.time() - OLD,) * 2)
    with private_folder(tmp_path / 'everything') as filled:
        (filled / 'deals.csv').write_bytes(b'whole')
    assert [path.name for path in tmp_path.iterdir()] == ['everything']


def test_one_that_may_still_be_written_stays(tmp_path: Path) -> None:
    young = left(tmp_path / LEFT, YOUNG)
    export(tmp_path)
    assert young.read_bytes() == b'half of it'


@pytest.mark.parametrize(
    'name',
    [
        'my.unfinished', '0123456789abcdef.unfinished', '.0123456789abcde.unfinished', f'{LEFT}.txt', f'a{LEFT}',
        '.0123456789ABCDEF.unfinished', '.0123456789abcdeg.unfinished', '.novel of mine.unfinished',
    ],
)  # fmt: skip
def test_a_file_of_hers_stays_however_old_it_is(tmp_path: Path, name: str) -> None:
    own = left(tmp_path / name)
    export(tmp_path)
    assert own.exists()


def test_what_is_no_file_of_ours_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / 'out').mkdir()
    own = left(tmp_path / 'own.txt')
    link = tmp_path / 'out' / LEFT
    link.symlink_to(own)
    os.utime(link, (time.time() - OLD,) * 2, follow_symlinks=False)
    export(tmp_path / 'out')
    assert own.exists()
    assert link.is_symlink()


def test_an_export_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match='cut'), private_output(tmp_path / 'deals.csv'):
        raise ValueError('cut')
    assert not list(tmp_path.iterdir())
