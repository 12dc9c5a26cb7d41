"""The page of reports before her, read."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.report_page import ReportPage
from salesdesk.ui.reports.sheet.sheet_table import SheetTable

W = TypeVar('W', bound=QWidget)


class ReportSeat:
    """What she sees there."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat = seat
        self._qtbot = qtbot
        page = seat.window.show_page('reports')
        assert isinstance(page, ReportPage)
        self.page = page
        self.wait()

    def wait(self) -> None:
        """Until the page shows what was asked last."""
        self._qtbot.waitUntil(lambda: not self.page.reader.is_reading)

    def tiles(self) -> dict[str, tuple[str, str]]:
        """By their label: the figure and the note below."""
        return {face.label: (face.value, face.note_text()) for face in self.page.overview.tiles.faces()}

    def spots(self, block: str) -> list[str]:
        """What a screen reader reads on the bars of a block."""
        chart = getattr(self.page.overview, block).chart
        return [button.accessibleName() for button in chart.buttons]

    def open(self, name: str) -> SheetTable:
        self.page.open_report(name)
        self.wait()
        return self.page.sheet.table

    def cells(self) -> list[list[str]]:
        model = self.page.sheet.table.sheet
        rows, columns = range(model.rowCount()), range(model.columnCount())
        return [[str(model.index(row, column).data()) for column in columns] for row in rows]

    def list(self) -> list[str]:
        """The titles in the list of deals that is open."""
        table = self.seat.one(BehindDialog).table
        assert table is not None
        while table.deals.canFetchMore(table.rootIndex()):
            table.deals.fetchMore(table.rootIndex())
        return [table.deals.deal(row).title for row in range(table.deals.rowCount())]

    def one(self, kind: type[W]) -> W:
        return self.seat.one(kind)
