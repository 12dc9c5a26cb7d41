"""What the style budget counts, read from the source: lengths, docstrings, comments."""

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median_high

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
CODE = {tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING}


@dataclass(frozen=True)
class Measured:
    """A file, class or function: where it is and how long, without its docstring; methods of a class."""

    where: str
    length: int
    methods: int = 0
    documented: bool = True


@dataclass(frozen=True)
class Source:
    """A file that holds more than nothing."""

    file: Measured
    code: int
    comments: int
    functions: tuple[Measured, ...]
    classes: tuple[Measured, ...]


def sources(folder: Path) -> list[Source]:
    paths = (path for path in sorted(folder.rglob('*.py')) if path.stat().st_size)
    return [read_source(path, path.relative_to(folder.parent).as_posix()) for path in paths]


def read_source(path: Path, name: str) -> Source:
    text = path.read_text(encoding='utf-8')
    tree = ast.parse(text)
    code, comments = _count_lines(text, tree)
    return Source(
        file=Measured(name, len(text.splitlines()), documented=_has_docstring(tree)),
        code=code,
        comments=comments,
        functions=tuple(_measured(node, name) for node in ast.walk(tree) if isinstance(node, FunctionNode)),
        classes=tuple(_measured(node, name) for node in ast.walk(tree) if isinstance(node, ast.ClassDef)),
    )


def middle_tenth_most(lengths: Iterable[int]) -> tuple[int, int, int]:
    """The median, the length that nine of ten keep to, and the greatest."""
    ordered = sorted(lengths)
    return median_high(ordered), ordered[int(len(ordered) * 0.9)], ordered[-1]


def _measured(node: FunctionNode | ast.ClassDef, file: str) -> Measured:
    documented = _has_docstring(node)
    is_function = isinstance(node, FunctionNode)
    return Measured(
        where=f'{file}:{node.lineno} {node.name}',
        length=_lines(node) - (_lines(node.body[0]) if documented and is_function else 0),
        methods=sum(isinstance(child, FunctionNode) for child in node.body),
        documented=documented or node.name.startswith('_'),
    )


def _has_docstring(node: ast.Module | ast.ClassDef | FunctionNode) -> bool:
    return ast.get_docstring(node, clean=False) is not None


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _count_lines(text: str, tree: ast.Module) -> tuple[int, int]:
    """Lines of code and lines with a comment; docstrings are neither."""
    told = {line for node in _docstrings(tree) for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    code: set[int] = set()
    comments: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            comments.add(token.start[0])
        elif token.type in CODE:
            code.update(range(token.start[0], token.end[0] + 1))
    return len(code - told), len(comments)


def _docstrings(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | FunctionNode) and _has_docstring(node):
            yield node.body[0]
