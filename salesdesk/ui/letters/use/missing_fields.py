"""Asks for what a letter still needs, a line each; what she writes stands in the letter at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.filling import Part
from salesdesk.i18n.translator import _
from salesdesk.ui.letters.looks.part_looks import missing_text
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

Key = LetterField | str
_ABOUT_HER = {LetterField.SELLER, LetterField.SELLER_COMPANY, LetterField.SELLER_PHONE, LetterField.SELLER_EMAIL}


class MissingFields(QWidget):
    """`edited()` at every letter. What she wrote for one letter is there again in the next that asks for it."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[Key, str] = {}
        self.fields: dict[Key, LineField] = {}
        self.title = Label(_('To be filled in'), weight='semibold')
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.title)

    def ask(self, parts: Sequence[Part]) -> None:
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {part.field or part.blank: self._made(part) for part in parts}
        about_her = next((field for key, field in self.fields.items() if key in _ABOUT_HER), None)
        if about_her is not None:
            about_her.set_hint(_('The letterhead in the settings fills this in for you.'))
        for field in self.fields.values():
            self._column.addWidget(field)
            field.show()
        self.setVisible(bool(parts))

    def given(self) -> dict[LetterField, str]:
        """By field."""
        return {key: text for key, text in self._written.items() if isinstance(key, LetterField)}

    def blanks(self) -> dict[str, str]:
        """By what is asked for."""
        return {key: text for key, text in self._written.items() if not isinstance(key, LetterField)}

    def put(self, written: Mapping[str, str]) -> None:
        """What she had written, as written() says it; it is there from the next ask() on."""
        known = {str(field): field for field in LetterField}
        self._written = {known.get(key, key): text for key, text in written.items()}

    def written(self) -> dict[str, str]:
        """All of it, fields by their keys."""
        return {str(key): text for key, text in self._written.items()}

    def first_empty(self) -> LineField | None:
        return next((field for field in self.fields.values() if not field.text()), None)

    def _made(self, part: Part) -> LineField:
        key: Key = part.field or part.blank
        field = LineField(missing_text(part), text=self._written.get(key, ''))
        field.edited.connect(lambda text, key=key: self._take(key, text))
        return field

    def _take(self, key: Key, text: str) -> None:
        self._written[key] = text
        self.edited.emit()
