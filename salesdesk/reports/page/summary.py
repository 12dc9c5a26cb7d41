"""The tiles as a table: what a file of them says."""

from collections.abc import Iterator

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.page.tiles import tiles
from salesdesk.reports.report import Column, Figure, Report, Tile
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('figure', mark('Figure'), Unit.TEXT),
    Column('value', mark('Value'), Unit.NUMBER, 'in_its_row'),
    Column('currency', mark('Currency'), Unit.TEXT),
    Column('rests_on', mark('Rests on'), Unit.COUNT, 'rests_on'),
    Column('before', mark('Period before'), Unit.NUMBER, 'in_its_row'),
    Column('definition', mark('Definition'), Unit.TEXT),
)


def summary(basis: Basis) -> Report:
    """A row for each number of each tile."""
    rows = (row for tile in tiles(basis) for row in _rows(tile))
    # The same small number may stand with two tiles.
    return Report('summary', basis.scope, _COLUMNS, tuple(dict.fromkeys(rows)))


def _rows(tile: Tile) -> Iterator[tuple[Figure, ...]]:
    for now, before in zip(tile.figures, tile.before, strict=True):
        yield _row(tile.definition, now, before)
    for small in tile.beside:
        yield _row(small.definition, small.figure, Figure(small.figure.unit, None, small.figure.currency))


def _row(definition: str, now: Figure, before: Figure) -> tuple[Figure, ...]:
    said = DEFINITIONS[definition]
    counted = Figure(Unit.COUNT, now.n, n=now.n, behind=now.behind)
    return figures.text(_(said.title)), now, figures.text(now.currency), counted, before, figures.text(_(said.text))
