"""The house's style, kept by the test command: types, rules, format, and a budget of lengths."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from style_measures import Measured, Source, middle_tenth_most, read_source, sources

HOUSE = Path(__file__).parent.parent


@cache
def measured(folder: str) -> list[Source]:
    return sources(HOUSE / folder)


def tool(*command: str) -> str:
    """What a tool of the house says of the tree; nothing if it is content. None of them needs the network."""
    done = subprocess.run([sys.executable, '-m', *command], cwd=HOUSE, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ''


def all_tests() -> list[Measured]:
    return [case for source in measured('tests') for case in source.functions if ' test_' in case.where]


def test_every_function_is_typed_strictly() -> None:
    assert tool('mypy') == ''


@pytest.mark.parametrize('command', [('check', '--quiet'), ('format', '--check', '--quiet')])
def test_the_tree_keeps_to_the_rules_of_ruff(command: tuple[str, ...]) -> None:
    assert tool('ruff', *command, '.') == ''


def test_files_are_short() -> None:
    middle, tenth, most = middle_tenth_most(source.file.length for source in measured('salesdesk'))
    assert (middle <= 80, tenth <= 220, most <= 350) == (True, True, True), (middle, tenth, most)


def test_functions_are_short() -> None:
    lengths = [function.length for source in measured('salesdesk') for function in source.functions]
    middle, tenth, most = middle_tenth_most(lengths)
    assert (middle <= 6, tenth <= 16, most <= 40) == (True, True, True), (middle, tenth, most)


def test_classes_are_small_owners() -> None:
    classes = [each for source in measured('salesdesk') for each in source.classes]
    assert [each.where for each in classes if each.length > 220 or each.methods > 20] == []


def test_modules_and_public_classes_say_what_they_are() -> None:
    known = [each for source in measured('salesdesk') for each in (source.file, *source.classes)]
    assert [each.where for each in known if not each.documented] == []


def test_comments_say_why_where_a_reader_would_wonder() -> None:
    code = sum(source.code for source in measured('salesdesk'))
    assert 2.5 <= 100 * sum(source.comments for source in measured('salesdesk')) / code <= 6


def test_tests_are_short_sentences() -> None:
    middle, _tenth, _most = middle_tenth_most(test.length for test in all_tests())
    assert middle <= 9
    classes = [each.where for source in measured('tests') for each in source.classes]
    assert [where for where in classes if ' Test' in where] == []


SAMPLE = '''"""A module."""

class Owner:
    """Two lines
    long."""

    # A comment.
    def act(self) -> None:
        """Acts."""
        return  # at once
'''


def test_the_measures_count_as_a_reader_does(tmp_path: Path) -> None:
    path = tmp_path / 'sample.py'
    path.write_text(SAMPLE, encoding='utf-8')
    source = read_source(path, 'sample.py')
    assert (source.code, source.comments) == (3, 2)
    assert source.functions == (Measured('sample.py:8 act', 2),)
    assert source.classes == (Measured('sample.py:3 Owner', 8, methods=1),)
