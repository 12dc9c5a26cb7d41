"""A line of text with its label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LineEdit


class LineField(Field):
    """`edited(text)` while she types (it also takes an error back), `submitted()` on Enter."""

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        placeholder: str = '',
        text: str = '',
        hint: str = '',
        icon: str = '',
        parent: QWidget | None = None,
    ) -> None:
        line = LineEdit()
        frame = FieldFrame(line, icon=icon)
        super().__init__(label, frame, line, hint=hint, parent=parent)
        self.line, self.frame = line, frame
        self.line.setPlaceholderText(placeholder)
        self.line.setText(text)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self.submitted)

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _edited(self, text: str) -> None:
        self.clear_error()
        self.edited.emit(text)

    def _mark(self, wrong: bool) -> None:
        self.frame.show_error(wrong)
