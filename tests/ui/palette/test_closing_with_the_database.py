"""The database is closed while the palette is open: what was typed is kept, and nothing is written afterwards."""

from palette_eyes import Ask
from seat import Seat

from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.ui.palette.kept_line import KEY
from salesdesk.ui.palette.palette import Palette


def test_the_line_is_kept_and_the_palette_is_gone(sample_seat: Seat, ask: Ask) -> None:
    ask('Bornes du parking')
    sample_seat.window.clear()
    assert sample_seat.shown(Palette) == []
    workspace = open_workspace(sample_seat.desk.workspace.path, sample_seat.desk.clock)
    assert DraftsController(workspace).read(KEY) == 'Bornes du parking'
    workspace.close()
