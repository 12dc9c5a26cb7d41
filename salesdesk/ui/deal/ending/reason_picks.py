"""The reasons of an editable list, as radio rows in two columns."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from salesdesk.controllers.process.reasons_controller import Reason
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.domain_texts import read
from salesdesk.ui.widgets.choices.radio_button import RadioRow
from salesdesk.ui.widgets.fields.field import Field

COLUMNS, GAP = 2, 6


class ReasonPicks(Field):
    """None is chosen beforehand. Signal: chosen(reason)."""

    chosen = Signal(object)

    def __init__(self, label: str, reasons: Sequence[Reason], parent: QWidget | None = None) -> None:
        box = QWidget()
        super().__init__(label, box, box, parent=parent)
        self._reasons = tuple(reasons)
        self.rows = [RadioRow(read(reason.name)) for reason in reasons]
        self._group = QButtonGroup(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for number, row in enumerate(self.rows):
            # Equal columns: a long reason does not squeeze its neighbour.
            row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.setToolTip(row.accessibleName())
            self._group.addButton(row, number)
            grid.addWidget(row, number // COLUMNS, number % COLUMNS)
        self._group.idClicked.connect(self._clicked)
        self._stop = OneStop(box, self.rows)

    def reason(self) -> Reason | None:
        number = self._group.checkedId()
        return self._reasons[number] if number >= 0 else None

    def typed(self) -> int:
        """The id of the reason, 0 for none."""
        reason = self.reason()
        return reason.id if reason else 0

    def choose(self, reason_id: int) -> None:
        """As if she had; nothing for a reason that is no longer offered."""
        for row, reason in zip(self.rows, self._reasons, strict=True):
            if reason.id == reason_id:
                row.setChecked(True)
                self.chosen.emit(reason)

    def validate(self) -> bool:
        if self.reason() is None:
            self.set_error(_('Choose a reason.'))
        return self.reason() is not None

    def _clicked(self, number: int) -> None:
        self.clear_error()
        self.chosen.emit(self._reasons[number])
