"""Rules of the theme and the widgets that only their source can break."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from salesdesk.paths import resource
from salesdesk.ui.theme.tokens import tokens

UI = Path(__file__).parents[3] / 'salesdesk' / 'ui'
SOURCES = sorted([*UI.joinpath('theme').rglob('*.py'), *UI.joinpath('widgets').rglob('*.py')])
HEX = re.compile(r"'#[0-9A-Fa-f]{3,8}'")
# Black for drawings that bring their own colours along.
ALLOWED = {"'#ff000000'"}


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
            if name in names:
                yield node


def words(node: ast.AST) -> list[str]:
    """Every text in an expression, so that both ends of an `a if b else c` are seen."""
    return [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_no_colour_is_written_a_second_time(path: Path) -> None:
    assert set(HEX.findall(path.read_text(encoding='utf-8'))) <= ALLOWED


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_there_are_no_graphics_effects(path: Path) -> None:
    assert re.search(r'QGraphics\w*Effect', path.read_text(encoding='utf-8')) is None


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_every_colour_asked_for_is_a_token(path: Path) -> None:
    asked = {word for call in calls(path, 'color') for argument in call.args for word in words(argument)}
    assert {name for name in asked if name not in tokens().colors['light']} <= {'light', 'dark', ''}


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_every_type_role_asked_for_is_a_role(path: Path) -> None:
    fonts = calls(path, 'font', 'line_height')
    asked = {word for call in fonts for argument in call.args[:1] for word in words(argument)}
    assert asked <= set(tokens().scale)


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_every_icon_asked_for_is_bundled(path: Path) -> None:
    asked = {word for call in calls(path, 'IconButton', 'FieldFrame') for key in call.keywords if key.arg == 'icon'
             for word in words(key.value)}
    asked |= {word for call in calls(path, 'IconButton') for argument in call.args[:1] for word in words(argument)}
    asked |= {word for call in calls(path, 'paint_icon') for argument in call.args[2:3] for word in words(argument)}
    assert [name for name in asked if name and not resource('icons', f'{name}.svg').is_file()] == []


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.stem)
def test_text_is_never_painted_without_its_line_box(path: Path) -> None:
    if path.name != 'text.py':
        assert list(calls(path, 'drawText', 'drawStaticText')) == []


@pytest.mark.parametrize('path', sorted(UI.joinpath('widgets').rglob('*.py')), ids=lambda path: path.stem)
def test_every_text_of_a_widget_is_french_too(path: Path) -> None:
    with resource('locale', 'fr', 'widgets.po').open('rb') as file:
        catalog = read_po(file)
    shown = [call.args[0].value for call in calls(path, '_', 'mark') if isinstance(call.args[0], ast.Constant)]
    assert [text for text in shown if not (catalog.get(text) and catalog.get(text).string)] == []


def test_french_texts_are_typed_as_the_french_do() -> None:
    with resource('locale', 'fr', 'widgets.po').open('rb') as file:
        texts = [message.string for message in read_po(file) if message.id]
    assert len(texts) > 10
    assert [text for text in texts if "'" in text or '!' in text or re.search(r'[^\u00a0][:?;%€]', text)] == []
