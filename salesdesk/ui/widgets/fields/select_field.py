"""A choice from a list, with its label."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.select import Select


class SelectField(Field):
    """`chosen(key)` when the seller chooses; choose() is silent."""

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        options: Iterable[Option] = (),
        *,
        current: str = '',
        hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        select = Select(label, options)
        super().__init__(label, select, select, hint=hint, parent=parent)
        self.select = select
        if current:
            select.choose(current)
        select.chosen.connect(self._chosen)

    def set_options(self, options: Iterable[Option]) -> None:
        self.select.set_options(options)

    def current(self) -> str:
        return self.select.current()

    def choose(self, key: str) -> None:
        self.select.choose(key)

    def _chosen(self, key: str) -> None:
        self.clear_error()
        self.chosen.emit(key)

    def _mark(self, wrong: bool) -> None:
        self.select.show_error(wrong)
