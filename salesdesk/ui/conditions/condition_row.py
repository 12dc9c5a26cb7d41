"""One condition as she edits it: the field, the question, the value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import Operator, operators_of
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.conditions.field_words import operator_name
from salesdesk.ui.conditions.value_editors import ValueEditor
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.text.label import Label


class ConditionRow(QWidget):
    """`changed` when the condition may be another, `grown` when its height is, `removed` when she takes it away."""

    changed = Signal()
    grown = Signal()
    removed = Signal()

    def __init__(self, editing: Editing, condition: Condition) -> None:
        super().__init__()
        self._editing = editing
        self._kept = condition
        self._asked = condition.field
        self.editor: ValueEditor | None = None
        words = editing.words
        self.field = Select(_('Field'), [Option(key, words.name(key)) for key in words.fields()])
        self.operator = Select(_('Question'))
        self.remove = IconButton('x', _('Remove this condition'), size='xs')
        self._column = QVBoxLayout(self)
        self._arrange()
        self.remove.clicked.connect(self.removed)
        self.field.chosen.connect(self._choose_field)
        self.operator.chosen.connect(self._choose_operator)
        if self.is_readable:
            self._show(condition)

    @property
    def is_readable(self) -> bool:
        """Whether it can be edited here; one that a newer program wrote, or of a field put away, is only kept."""
        return self._kept.is_known and self._kept.field in self._editing.words.fields()

    def condition(self) -> Condition:
        """As it stands; it may be unfinished."""
        if not self.is_readable:
            return self._kept
        values = self.editor.values() if self.editor is not None else ()
        return Condition(self.field.current(), self.operator.current(), values)

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(6)
        if self.is_readable:
            for select in (self.field, self.operator):
                select.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            line.addWidget(self.field, 1)
            line.addWidget(self.operator, 1)
        else:
            line.addWidget(Label(self._kept_words(), 'small', 'text-2', lines=0), 1)
            for select in (self.field, self.operator):
                select.setParent(self)
                select.hide()
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(line)

    def _kept_words(self) -> str:
        name = self._editing.words.name(self._kept.field)
        if self._kept.is_known and name:
            return _('{field} was put away: its condition still holds.').format(field=name)
        return _('A condition this version cannot read: it is kept, and asks nothing.')

    def _show(self, condition: Condition) -> None:
        self._asked = condition.field
        self.field.choose(condition.field)
        self.operator.set_options([Option(op, operator_name(op)) for op in operators_of(condition.field)])
        self.operator.choose(condition.operator)
        self._put_editor(condition.values)

    def _choose_field(self, key: str) -> None:
        # The same field chosen again: question and value stay.
        if key != self._asked:
            self._show(Condition(key, operators_of(key)[0]))
            self._tell()

    def _choose_operator(self, _key: str) -> None:
        kept = self.editor.values() if self.editor is not None else ()
        self._put_editor(kept)
        self._tell()

    def _put_editor(self, values: tuple[str, ...]) -> None:
        """What was given stays where the other question can read it."""
        condition = Condition(self.field.current(), self.operator.current(), values)
        operator = Operator(condition.operator)
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        self.editor = self._editing.editor(condition.field, operator, values if condition.is_complete else ())
        if self.editor is not None:
            self.editor.changed.connect(self.changed)
            self._column.addWidget(self.editor)
            self.editor.show()

    def _tell(self) -> None:
        self.grown.emit()
        self.changed.emit()
