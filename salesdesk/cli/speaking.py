"""Words on a terminal: results on standard output, what went wrong on standard error."""

import os
import sys
from typing import TextIO

from salesdesk.i18n.formats import percent_text

# Terminals that know no narrow space show the usual one.
_PLAIN = str.maketrans({'\u202f': ' ', '\u00a0': ' ', '’': "'"})


def say(text: str) -> None:
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


def let_go_of_output() -> None:
    """After a write that failed: Python would try it again when it ends, and complain in its own words."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _put(text: str, stream: TextIO | None) -> None:
    if stream is not None:
        print(_writable(text, stream), file=stream)


def _writable(text: str, stream: TextIO) -> str:
    encoding = stream.encoding or 'utf-8'
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, 'replace').decode(encoding)
    return text
