"""Files and folders handed to her: there as a whole under their name, hers alone, or not there at all."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.errors import WorldFault
from salesdesk.storage.disk.checksums import sha256_of
from salesdesk.storage.disk.private_output import private_folder, private_output, write_private_file


class Stopped(Exception):
    """What a test raises half way."""


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != 'data')


def half_written(target: Path) -> None:
    with private_output(target) as file:
        file.write(b'new')
        raise Stopped


def half_filled(target: Path) -> None:
    with private_folder(target) as folder:
        write_private_file(folder / 'deals.csv', [b'a'])
        raise Stopped


def test_a_file_is_there_once_it_is_whole_and_hers_alone(tmp_path: Path) -> None:
    target = tmp_path / 'été.csv'
    with private_output(target) as file:
        file.write(b'half ')
        assert not target.exists()
        file.write(b'whole')
    assert target.read_bytes() == b'half whole'
    assert mode_of(target) == 0o600
    assert left_in(tmp_path) == ['été.csv']


def test_a_file_that_is_not_finished_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / 'deals.csv'
    target.write_bytes(b'old')
    with pytest.raises(Stopped):
        half_written(target)
    assert target.read_bytes() == b'old'
    assert left_in(tmp_path) == ['deals.csv']


def test_a_file_takes_the_place_of_what_a_link_leads_to(tmp_path: Path) -> None:
    target, link = tmp_path / 'deals.csv', tmp_path / 'link.csv'
    target.write_bytes(b'old')
    link.symlink_to(target)
    with private_output(link) as file:
        file.write(b'new')
    assert link.is_symlink()
    assert target.read_bytes() == b'new'


def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe, read = tmp_path / 'pipe', list[bytes]()
    os.mkfifo(pipe)
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with private_output(pipe) as file:
        file.write(b'row')
    reader.join(10)
    assert read == [b'row']
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize('name', ['missing/deals.csv', 'file/deals.csv'])
def test_where_no_file_can_be_made_the_fault_names_it(tmp_path: Path, name: str) -> None:
    (tmp_path / 'file').write_bytes(b'')
    with pytest.raises(WorldFault) as fault, private_output(tmp_path / name) as file:
        file.write(b'x')
    assert fault.value.values['path'] == str(tmp_path / name)
    assert left_in(tmp_path) == ['file']


def test_a_folder_is_there_once_it_is_filled_and_hers_alone(tmp_path: Path) -> None:
    target = tmp_path / 'all'
    with private_folder(target) as folder:
        write_private_file(folder / 'deals.csv', [b'a', b'b'])
        assert not target.exists()
    assert [(path.name, path.read_bytes()) for path in target.iterdir()] == [('deals.csv', b'ab')]
    assert (mode_of(target), mode_of(target / 'deals.csv')) == (0o700, 0o600)
    assert left_in(tmp_path) == ['all']


def test_an_empty_folder_of_that_name_is_filled(tmp_path: Path) -> None:
    target = tmp_path / 'all'
    target.mkdir()
    with private_folder(target) as folder:
        write_private_file(folder / 'deals.csv', [])
    assert left_in(target) == ['deals.csv']


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / 'all'
    target.mkdir()
    (target / 'hers.txt').write_bytes(b'x')
    with pytest.raises(WorldFault), private_folder(target) as folder:
        write_private_file(folder / 'deals.csv', [b'a'])
    assert left_in(target) == ['hers.txt']
    assert left_in(tmp_path) == ['all']


def test_a_folder_that_is_not_finished_is_gone_with_all_that_is_in_it(tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        half_filled(tmp_path / 'all')
    assert left_in(tmp_path) == []


def test_two_files_written_at_once_do_not_meet(tmp_path: Path) -> None:
    target = tmp_path / 'deals.csv'
    with private_output(target) as one, private_output(target) as other:
        one.write(b'first')
        other.write(b'second')
    assert target.read_bytes() == b'first'
    assert left_in(tmp_path) == ['deals.csv']


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(st.lists(st.binary(max_size=3000), max_size=5))
def test_whatever_is_written_is_what_is_read(tmp_path: Path, chunks: list[bytes]) -> None:
    one, other = tmp_path / 'one', tmp_path / 'other'
    one.unlink(missing_ok=True)
    write_private_file(one, chunks)
    with private_output(other) as file:
        file.writelines(chunks)
    assert one.read_bytes() == other.read_bytes() == b''.join(chunks)
    assert sha256_of(one) == sha256_of(other)
