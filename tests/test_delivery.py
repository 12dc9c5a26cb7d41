"""What the wheel, the source archive and the bundle carry: without its font or its French it is half a program."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from salesdesk.version import VERSION

HOUSE = Path(__file__).parent.parent
RESOURCES = HOUSE / 'resources'
# Shown in the README, and never by the program.
NOT_CARRIED = {'pictures'}


@pytest.fixture(scope='module')
def project() -> dict[str, Any]:
    return tomllib.loads((HOUSE / 'pyproject.toml').read_text(encoding='utf-8'))


@pytest.fixture(scope='module')
def bundle() -> dict[str, Any]:
    """The plain values that the recipe of the bundle gives names to."""
    tree = ast.parse((HOUSE / 'salesdesk.spec').read_text(encoding='utf-8'))
    named = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
    return {ast.unparse(node.targets[0]): ast.literal_eval(node.value) for node in named if _is_plain(node.value)}


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.Tuple | ast.List)


def carried() -> set[str]:
    """The folders of resources that hold something the program reads."""
    return {path.name for path in RESOURCES.iterdir() if path.is_dir()} - NOT_CARRIED


def test_the_wheel_carries_every_resource(project: dict[str, Any]) -> None:
    wheel = project['tool']['hatch']['build']['targets']['wheel']
    assert wheel['force-include'] == {f'resources/{name}': f'salesdesk/resources/{name}' for name in carried()}


def test_the_wheel_carries_the_compiled_catalogs(project: dict[str, Any]) -> None:
    build = project['tool']['hatch']['build']
    assert build['targets']['wheel']['artifacts'] == ['*.mo']
    assert (HOUSE / build['hooks']['custom']['path']).is_file()
    assert any(need.startswith('babel') for need in project['build-system']['requires'])


def test_the_bundle_carries_every_resource(bundle: dict[str, Any]) -> None:
    assert set(bundle['RESOURCES']) == carried()


def test_the_bundle_leaves_out_no_part_of_qt_that_is_used(bundle: dict[str, Any]) -> None:
    used = {
        node.module
        for path in (HOUSE / 'salesdesk' / 'ui').rglob('*.py')
        for node in ast.walk(ast.parse(path.read_text(encoding='utf-8')))
        if isinstance(node, ast.ImportFrom) and (node.module or '').startswith('PySide6')
    }
    assert used.isdisjoint(bundle['UNUSED'])


def test_names_and_numbers_are_compared_without_what_the_bundle_leaves_out(bundle: dict[str, Any]) -> None:
    """The bundle has one build of rapidfuzz, for every processor, and no OpenSSL."""
    program = f"""
import sys
sys.modules.update(dict.fromkeys({bundle['UNUSED']}))
import hashlib
from rapidfuzz.distance import OSA
from salesdesk.matching.near import near
from salesdesk.matching.phone_keys import phone_key
assert near('girardau', ['Girardeau', 'Menuiserie Roux'])[0].name == 'Girardeau'
assert phone_key('06 12 34 56 78', 'FR') == '+33612345678'
assert hashlib.sha256().hexdigest().startswith('e3b0c442')
print(OSA.distance.__module__)
"""
    done = subprocess.run([sys.executable, '-c', program], cwd=HOUSE, check=False, capture_output=True, text=True)
    assert (done.stderr, done.returncode) == ('', 0)
    # Not the slow spelling-out in Python.
    assert done.stdout.strip() == 'rapidfuzz.distance.metrics_cpp'


@pytest.mark.parametrize('part', ['salesdesk', 'resources', 'tests', 'salesdesk.spec', 'README.md', 'LICENSE'])
def test_the_source_archive_is_the_whole_house(project: dict[str, Any], part: str) -> None:
    assert part in project['tool']['hatch']['build']['targets']['sdist']['include']
    assert (HOUSE / part).exists()


def test_the_licences_come_along(project: dict[str, Any]) -> None:
    files = project['project']['license-files']
    assert files == ['LICENSE', 'resources/fonts/LICENSE', 'resources/icons/LICENSE']
    assert all((HOUSE / file).is_file() for file in files)
    assert (HOUSE / 'LICENSE').read_text(encoding='utf-8').startswith('MIT License')


def test_the_version_is_written_in_one_place(project: dict[str, Any]) -> None:
    assert 'version' not in project['project']
    assert f"'{VERSION}'" in (HOUSE / project['tool']['hatch']['version']['path']).read_text(encoding='utf-8')


def test_no_list_of_fixed_versions_is_kept() -> None:
    """uv would ask for the very files that some other machine found in its own registry."""
    ignored = (HOUSE / '.gitignore').read_text(encoding='utf-8').splitlines()
    assert 'uv.lock' in ignored


def readme() -> str:
    return (HOUSE / 'README.md').read_text(encoding='utf-8')


def test_the_readme_says_things_in_their_order() -> None:
    titles = [line.removeprefix('## ') for line in readme().splitlines() if line.startswith('## ')]
    assert titles == [
        'Two commands',
        'Import and export',
        'Where the data lives',
        'The architecture in twenty lines',
        'Benchmarks',
        'Why each dependency',
        'What each number is',
    ]


def test_the_readme_gives_a_reason_for_every_dependency(project: dict[str, Any]) -> None:
    rows = [line.split('|')[1].strip().lower() for line in readme().splitlines() if line.startswith('| ')]
    needed = [need.split('>')[0].split('=')[0].lower() for need in project['project']['dependencies']]
    assert [name for name in needed if name not in rows] == []


def test_the_picture_of_the_readme_is_there_and_small() -> None:
    (picture,) = [line.split('](')[1].rstrip(')') for line in readme().splitlines() if line.startswith('![')]
    assert (HOUSE / picture).stat().st_size < 200_000


def test_the_check_of_every_commit_can_be_run() -> None:
    script = HOUSE / '.ci' / 'run'
    if not script.exists():
        pytest.skip('not a checkout: the source archive leaves it out')
    assert subprocess.run(['bash', '-n', str(script)], check=False).returncode == 0
    assert script.read_text(encoding='utf-8').rstrip().endswith('exec uv run pytest')
