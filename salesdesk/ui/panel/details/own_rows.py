"""The seller's own fields of the deal."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.custom_field import CustomField, Entity
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.panel.shown.panel_deal import PanelDeal


class OwnRows(QWidget):
    """Each saves itself. Another value is shown unless she is in the input."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.editors: dict[int, ValueField] = {}
        self._known: dict[int, tuple[CustomField, str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_deal(self) -> None:
        self._known = {}
        self._fill({})
        self.refresh()

    def refresh(self) -> None:
        own = self._shown.workplace.own_fields
        values = own.values(self._shown.id)
        wanted = {field.id: (field, values.get(field.id, '')) for field in own.fields(Entity.DEAL)}
        if [known[0] for known in wanted.values()] != [known[0] for known in self._known.values()]:
            self._fill(wanted)
        else:
            self._follow(wanted)
        self._known = wanted
        self.setVisible(bool(wanted))

    def _fill(self, wanted: dict[int, tuple[CustomField, str]]) -> None:
        for editor in self.editors.values():
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.editors = {}
        for field, value in wanted.values():
            self.editors[field.id] = self._made(field, value)
            self._column.addWidget(self.editors[field.id])

    def _follow(self, wanted: dict[int, tuple[CustomField, str]]) -> None:
        focused = self.window().focusWidget()
        for field, value in wanted.values():
            editor = self.editors[field.id]
            inside = focused is not None and editor.isAncestorOf(focused)
            if value != editor.value() and not inside:
                editor.set_value(value)

    def _made(self, field: CustomField, value: str) -> ValueField:
        workplace = self._shown.workplace
        editor = made_field(field, today=workplace.clock.today(), currency=workplace.currency, value=value)
        editor.changed.connect(lambda text: self._keep(editor, text))
        return editor

    def _keep(self, editor: ValueField, value: str) -> None:
        own, given = self._shown.workplace.own_fields, {editor.field.id: value}
        editor.inner.set_error(self._shown.attempt(lambda: own.fill_deal(self._shown.id, given)))
