"""Words that turn into a field where they stand, and back: what fields of every kind share in that."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.fields.line_field import LineField

Field = LineField | TagChoice


class WordsAndField(QWidget):
    """Either the words are shown or the field. Override edit() and keep()."""

    def __init__(self, words: PushButton) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(words)
        self._pressed = words
        words.clicked.connect(self.edit)

    def edit(self) -> None:
        """The field, with the keyboard in it."""
        raise NotImplementedError

    def keep(self, *, give_back: bool = False) -> bool:
        """Saves what is typed and shows the words again; False if it was refused, which is said at the field."""
        raise NotImplementedError

    def put(self, field: Field) -> None:
        """In the place of the words; its line is watched."""
        field.label.hide()
        self._pressed.hide()
        self._column.addWidget(field)
        field.show()
        field.line.installEventFilter(self)

    def take_away(self, field: Field, *, give_back: bool) -> None:
        """The words again, with the keyboard if it is given back to them."""
        # Hiding it takes its focus away, which must not save it a second time.
        field.line.removeEventFilter(self)
        self._pressed.show()
        if give_back:
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        self._column.removeWidget(field)
        field.deleteLater()

    def keep_if_left_soon(self) -> None:
        # Where the focus goes is known a moment later: into the calendar of the field, onto a chip, or away.
        QTimer.singleShot(0, self, self._keep_if_left)

    def is_left(self) -> bool:
        """Whether the keyboard is elsewhere."""
        focused = self.window().focusWidget()
        return focused is None or not self.isAncestorOf(focused)

    def _keep_if_left(self) -> None:
        if self.is_left():
            self.keep()
