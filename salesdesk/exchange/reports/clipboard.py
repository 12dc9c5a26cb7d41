"""A sheet as it is copied: text parted by tabs, and a table in HTML; both paste into a spreadsheet."""

from html import escape

from salesdesk.exchange.reports.lines import read_lines
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.exchange.tables.guard import guard


def as_tsv(sheet: Sheet, mark: str) -> str:
    """A cell stays in its cell: a tab or a line break of its own becomes a space."""
    lines = ('\t'.join(' '.join(guard(text).split()) for text in line) for line in read_lines(sheet, mark))
    return '\n'.join(lines) + '\n'


def as_html(sheet: Sheet, mark: str) -> str:
    header, *lines = read_lines(sheet, mark)
    head = ''.join(f'<th>{escape(text)}</th>' for text in header)
    rows = ''.join(f'<tr>{"".join(map(_cell, line))}</tr>' for line in lines)
    return f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _cell(text: str) -> str:
    return f'<td>{escape(guard(text))}</td>'
