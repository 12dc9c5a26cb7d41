"""A table of figures with one of everything, and what a workbook says when it is opened."""

import re
from datetime import date
from fractions import Fraction
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from salesdesk.domain.figures.unit import Unit
from salesdesk.exchange.reports.sheet import Cell, Heading, Sheet

KINDS = {
    'name': Unit.TEXT, 'deals': Unit.COUNT, 'amount': Unit.MONEY, 'rate': Unit.SHARE,
    'cycle': Unit.DAYS, 'score': Unit.NUMBER, 'on': Unit.DATE, 'month': Unit.MONTH,
}  # fmt: skip
FULL = (
    'Été',
    3,
    124_050,
    Fraction(4238, 6711),
    Fraction(5178, 100),
    Fraction(1, 3),
    date(2026, 6, 9),
    date(2026, 6, 1),
)
_XML = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def sheet_of(*rows: tuple[object, ...], currency: str = 'EUR', **fields: object) -> Sheet:
    """Values in the order of KINDS."""
    headings = tuple(Heading(key, key.capitalize(), kind, f'What {key} is.') for key, kind in KINDS.items())
    cells = tuple(
        tuple(Cell(kind, value, currency if kind is Unit.MONEY else '', 7)  # type: ignore[arg-type]
              for kind, value in zip(KINDS.values(), row, strict=True))
        for row in rows
    )  # fmt: skip
    return Sheet('made', 'Made: a [table]', headings, cells, ('Sales, June',), ('One rate was used.',), **fields)  # type: ignore[arg-type]


def texts(*names: str) -> Sheet:
    """A sheet of one column of texts."""
    rows = tuple((Cell(Unit.TEXT, name),) for name in names)
    return Sheet('made', 'Names', (Heading('name', 'Name', Unit.TEXT),), rows)


def cells_of(workbook: bytes, page: int = 1) -> dict[str, tuple[str, str]]:
    """By place ('B2'): the type ('s' for a text, 'n' for a number) and what stands there."""
    with ZipFile(BytesIO(workbook)) as archive:
        shared = [''.join(node.itertext()) for node in _tree(archive, 'xl/sharedStrings.xml').iter(f'{_XML}si')]
        cells = list(_tree(archive, f'xl/worksheets/sheet{page}.xml').iter(f'{_XML}c'))
    found = {}
    for cell in cells:
        value, kind = cell.findtext(f'{_XML}v') or '', cell.get('t', 'n')
        found[cell.get('r', '')] = (kind, shared[int(value)] if kind == 's' else value)
    return found


def formulas_in(workbook: bytes) -> list[str]:
    with ZipFile(BytesIO(workbook)) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if name.startswith('xl/worksheets/')]
    return [found for page in pages for found in re.findall(r'<f>|<hyperlink', page)]


def _tree(archive: ZipFile, name: str) -> ET.Element:
    return ET.fromstring(archive.read(name))
