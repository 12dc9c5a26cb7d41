"""How the tests of the palette look at it."""

from collections.abc import Callable

from seat import Seat

from salesdesk.ui.palette.palette import Palette

Ask = Callable[[str], Palette]


def chosen(palette: Palette) -> str:
    """The row that Enter would act on, '' for the deal itself."""
    row = palette.view.list.chosen()
    return row.text if row else ''


def captions(palette: Palette) -> list[str]:
    return [row.text for row in palette.view.list.rows.shown if row.is_caption]


def commands(palette: Palette) -> list[str]:
    return [row.text for row in palette.view.list.rows.shown if row.is_command]


def deals_called(seat: Seat, title: str) -> int:
    return int(seat.desk.workspace.database.value('SELECT COUNT(*) FROM deal WHERE title = ?', (title,)))
