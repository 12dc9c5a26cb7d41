"""Own fields that were put away: what records still say in them, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.custom_field import CustomField
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.settings.own_fields.field_form import used_text
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class PutAwayFields(QWidget):
    """`put_back_asked(field id)`. Hidden where none was put away."""

    put_back_asked = Signal(ID)

    def __init__(self) -> None:
        super().__init__()
        self.pane = Pane(_('Fields put away'))
        self.buttons: dict[int, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_('Fields put away'), 'title-s'))
        column.addWidget(self.pane)

    def show_fields(self, fields: Sequence[tuple[CustomField, int]]) -> None:
        """Each with how many records say something in it."""
        self.pane.clear()
        self.buttons = {field.id: self._made_button(field) for field, _used in fields}
        for field, used in fields:
            self.pane.add_row(SettingRow(field.name, used_text(used), self.buttons[field.id]))
        self.setVisible(bool(fields))

    def _made_button(self, field: CustomField) -> Button:
        button = Button(_('Put back'), size='sm', icon='undo-2')
        # Heard alone, “Put back” would not say what.
        button.setAccessibleName(_('Put {stage} back').format(stage=field.name))
        button.clicked.connect(partial(self.put_back_asked.emit, field.id))
        return button
