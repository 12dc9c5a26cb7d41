"""PySide is loaded from kept code and beside its own import: quicker, and the same PySide as ever."""

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from salesdesk.ui.quick_pyside import LATER, CompiledOnce

CARRIED = 'shibokensupport/signature/mapping.py'
SAYS = """
import builtins, linecache, sys
compiled, plain = [], builtins.compile
builtins.compile = lambda source, name, *more, **named: (compiled.append(name), plain(source, name, *more, **named))[1]
import salesdesk.ui.quick_pyside
builtins.compile = plain
from PySide6.QtCore import QPoint
import salesdesk.ui.theme.tokens
print(sum(str(name).startswith('shibokensupport/') for name in compiled))
print(QPoint(2, 3).x(), builtins.__import__.__name__ != '__feature_import__')
print(*(name for name in linecache.cache if 'salesdesk' in name))
"""

ASKS_FOR_STUBS = """
import salesdesk.ui.quick_pyside
from PySide6.support.signature.lib import pyi_generator
from PySide6.QtCore import QPoint
print('generate_pyi' in vars(pyi_generator))
print(callable(pyi_generator.generate_pyi), hasattr(pyi_generator, 'nothing'), hasattr(pyi_generator, '__path__'))
try:
    QPoint('a', 'b')
except TypeError as error:
    print('xpos: int, ypos: int' in str(error))
"""


def said(folder: Path, program: str = SAYS, **environment: str) -> list[str]:
    """What a process of its own prints, whose compiled modules lie in this folder."""
    surroundings = {name: value for name, value in os.environ.items() if name != 'PYTHONDONTWRITEBYTECODE'}
    surroundings |= {'PYTHONPYCACHEPREFIX': str(folder), **environment}
    command = [sys.executable, '-c', program]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ''
    return done.stdout.splitlines()


def kept_in(folder: Path) -> Path:
    return next(folder.rglob('quick_pyside*.carried'))


def compiled(path: Path, source: bytes, name: str = CARRIED) -> object:
    with CompiledOnce(path):
        return compile(source, name, 'exec')


def test_the_second_start_compiles_nothing_of_pyside(tmp_path: Path) -> None:
    assert int(said(tmp_path)[0]) > 5
    assert said(tmp_path)[:2] == ['0', '2 True']


def test_no_module_of_ours_is_read_as_text(tmp_path: Path) -> None:
    assert said(tmp_path)[2] == ''


@pytest.mark.parametrize('content', [b'', b'nothing', b'\0' * 40])
def test_what_is_kept_and_cannot_be_read_is_made_anew(content: bytes, tmp_path: Path) -> None:
    said(tmp_path)
    whole = kept_in(tmp_path).read_bytes()
    kept_in(tmp_path).write_bytes(whole[:4] + content)
    assert int(said(tmp_path)[0]) > 5
    assert kept_in(tmp_path).read_bytes() == whole


def test_who_wants_no_bytecode_kept_has_none(tmp_path: Path) -> None:
    said(tmp_path, PYTHONDONTWRITEBYTECODE='1')
    assert not list(tmp_path.rglob('*.carried'))


def test_the_maker_of_stubs_comes_when_it_is_asked(tmp_path: Path) -> None:
    assert said(tmp_path, ASKS_FOR_STUBS) == ['False', 'True False False', 'True']


def test_a_stand_in_that_was_kept_still_comes_when_it_is_asked(tmp_path: Path) -> None:
    said(tmp_path)
    assert said(tmp_path, ASKS_FOR_STUBS) == ['False', 'True False False', 'True']


def test_a_stand_in_gives_way_while_others_are_still_loaded(tmp_path: Path) -> None:
    module: dict[str, Any] = {}
    with CompiledOnce(tmp_path / 'kept'):
        exec(compile(b'number = 1', LATER[0], 'exec'), module)
        assert 'number' not in module
        assert module['__getattr__']('number') == 1
    assert '__getattr__' not in module


def test_kept_code_is_that_of_the_source(tmp_path: Path) -> None:
    kept = tmp_path / 'kept'
    first = compiled(kept, b'number = 1')
    assert compiled(kept, b'number = 1') == first == compile(b'number = 1', CARRIED, 'exec')


def test_another_source_of_that_name_is_compiled(tmp_path: Path) -> None:
    kept = tmp_path / 'kept'
    compiled(kept, b'number = 1')
    assert compiled(kept, b'number = 2') == compile(b'number = 2', CARRIED, 'exec')


def test_what_others_compile_is_not_kept(tmp_path: Path) -> None:
    compiled(tmp_path / 'kept', b'number = 1', 'theirs.py')
    assert not (tmp_path / 'kept').exists()


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    assert compiled(tmp_path / 'missing' / 'kept', b'number = 1') == compile(b'number = 1', CARRIED, 'exec')


def test_compile_is_itself_again_after_an_error(tmp_path: Path) -> None:
    plain = builtins.compile
    with pytest.raises(SyntaxError):
        compiled(tmp_path / 'kept', b'number =')
    assert builtins.compile is plain
