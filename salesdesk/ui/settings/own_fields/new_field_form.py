"""Adding an own field: its name, its kind, and what it offers where it offers choices."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.custom_field import FieldKind
from salesdesk.i18n.translator import _
from salesdesk.ui.own_fields.own_texts import kind_name
from salesdesk.ui.settings.own_fields.field_form import WITH_CHOICES, choices_area
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField

# A label and the gap below it: the button stands beside the inputs.
LABEL = 20
Add = Callable[[str, FieldKind, Sequence[str]], str]


class NewFieldForm(QWidget):
    """`add(name, kind, choices)` saves and returns '' or what is wrong with the name or the choices."""

    def __init__(self, add: Add) -> None:
        super().__init__()
        self._add = add
        self.name = LineField(_('Name'))
        self.kind = SelectField(_('Kind'), [Option(str(kind), kind_name(kind)) for kind in FieldKind])
        self.choices = choices_area()
        self.button = Button(_('Add the field'), icon='plus')
        self.button.clicked.connect(self.submit)
        self.name.submitted.connect(self.submit)
        self.kind.chosen.connect(lambda _key: self._follow())
        self._arrange()
        self._follow()

    def submit(self) -> None:
        kind = FieldKind(self.kind.current())
        choices = self.choices.text().split('\n') if kind in WITH_CHOICES else []
        if kind in WITH_CHOICES and not any(choice.strip() for choice in choices):
            self.choices.set_error(_('Give it at least one choice.'))
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self._add(self.name.text(), kind, choices)
        self.name.set_error(problem)
        if not problem:
            # The kind stays: fields of one kind often come together.
            self.name.set_text('')
            self.choices.set_text('')
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self.choices.setVisible(self.kind.current() in WITH_CHOICES)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for field, stretch in ((self.name, 5), (self.kind, 4)):
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.addSpacing(LABEL)
        beside.addWidget(self.button)
        beside.addStretch(1)
        row.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.choices)
