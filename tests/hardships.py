"""Where things go wrong: folders and files that permissions close even to root, and a disk that is soon full."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody can enter: those of pytest are closed to all but its own user."""
    folder = Path(tempfile.mkdtemp(prefix='salesdesk-'))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def as_anybody() -> Callable[[], AbstractContextManager[None]]:
    """A block in which the test has no powers of root: without it a mode of 0444 stops nothing."""

    @contextmanager
    def powerless() -> Iterator[None]:
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(user)

    return powerless


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes; only root can make one."""
    folder = tmp_path / 'disk'
    folder.mkdir()
    mount = ['mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', str(folder)]
    if shutil.which('mount') is None or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip('this user may not mount a disk')
    yield folder
    subprocess.run(['umount', '--lazy', str(folder)], check=True)
