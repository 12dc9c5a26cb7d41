"""Opens the palette over whatever page is in front, and goes where it leads."""

from PySide6.QtCore import QObject

from salesdesk.domain.search import RecordType, SearchHit
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.commands.command_list import CommandList
from salesdesk.ui.desk import Desk
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.palette.palette import Palette, PalettePlaces
from salesdesk.ui.widgets.floating.window_dialog import open_dialog_of


class PaletteOpener(QObject):
    """`commands` is where pages add theirs."""

    def __init__(
        self, desk: Desk, pages: Pages, source: BoardSource, commands: CommandList, parent: QObject
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self._pages = pages
        self._source = source
        self.commands = commands

    def open(self) -> None:
        """Not over a dialog: what is being written there comes first."""
        if open_dialog_of(self._desk.window) is None:
            places = PalettePlaces(self._source.filter.pipeline_id, self.open_hit, self._open_company)
            palette = Palette(self._desk, self.commands, places)
            palette.created.connect(self._show_created)
            palette.open_dialog(palette.view.line)

    def open_deal(self, deal_id: int) -> None:
        self._pages.open_deal(deal_id)

    def open_hit(self, hit: SearchHit) -> None:
        """Where it was found: notes and activities at the deal, person or company they belong to."""
        if hit.deal_id is not None:
            self.open_deal(hit.deal_id)
        elif hit.contact_id is not None:
            self._pages.open_person(hit.contact_id)
        elif hit.organization_id is not None:
            self._pages.open_company(hit.organization_id)
        elif hit.kind is RecordType.LESSON:
            self._pages.front('knowledge').open_lesson(hit.id)  # type: ignore[attr-defined]

    def _open_company(self, organization_id: int, _name: str) -> None:
        self._pages.open_company(organization_id)

    def _show_created(self, deal_id: int) -> None:
        self._desk.say_last()
        board = self._pages.board()
        if not board.body.go_to(deal_id):
            # What she is filtering by would hide it.
            board.show_only()
            board.body.go_to(deal_id)
