"""Words on a terminal: results on standard output, what went wrong on standard error."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from salesdesk.domain.errors import DiskFault
from salesdesk.i18n.formats import percent_text
from salesdesk.i18n.translator import _
from salesdesk.storage.disk.faults import fault_of_disk

_STEERING = re.compile(r'[\x00-\x08\x0b-\x1f\x7f-\x9f]')
# Terminals that know no narrow space show the usual one.
_PLAIN = str.maketrans({'\u202f': ' ', '\u00a0': ' ', '’': "'"})


def say(text: str) -> None:
    with faults_of_output():
        _put(text, sys.stdout)


def complain(text: str) -> None:
    _put(text, sys.stderr)


class Ticker:
    """Progress in percent on a terminal; silent where standard error goes to a file."""

    def __init__(self) -> None:
        self._shown = -1
        self._watched = sys.stderr is not None and sys.stderr.isatty()

    def report(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        if self._watched and percent != self._shown:
            self._shown = percent
            sys.stderr.write(f'\r{_writable(percent_text(percent), sys.stderr):>6}')
            sys.stderr.flush()

    def finish(self) -> None:
        if self._shown >= 0:
            sys.stderr.write('\r      \r')


@contextmanager
def faults_of_output() -> Iterator[None]:
    """Turns what standard output refuses into a WorldFault about it; whoever has read enough is let go in peace."""
    try:
        yield
    except OSError as error:
        _let_go_of_output()
        if not isinstance(error, BrokenPipeError):
            raise fault_of_disk(error, _output()) from error


def finish_saying() -> None:
    """What waits in standard output is written now, where a failure can still be told."""
    if sys.stdout is not None:
        with faults_of_output():
            sys.stdout.flush()


def require_output() -> None:
    """For commands whose result is what they write: raises DiskFault where there is no standard output at all."""
    if sys.stdout is None:
        raise DiskFault(path=str(_output()))


def _output() -> Path:
    return Path(_('standard output'))


def _let_go_of_output() -> None:
    """After a write that failed: Python would try it again when it ends, and complain in its own words."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _put(text: str, stream: TextIO | None) -> None:
    if stream is not None:
        print(_writable(text, stream), file=stream)


def _writable(text: str, stream: TextIO) -> str:
    """In letters the terminal knows; what a cell of a file holds besides letters does not steer it."""
    text = _STEERING.sub('�', text)
    encoding = stream.encoding or 'utf-8'
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, 'replace').decode(encoding)
    return text
