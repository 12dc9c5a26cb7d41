"""Stages that were taken out of the pipeline: what is still in them, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class RemovedStages(QWidget):
    """`put_back_asked(stage id)`. Hidden where nothing was removed."""

    put_back_asked = Signal(ID)

    def __init__(self) -> None:
        super().__init__()
        self.pane = Pane(_('Removed stages'))
        self.buttons: dict[int, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_('Removed stages'), 'title-s'))
        column.addWidget(self.pane)

    def show_rows(self, rows: Sequence[StageRow]) -> None:
        self.pane.clear()
        self.buttons = {row.stage.id: self._made_button(row) for row in rows}
        for row in rows:
            self.pane.add_row(SettingRow(row.name, _deals_left(row), self.buttons[row.stage.id]))
        self.setVisible(bool(rows))

    def _made_button(self, row: StageRow) -> Button:
        button = Button(_('Put back'), size='sm', icon='undo-2')
        # Heard alone, “Put back” would not say what.
        button.setAccessibleName(_('Put {stage} back').format(stage=row.name))
        button.clicked.connect(partial(self.put_back_asked.emit, row.stage.id))
        return button


def _deals_left(row: StageRow) -> str:
    if not row.deals:
        return _('No deal is left in it.')
    deals = deals_text(row.deals)
    return _('Still in it, in a column of their own on the board: {deals}').format(deals=deals)
