"""What every input of an own field shares: the canonical value behind it, read when it is left or chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.custom_field import CustomField
from salesdesk.ui.widgets.fields.field import Field


class ValueField(QWidget):
    """Base of the inputs: write() and read() are theirs.

    `changed(value)`: she has settled another value, by leaving the input, with Enter or by a choice; set_value() is
    silent. `inner` is the labelled field that says what is wrong.
    """

    changed = Signal(str)

    def __init__(self, field: CustomField, inner: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.inner = field, inner
        self._value = ''
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        self.setFocusProxy(inner)
        # A name of hers may be long, and chips may need a second row: both get the height they ask for at their width.
        inner.label.set_lines(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for part in (self, inner):
            part.setSizePolicy(policy)

    def value(self) -> str:
        """The last value understood, as canonical text; call validate() first where the form is about to be saved."""
        return self._value

    def set_value(self, value: str) -> None:
        self._value = value
        self.write(value)
        self.inner.clear_error()

    def validate(self) -> bool:
        """Reads what stands there; False, with the reason shown, where it is nothing the field may hold."""
        try:
            value = self.read()
        except ValueError as error:
            self.inner.set_error(str(error))
            return False
        self.inner.clear_error()
        if value != self._value:
            self.set_value(value)
            self.changed.emit(value)
        return True

    def error(self) -> str:
        return self.inner.error()

    def typed(self) -> str:
        """As it stands, understood or not."""
        return self._value

    def write(self, value: str) -> None:
        """Shows a canonical value."""
        raise NotImplementedError

    def read(self) -> str:
        """The canonical value of what stands there; ValueError holds the sentence to show."""
        raise NotImplementedError
