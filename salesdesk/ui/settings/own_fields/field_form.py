"""One own field: its name, its choices, its place, and how it is put away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.own_fields.own_texts import kind_name
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.text.label import Label

SIDE = 16
WITH_CHOICES = (FieldKind.CHOICE, FieldKind.CHOICES)
Save = Callable[[CustomField, str, Sequence[str]], str]


class FieldForm(QWidget):
    """`save(field, name, choices)` answers '' or what is wrong. Signals: step_asked(-1 or 1), removal_asked()."""

    step_asked = Signal(int)
    removal_asked = Signal()

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._field: CustomField | None = None
        self.name = LineField(_('Name'))
        self.kind = Label('', 'small', 'text-2', lines=0)
        self.choices = choices_area()
        self.used = Label('', 'small', 'text-2', lines=0)
        self.up = IconButton('chevron-up', _('Move the field up'), 'secondary', size='sm')
        self.down = IconButton('chevron-down', _('Move the field down'), 'secondary', size='sm')
        self.put_away = Button(_('Put away'), 'danger-text', size='sm')
        self._name = Committing(self.name, self._rename)
        self._choices = Committing(self.choices, self._offer)
        self._arrange()
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.put_away.clicked.connect(self.removal_asked)

    def show_field(self, field: CustomField, row: int, count: int, used: int) -> None:
        """`row` of `count` in the list; `used` is how many records say something in it."""
        anew = self._field is None or self._field.id != field.id
        self._field = field
        self._name.show(field.name, anew=anew)
        self._choices.show('\n'.join(field.choices), anew=anew)
        self.kind.setText(_('{kind}. The kind stays what it is.').format(kind=kind_name(field.kind)))
        self.choices.setVisible(field.kind in WITH_CHOICES)
        self.used.setText(used_text(used))
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < count - 1)

    def finish(self) -> None:
        """Saves what is being typed."""
        for part in (self._name, self._choices):
            part.finish()

    def _rename(self, text: str) -> str:
        assert self._field is not None, 'the form is hidden while there is no field'
        return self._save(self._field, text, self._field.choices)

    def _offer(self, text: str) -> str:
        assert self._field is not None, 'the form is hidden while there is no field'
        return self._save(self._field, self._field.name, text.split('\n'))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 14)
        column.setSpacing(10)
        for part in (self.name, self.kind, self.choices, self.used):
            column.addWidget(part)
        column.addStretch(1)
        places = QHBoxLayout()
        places.setSpacing(8)
        places.addWidget(self.up)
        places.addWidget(self.down)
        places.addStretch(1)
        places.addWidget(self.put_away)
        column.addLayout(places)


def choices_area() -> TextArea:
    hint = _('One a line. A choice taken off stays where it was chosen.')
    return TextArea(_('Choices'), hint=hint, min_lines=3, max_lines=8)


def used_text(used: int) -> str:
    """How many records say something in a field."""
    if not used:
        return _('No record says anything in it yet.')
    words = ngettext('{count} record says something in it.', '{count} records say something in it.', used)
    return words.format(count=number_text(used))
