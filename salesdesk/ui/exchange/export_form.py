"""What to hand out, which deals, and how the file is written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus, usual_delimiter
from salesdesk.controllers.handing_out.sheet_controller import SheetController, SheetRequest
from salesdesk.domain.views.board import BoardFilter
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.exchange.export_texts import DEALS, what_options
from salesdesk.ui.exchange.file_words import delimiter_options
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.radio_button import RadioRow
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label

_KINDS = {
    ExportStatus.ALL: mark('All deals'),
    ExportStatus.OPEN: mark('Open deals'),
    ExportStatus.WON: mark('Won deals'),
    ExportStatus.LOST: mark('Lost deals'),
}
BOARD, FIGURE = 'board', 'figure'
GAP, BETWEEN = 8, 16


class ExportForm(QWidget):
    """board: what the board shows now, deal_ids: those behind a figure; offered first. Signal: changed()."""

    changed = Signal()

    def __init__(
        self, exporting: ExportController, sheets: SheetController, board: BoardFilter | None, language: str,
        deal_ids: Sequence[int] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._exporting, self._board, self._language = exporting, board, language
        self._sheets = sheets
        self._deal_ids = None if deal_ids is None else tuple(deal_ids)
        self.what = SelectField(_('What'), what_options(), current=DEALS)
        self.what.chosen.connect(self._take_what)
        self.delimiter = SelectField(_('Separator'), delimiter_options(usual=(',', ';', '\t')),
                                     current=usual_delimiter(language))  # fmt: skip
        self.bom = CheckBox(_('For Excel (UTF-8 with its mark)'), checked=language == 'fr')
        self.guard = CheckBox(_('No cell may run as a formula'), checked=True)
        self._counts = {key: exporting.count(self._request_of(key)) for key in self._names()}
        self.kinds = {key: self._row(key, name) for key, name in self._names().items()}
        self._choose_first()
        self.deals = self._made_deals()
        self._lay_out()

    def request(self) -> ExportRequest | SheetRequest:
        if self.what.current() == DEALS:
            return self._request_of(self.chosen())
        how = Format(self.delimiter.current(), self.bom.isChecked(), not self.guard.isChecked())
        return SheetRequest(self.what.current(), self._language, how)

    def chosen(self) -> str:
        return next((key for key, row in self.kinds.items() if row.isChecked()), str(ExportStatus.ALL))

    def count(self) -> int:
        """Deals of the chosen kind, rows of the table, or tables."""
        what = self.what.current()
        return self._counts[self.chosen()] if what == DEALS else self._sheets.count(what)

    def _take_what(self, what: str) -> None:
        self.deals.setVisible(what == DEALS)
        self.changed.emit()

    def _names(self) -> dict[str, str]:
        names = {str(status): _(name) for status, name in _KINDS.items()}
        if self._deal_ids is not None:
            return {FIGURE: _('Deals of this figure'), **names}
        if self._board is None:
            return names
        shown = _('Deals on the board, as filtered') if self._board.narrows else _('Deals on the board')
        return {BOARD: shown, **names}

    def _row(self, key: str, name: str) -> RadioRow:
        row = RadioRow(f'{name} ({number_text(self._counts[key])})')
        row.setEnabled(self._counts[key] > 0)
        row.toggled.connect(self.changed)
        return row

    def _choose_first(self) -> None:
        chosen = next((row for row in self.kinds.values() if row.isEnabled()), None)
        if chosen is not None:
            chosen.setChecked(True)

    def _made_deals(self) -> QWidget:
        deals = QWidget()
        grid = QGridLayout(deals)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.addWidget(Label(_('Which deals'), 'small', 'text-2', weight='medium'), 0, 0, 1, 2)
        for place, row in enumerate(self.kinds.values()):
            grid.addWidget(row, 1 + place // 2, place % 2)
        return deals

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.what)
        column.addSpacing(BETWEEN - GAP)
        column.addWidget(self.deals)
        column.addSpacing(BETWEEN - GAP)
        column.addWidget(self.delimiter)
        column.addWidget(self.bom)
        column.addWidget(self.guard)
        # What is left of the height stays below, also when the choice of deals goes.
        column.addStretch(1)

    def _request_of(self, kind: str) -> ExportRequest:
        of_board = kind == BOARD
        status = ExportStatus(kind) if kind in set(ExportStatus) else ExportStatus.OPEN
        return ExportRequest(
            status, self._board if of_board else None, self._language,
            self.delimiter.current(), self.bom.isChecked(), not self.guard.isChecked(),
            self._deal_ids if kind == FIGURE else None,
        )  # fmt: skip
