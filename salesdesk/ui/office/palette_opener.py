"""Opens the palette over whatever page is in front, and goes where it leads."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from salesdesk.domain.search import SearchHit
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.commands.command_list import CommandList
from salesdesk.ui.desk import Desk
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.palette.palette import Palette, PalettePlaces
from salesdesk.ui.widgets.floating.window_dialog import open_dialog_of


class PaletteOpener(QObject):
    """`commands` is where pages add theirs. Assign `show_person` and `show_company` once there is a page for them."""

    def __init__(
        self, desk: Desk, pages: Pages, source: BoardSource, commands: CommandList, parent: QObject
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self._pages = pages
        self._source = source
        self.commands = commands
        self.show_person: Callable[[int, str], object] = self._show_name
        self.show_company: Callable[[int, str], object] = self._show_name

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
            self.show_person(hit.contact_id, hit.title or hit.detail)
        elif hit.organization_id is not None:
            self.show_company(hit.organization_id, hit.title or hit.detail)

    def _open_company(self, organization_id: int, name: str) -> None:
        self.show_company(organization_id, name)

    def _show_created(self, deal_id: int) -> None:
        self._desk.say_last()
        board = self._pages.board()
        if not board.body.go_to(deal_id):
            # What she is filtering by would hide it.
            board.show_only()
            board.body.go_to(deal_id)

    def _show_name(self, _id: int, name: str) -> None:
        """Without a page of contacts: their deals."""
        self._pages.board().show_only(name)
