"""Bytes kept under their sum: whole or not at all, whatever the disk, the source or the moment."""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from test_full_disks import fill_up

from salesdesk.domain.errors import (
    AttachmentTooLarge,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseUnreadable,
    DiskFull,
    NotAFile,
)
from salesdesk.storage.files import blobs as blobs_module
from salesdesk.storage.files.blob_mirror import mirror_blobs
from salesdesk.storage.files.blobs import ABANDONED_AFTER, SIZE_LIMIT, UNFINISHED, BlobStore, StoredFile
from salesdesk.storage.files.opened_copies import KEPT_FOR, legal_name, open_copy, open_made

AsAnybody = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / 'files')


def made(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def everything_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob('*') if path.is_file())


@pytest.mark.parametrize('size', [0, 1, 1024 * 1024, 3 * 1024 * 1024 + 7])
def test_bytes_of_any_size_are_kept_under_their_sum(store: BlobStore, tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    stored = store.put(made(tmp_path / 'a.bin', content))
    assert stored == StoredFile('a.bin', hashlib.sha256(content).hexdigest(), size)
    assert (store.path(stored.sha256).read_bytes(), store.has(stored.sha256)) == (content, True)


def test_the_source_stays_as_it_was(store: BlobStore, tmp_path: Path) -> None:
    source = made(tmp_path / 'a.bin', b'a')
    store.put(source)
    source.write_bytes(b'changed later')
    assert store.path(hashlib.sha256(b'a').hexdigest()).read_bytes() == b'a'


def test_a_folder_a_pipe_and_what_is_not_there_are_refused(store: BlobStore, tmp_path: Path) -> None:
    pipe = tmp_path / 'pipe'
    os.mkfifo(pipe)
    for source, refusal in ((tmp_path, NotAFile), (pipe, NotAFile), (tmp_path / 'none', DatabaseMissing)):
        with pytest.raises(refusal) as raised:
            store.put(source)
        assert raised.value.values['path'] == str(source)
    assert not store.folder.exists()


def test_the_absurd_is_refused_before_a_byte_is_copied(store: BlobStore, tmp_path: Path) -> None:
    film = tmp_path / 'film.mov'
    film.touch()
    os.truncate(film, SIZE_LIMIT + 1)
    with pytest.raises(AttachmentTooLarge) as raised:
        store.put(film)
    assert raised.value.values['name'] == 'film.mov'
    assert not store.folder.exists()


def test_a_file_that_grows_beyond_it_while_it_is_copied_leaves_nothing(
    store: BlobStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs_module, 'SIZE_LIMIT', 10)
    monkeypatch.setattr(blobs_module, 'PIECE', 4)
    growing = made(tmp_path / 'log.txt', b'12345678')

    def grow(_done: int, _total: int) -> None:
        with growing.open('ab') as file:
            file.write(b'1234')

    with pytest.raises(AttachmentTooLarge):
        store.put(growing, grow)
    assert everything_in(store.folder) == []


def test_a_stopped_copy_leaves_nothing(store: BlobStore, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.put(made(tmp_path / 'a.bin', b'a'), stop)
    assert everything_in(store.folder) == []


def test_what_may_not_be_read_is_told_from_what_may_not_be_written(open_folder: Path, as_anybody: AsAnybody) -> None:
    secret, plain = made(open_folder / 'secret', b's'), made(open_folder / 'plain', b'p')
    secret.chmod(0)
    closed = open_folder / 'closed'
    closed.mkdir(mode=0o500)
    with as_anybody():
        with pytest.raises(DatabaseUnreadable) as unreadable:
            BlobStore(open_folder / 'files').put(secret)
        with pytest.raises(DatabaseReadOnly):
            BlobStore(closed / 'files').put(plain)
    assert unreadable.value.values['path'] == str(secret)
    assert everything_in(open_folder) == ['plain', 'secret']


def test_on_a_full_disk_nothing_is_left_and_what_was_kept_stays(small_disk: Path, tmp_path: Path) -> None:
    store = BlobStore(small_disk / 'files')
    kept = store.put(made(tmp_path / 'a.bin', b'a' * 500_000))
    with pytest.raises(DiskFull):
        store.put(made(tmp_path / 'big.bin', os.urandom(5 * 1024 * 1024)))
    assert everything_in(store.folder) == [kept.sha256]


def test_a_file_that_cannot_be_opened_for_want_of_room_leaves_no_half_copy(small_disk: Path, tmp_path: Path) -> None:
    store = BlobStore(small_disk / 'files')
    kept = store.put(made(tmp_path / 'a.bin', b'a' * 500_000))
    fill_up(small_disk)
    with pytest.raises(DiskFull):
        open_copy([store], kept)
    (small_disk / 'ballast').unlink()
    assert open_copy([store], kept).read_bytes() == b'a' * 500_000


def test_a_copy_that_was_cut_off_is_swept_away_later_but_not_one_at_work(store: BlobStore, tmp_path: Path) -> None:
    store.folder.mkdir()
    old, young = (made(store.folder / f'{name}{UNFINISHED}', b'') for name in ('old', 'young'))
    long_ago = time.time() - ABANDONED_AFTER - 60
    os.utime(old, (long_ago, long_ago))
    store.put(made(tmp_path / 'a.bin', b'a'))
    assert (old.exists(), young.exists()) == (False, True)


def test_old_opened_copies_go_unless_they_were_changed(store: BlobStore, tmp_path: Path) -> None:
    first, second, third = (store.put(made(tmp_path / name, name.encode())) for name in ('a', 'b', 'c'))
    plain, changed = open_copy([store], first), open_copy([store], second)
    changed.chmod(0o600)
    changed.write_bytes(b'changed')
    long_ago = time.time() - KEPT_FOR - 60
    for path in (plain, changed):
        os.utime(path, (long_ago, long_ago))
    open_copy([store], third)
    assert (plain.exists(), changed.exists()) == (False, True)


def test_bytes_lost_here_are_found_among_the_copies(store: BlobStore, tmp_path: Path) -> None:
    kept, spare = store.put(made(tmp_path / 'a.bin', b'a')), BlobStore(tmp_path / 'backups')
    mirror_blobs(store.folder, spare.folder)
    store.path(kept.sha256).unlink()
    assert open_copy([store, spare], kept).read_bytes() == b'a'


def test_a_mirror_has_every_file_and_keeps_those_it_had(store: BlobStore, tmp_path: Path) -> None:
    mirror = BlobStore(tmp_path / 'backups' / 'files')
    one = store.put(made(tmp_path / 'a', b'a'))
    mirror_blobs(store.folder, mirror.folder)
    store.path(one.sha256).unlink()
    two = store.put(made(tmp_path / 'b', b'b'))
    mirror_blobs(store.folder, mirror.folder)
    assert everything_in(mirror.folder) == sorted([one.sha256, two.sha256])


def test_a_mirror_on_another_disk_has_copies(store: BlobStore, tmp_path: Path, small_disk: Path) -> None:
    kept = store.put(made(tmp_path / 'a', b'a'))
    mirror_blobs(store.folder, small_disk)
    assert everything_in(small_disk) == [kept.sha256]
    assert (small_disk / kept.sha256[:2] / kept.sha256).read_bytes() == b'a'


def test_a_mirror_on_a_full_disk_has_whole_files_only(store: BlobStore, tmp_path: Path, small_disk: Path) -> None:
    for number in range(4):
        store.put(made(tmp_path / str(number), os.urandom(1_400_000)))
    with pytest.raises(DiskFull):
        mirror_blobs(store.folder, small_disk)
    sums = everything_in(small_disk)
    assert sums
    assert [hashlib.sha256((small_disk / sum_[:2] / sum_).read_bytes()).hexdigest() for sum_ in sums] == sums


def test_a_mirror_leaves_out_what_is_no_kept_file(store: BlobStore, tmp_path: Path) -> None:
    kept = store.put(made(tmp_path / 'a', b'a'))
    open_copy([store], kept)
    made(store.folder / f'x{UNFINISHED}', b'')
    mirror_blobs(store.folder, tmp_path / 'backups')
    assert everything_in(tmp_path / 'backups') == [kept.sha256]


@pytest.mark.parametrize(
    ('name', 'legal'),
    [
        ('Devis n° 12.pdf', 'Devis n° 12.pdf'),
        ('../../.bashrc', '_.._.bashrc'),
        ('a\\b:c*?.txt', 'a_b_c__.txt'),
        ('ligne\n1\x00.txt', 'ligne_1_.txt'),
        ('fin. . ', 'fin'),
        ('..', '_'),
        ('', '_'),
        ('con', '_con'),
        ('AUX.pdf', '_AUX.pdf'),
        ('lpt1.tar.gz', '_lpt1.tar.gz'),
        ('contrat.pdf', 'contrat.pdf'),
        ('com10.txt', 'com10.txt'),
    ],
)
def test_a_name_is_legal_everywhere_and_stays_in_its_folder(name: str, legal: str) -> None:
    assert legal_name(name) == legal


def test_bytes_made_by_the_program_are_kept_like_a_file(store: BlobStore, tmp_path: Path) -> None:
    stored = store.put_bytes('offre.pdf', b'%PDF')
    assert stored == store.put(made(tmp_path / 'offre.pdf', b'%PDF'))
    assert everything_in(store.folder) == [stored.sha256]


def test_what_was_made_for_another_program_goes_after_a_day_unless_it_was_changed(store: BlobStore) -> None:
    plain, changed = open_made(store, 'a.eml', b'a'), open_made(store, 'b.eml', b'b')
    changed.chmod(0o600)
    changed.write_bytes(b'changed')
    for path in (plain, changed):
        os.utime(path, (time.time() - KEPT_FOR - 60,) * 2)
    assert open_made(store, 'b.eml', b'b').read_bytes() == b'b'
    assert not plain.exists()
