"""Hands a comparison out: to the clipboard, or as CSV."""

from functools import partial

from PySide6.QtCore import QObject

from salesdesk.controllers.closing.compare_controller import CompareController
from salesdesk.exchange.closing.comparison import Comparison, sheet_of_comparison
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.paper.saving import Saving


class ComparisonOut(Saving):
    """Of one comparison."""

    def __init__(self, desk: Desk, found: Comparison, controller: CompareController, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._found, self._controller = found, controller

    def copy(self) -> None:
        self.copy_sheet(sheet_of_comparison(self._found))

    def save(self) -> None:
        path = self.ask_file(_('Save as CSV'), 'CSV (*.csv)', f'{sheet_of_comparison(self._found).title}.csv')
        if path is not None:
            path = named(path, '.csv')
            self._attempt(path, partial(self._controller.write_csv, self._found, path))
