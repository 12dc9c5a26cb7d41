"""Rules of the theme and the widgets that only their source can break."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
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


def offenders(fault: Callable[[Path], object], paths: Iterable[Path] = SOURCES) -> dict[str, object]:
    """What is wrong, by file: nothing, if all is well."""
    return {path.name: wrong for path in paths if (wrong := fault(path))}


def texts_of(path: Path, names: tuple[str, ...], place: slice) -> set[str]:
    """Every text handed to these functions at these places."""
    return {word for call in calls(path, *names) for argument in call.args[place] for word in words(argument)}


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > 70


def test_no_colour_is_written_a_second_time() -> None:
    assert offenders(lambda path: set(HEX.findall(path.read_text(encoding='utf-8'))) - ALLOWED) == {}


def test_there_are_no_graphics_effects() -> None:
    assert offenders(lambda path: re.findall(r'QGraphics\w*Effect', path.read_text(encoding='utf-8'))) == {}


def test_every_colour_asked_for_is_a_token() -> None:
    known = {*tokens().colors['light'], 'light', 'dark', ''}
    assert offenders(lambda path: texts_of(path, ('color',), slice(None)) - known) == {}


def test_every_type_role_asked_for_is_a_role() -> None:
    assert offenders(lambda path: texts_of(path, ('font', 'line_height'), slice(1)) - set(tokens().scale)) == {}


def test_every_icon_asked_for_is_bundled() -> None:
    bundled = {path.stem for path in resource('icons').glob('*.svg')}
    assert offenders(lambda path: texts_of(path, ('IconButton',), slice(1)) - bundled) == {}
    assert offenders(lambda path: texts_of(path, ('paint_icon',), slice(2, 3)) - bundled) == {}


def test_text_is_never_painted_without_its_line_box() -> None:
    others = [path for path in SOURCES if path.name != 'text.py']
    assert offenders(lambda path: list(calls(path, 'drawText', 'drawStaticText')), others) == {}


def french() -> Catalog:
    with resource('locale', 'fr', 'widgets.po').open('rb') as file:
        return read_po(file)


def test_every_text_of_a_widget_is_french_too() -> None:
    translated = {message.id for message in french() if message.id and message.string}
    assert offenders(lambda path: texts_of(path, ('_', 'mark'), slice(1)) - translated) == {}


def test_french_texts_are_typed_as_the_french_do() -> None:
    texts = [message.string for message in french() if message.id]
    assert len(texts) > 10
    assert [text for text in texts if "'" in text or '!' in text or re.search(r'[^\u00a0][:?;%€]', text)] == []
