"""Which deals to hand out, and how the file is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus, usual_delimiter
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark
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
BOARD = 'board'
GAP, BETWEEN = 8, 16


class ExportForm(QWidget):
    """board: what the board shows now, offered first; None where no board is in sight. Signal: changed()."""

    changed = Signal()

    def __init__(self, exporting: ExportController, board: BoardFilter | None, language: str) -> None:
        super().__init__()
        self._exporting, self._board, self._language = exporting, board, language
        self.delimiter = SelectField(_('Separator'), delimiter_options(usual=(',', ';', '\t')),
                                     current=usual_delimiter(language))  # fmt: skip
        self.bom = CheckBox(_('For Excel (UTF-8 with its mark)'), checked=language == 'fr')
        self.guard = CheckBox(_('No cell may run as a formula'), checked=True)
        self._counts = {key: exporting.count(self._request_of(key)) for key in self._names()}
        self.kinds = {key: self._row(key, name) for key, name in self._names().items()}
        self._choose_first()
        self._lay_out()

    def request(self) -> ExportRequest:
        return self._request_of(self.chosen())

    def chosen(self) -> str:
        return next((key for key, row in self.kinds.items() if row.isChecked()), str(ExportStatus.ALL))

    def count(self) -> int:
        return self._counts[self.chosen()]

    def _names(self) -> dict[str, str]:
        names = {str(status): _(name) for status, name in _KINDS.items()}
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

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, row in enumerate(self.kinds.values()):
            grid.addWidget(row, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Label(_('Which deals'), 'small', 'text-2', weight='medium'))
        column.addLayout(grid)
        column.addSpacing(BETWEEN - GAP)
        column.addWidget(self.delimiter)
        column.addWidget(self.bom)
        column.addWidget(self.guard)

    def _request_of(self, kind: str) -> ExportRequest:
        of_board = kind == BOARD
        return ExportRequest(
            ExportStatus.OPEN if of_board else ExportStatus(kind), self._board if of_board else None, self._language,
            self.delimiter.current(), self.bom.isChecked(), not self.guard.isChecked(),
        )  # fmt: skip
