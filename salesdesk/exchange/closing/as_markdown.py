"""A document as Markdown: read as it was typed, whatever signs the seller used."""

import re
from collections.abc import Iterable, Iterator

from salesdesk.exchange.closing.cells import shown
from salesdesk.exchange.closing.document import AT_THE_RIGHT, Block, Column, Document, Facts, Grid, Words
from salesdesk.i18n.translator import _

# Signs that mean something in the middle of a line, and those that do so at its beginning.
_ANYWHERE = re.compile(r'([\\`*_\[\]<>|~])')
_AT_FIRST = re.compile(r'^(\s*)([#+=-]|\d+[.)](?=\s|$))')


def as_markdown(document: Document) -> str:
    """With one heading for the whole and one for each block."""
    return '\n'.join(_lines(document)).rstrip('\n') + '\n'


def _lines(document: Document) -> Iterator[str]:
    yield from (f'# {_escaped(document.title)}', '')
    for line in document.about:
        yield f'{_escaped(line)}  '
    for block in document.blocks:
        yield from ('', f'## {_escaped(block.heading)}', '')
        yield from _block(block)
    yield from ('', '---', '', _escaped(document.foot))


def _block(block: Block) -> Iterable[str]:
    match block:
        case Facts():
            return [_fact(name, shown(cell)) for name, cell in block.rows]
        case Words():
            return [block.text] if block.is_markdown else map(_quoted, block.text.split('\n'))
        case Grid():
            return _table(block) if block.rows else [_escaped(block.nothing)]


def _fact(name: str, value: str) -> str:
    said = _('{name}: {value}').format(name=f'**{_escaped(name)}**', value=_escaped(value))
    return f'- {said}'


def _quoted(line: str) -> str:
    """Two blanks end a line within its paragraph."""
    return f'> {_escaped(line)}'.rstrip() + '  '


def _table(grid: Grid) -> Iterator[str]:
    yield _row(column.title for column in grid.columns)
    yield _row(map(_rule, grid.columns))
    for row in grid.rows:
        yield _row(_in_a_cell(shown(cell)) for cell in row)


def _rule(column: Column) -> str:
    return '---:' if column.field in AT_THE_RIGHT else '---'


def _row(cells: Iterable[str]) -> str:
    return f'| {" | ".join(cells)} |'


def _in_a_cell(text: str) -> str:
    """In one line: a break in HTML ends the table for some readers."""
    return ' / '.join(_escaped(line) for line in text.split('\n'))


def _escaped(text: str) -> str:
    """The text as it is, for one line."""
    return _AT_FIRST.sub(_held, _ANYWHERE.sub(r'\\\1', text))


def _held(match: re.Match[str]) -> str:
    blank, sign = match.groups()
    # Of '1.' the stop is what makes a list of it.
    return f'{blank}{sign[:-1]}\\{sign[-1]}'
