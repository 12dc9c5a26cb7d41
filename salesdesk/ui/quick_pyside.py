"""PySide6, loaded without what it would do again at every start; to be imported before any other part of it.

PySide carries the Python half of itself as source text inside a library, and compiles it at every start: a seventh of
what an empty window takes. And it reads the source of every module that is imported after it, in search of features
that we do not use. Measured on the first board: 12 ms and 9 ms of 190; what is loaded for stub files and for the
words of a wrong call is another 13.
"""

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any, Self

# What the files inside the library are called.
CARRIED = 'shibokensupport/'
# Loaded when somebody asks something of it: until then this stands in its place.
LATER = tuple(f'{CARRIED}signature/{name}.py' for name in ('parser', 'layout', 'lib/enum_sig', 'lib/pyi_generator'))
STAND_IN = """
def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    del globals()['__getattr__']
    exec(compile({source!r}, {filename!r}, 'exec', dont_inherit=True), globals())
    if name not in globals():
        raise AttributeError(name)
    return globals()[name]
"""

Kept = dict[str, tuple[bytes, CodeType]]


class CompiledOnce:
    """Stands in for compile(), for a while: the code of the carried files is kept on the disk, as that of modules is.

    It is taken for the very same source only; what is missing, unreadable or of another PySide is compiled.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._compile = builtins.compile
        self._kept = self._read()
        self._is_new = False

    def __enter__(self) -> Self:
        builtins.compile = self
        return self

    def __exit__(self, *_raised: object) -> None:
        builtins.compile = self._compile
        if self._is_new and not sys.dont_write_bytecode:
            self._write()

    def __call__(self, source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        """As compile()."""
        is_carried = isinstance(filename, str) and filename.startswith(CARRIED) and isinstance(source, bytes)
        # A stand-in that gives way asks with a word more.
        if not is_carried or named:
            return self._compile(source, filename, *how, **named)
        if filename in LATER:
            source = STAND_IN.format(source=source, filename=filename).encode()
        now = source_hash(source)
        kept, code = self._kept.get(filename, (b'', None))
        if kept != now or code is None:
            code = self._compile(source, filename, *how, **named)
            self._kept[filename] = now, code
            self._is_new = True
        return code

    def _read(self) -> Kept:
        # Bytecode is made for one version of Python; the number says for which.
        with suppress(OSError, ValueError, EOFError, TypeError):
            content = self._path.read_bytes()
            if content.startswith(MAGIC_NUMBER):
                kept: Kept = marshal.loads(content[len(MAGIC_NUMBER) :])  # noqa: S302 - it lies where Python's own does
                return kept
        return {}

    def _write(self) -> None:
        """Where Python keeps no code of modules (a bundle, somebody else's folder), none is kept."""
        unfinished = self._path.with_name(f'{self._path.name}.{os.getpid()}')
        with suppress(OSError, ValueError):
            unfinished.write_bytes(MAGIC_NUMBER + marshal.dumps(self._kept))
            unfinished.replace(self._path)
        with suppress(OSError):
            unfinished.unlink()


with CompiledOnce(Path(cache_from_source(__file__)).with_suffix('.carried')):
    import PySide6  # noqa: F401 - for what it does when it is loaded

# The import that stood here before PySide put its search for features in front of it.
builtins.__import__ = getattr(builtins, '__orig_import__', builtins.__import__)
