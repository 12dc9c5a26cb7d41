"""The arrows of the house: who may import whom. A broken one names the import."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from pytest_archon import archrule

PACKAGE = Path(__file__).parent.parent / 'salesdesk'
QT = ('PySide6*', 'shiboken6*')
LEAVES = ('i18n', 'settings', 'paths')
FORBIDDEN = {
    'domain': ('automation', 'exchange', 'matching', 'reports', 'storage', 'controllers', 'jobs', 'ui', *LEAVES),
    'automation': ('exchange', 'matching', 'reports', 'storage', 'controllers', 'jobs', 'ui'),
    'exchange': ('automation', 'matching', 'reports', 'storage', 'controllers', 'jobs', 'ui'),
    'matching': ('automation', 'exchange', 'reports', 'storage', 'controllers', 'jobs', 'ui', *LEAVES),
    'reports': ('automation', 'exchange', 'matching', 'storage', 'controllers', 'jobs', 'ui'),
    'storage': ('automation', 'exchange', 'matching', 'reports', 'controllers', 'jobs', 'ui'),
    'controllers': ('jobs', 'ui'),
    'jobs': ('ui', 'storage', 'automation', 'exchange', 'matching', 'reports'),
    'ui': ('storage', 'automation', 'matching'),
}

# Rooms are built issue by issue; a rule about a room that is not there yet would check nothing.
ROOMS = [folder for folder in (*FORBIDDEN, 'i18n') if (PACKAGE / folder).is_dir()]


def modules_of(*folders: str) -> list[str]:
    return [pattern for folder in folders for pattern in (f'salesdesk.{folder}', f'salesdesk.{folder}.*')]


@pytest.mark.parametrize('folder', [room for room in ROOMS if room in FORBIDDEN])
def test_imports_follow_the_arrows(folder: str) -> None:
    rule = archrule(f'{folder} keeps to its place').match(*modules_of(folder))
    for target in (*modules_of(*FORBIDDEN[folder]), 'salesdesk.app', 'salesdesk.cli', 'salesdesk.cli.*'):
        rule = rule.should_not_import(target)
    rule.check('salesdesk', only_direct_imports=True)


@pytest.mark.parametrize('folder', [room for room in ROOMS if room != 'ui'])
def test_only_ui_speaks_qt(folder: str) -> None:
    rule = archrule(f'{folder} has no Qt').match(*modules_of(folder))
    for target in QT:
        rule = rule.should_not_import(target)
    rule.check('salesdesk', only_direct_imports=True)


def test_only_storage_speaks_sql() -> None:
    rule = archrule('peewee stays in storage').match('salesdesk*').exclude(*modules_of('storage'))
    for target in ('peewee', 'playhouse*', 'apsw*', 'sqlite3'):
        rule = rule.should_not_import(target)
    rule.check('salesdesk', only_direct_imports=True)


def test_only_matching_loads_its_libraries() -> None:
    """They take 70 ms; controllers load the room when a name is typed."""
    rule = archrule('fuzzy names stay in matching').match('salesdesk*').exclude(*modules_of('matching'))
    for target in ('rapidfuzz*', 'phonenumbers*'):
        rule = rule.should_not_import(target)
    rule.check('salesdesk', only_direct_imports=True)


@pytest.mark.parametrize('leaf', LEAVES)
def test_leaves_import_nothing_of_ours(leaf: str) -> None:
    rule = (
        archrule(f'{leaf} is a leaf')
        .match(*modules_of(leaf))
        .should_not_import('salesdesk*')
        .may_import('salesdesk.paths', 'salesdesk.i18n', 'salesdesk.i18n.*', 'salesdesk.on_demand')
    )
    rule.check('salesdesk', only_direct_imports=True)


def test_widgets_know_nothing_of_sales() -> None:
    rule = archrule('widgets are general').match(*modules_of('ui.widgets', 'ui.theme'))
    for target in modules_of('domain', 'controllers', 'jobs', 'exchange', 'ui.board', 'ui.deal', 'ui.settings'):
        rule = rule.should_not_import(target)
    rule.check('salesdesk', only_direct_imports=True)


# The window is built on Qt and a command must not load it; XLSX and the like load when their one command needs them.
DEFERRED = {'salesdesk.app'}


def function_imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.ImportFrom):
                    found.append(inner.module or '')
                elif isinstance(inner, ast.Import):
                    found += [alias.name for alias in inner.names]
    return found


def test_no_import_hides_in_a_function() -> None:
    hidden = {
        f'{path.relative_to(PACKAGE)}: {name}'
        for path in PACKAGE.rglob('*.py')
        for name in function_imports(path)
        if name not in DEFERRED
    }
    assert not hidden


def imports_at_load(path: Path) -> set[Path]:
    """The modules of ours that are loaded with this one; what only the type checker reads is no arrow."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding='utf-8'))))
    typing_only = {
        inner
        for node in nodes
        if isinstance(node, ast.If) and ast.unparse(node.test) == 'TYPE_CHECKING'
        for child in node.body
        for inner in ast.walk(child)
    }
    names = [
        f'{node.module}.{alias.name}'
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node not in typing_only and (node.module or '').startswith('salesdesk')
        for alias in node.names
    ]
    asked = [PACKAGE.parent.joinpath(*name.split('.')).with_suffix('.py') for name in names]
    return {module if module.exists() else module.parent.with_suffix('.py') for module in asked}


def test_folders_do_not_import_each_other_in_a_circle() -> None:
    """The top of the package is left out: app stands above every folder there, paths and settings below."""
    folders: dict[Path, set[Path]] = {}
    for path in PACKAGE.rglob('*.py'):
        targets = {module.parent for module in imports_at_load(path)}
        folders.setdefault(path.parent, set()).update(targets - {PACKAGE, path.parent})
    del folders[PACKAGE]
    try:
        TopologicalSorter(folders).prepare()
    except CycleError as error:
        pytest.fail('A circle: ' + ' <- '.join(str(folder.relative_to(PACKAGE)) for folder in error.args[1]))


def test_init_files_are_empty() -> None:
    assert [path for path in PACKAGE.rglob('__init__.py') if path.stat().st_size] == []


def test_names_say_what_is_inside() -> None:
    vague = {'utils', 'common', 'helpers', 'core', 'misc', 'manager'}
    assert [path for path in PACKAGE.rglob('*') if path.stem in vague] == []


def test_no_two_tests_share_a_name() -> None:
    """pytest imports test files by their bare name; benchmarks are a run of their own."""
    tests = Path(__file__).parent
    names = [path.name for path in tests.rglob('*.py') if 'benchmarks' not in path.parts and path.stem != 'conftest']
    assert {name for name in names if names.count(name) > 1} == set()
