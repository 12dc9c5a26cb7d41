"""What was held against an offer: an objection a block, with what was answered and whether that worked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.feedback_controller import HeldAgainst
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.line_field import LineField

WORKED = {'yes': True, 'no': False, '': None}
KEYS = {worked: key for key, worked in WORKED.items()}
Typed = list[object]


class ObjectionRow(QWidget):
    """`changed()`, `removal_asked()`."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, said: HeldAgainst) -> None:
        super().__init__()
        self._id = said.id
        self.words = LineField(_('Objection'), text=said.text)
        self.answer = LineField(_('What you answered'), text=said.answer)
        options = [Option('yes', _('It worked')), Option('no', _('It did not')), Option('', _('Not known yet'))]
        self.worked = SegmentedControl(_('Whether the answer worked'), options, small=True)
        self.worked.choose(KEYS[said.worked])
        self.remove = IconButton('trash-2', _('Delete this objection'), size='sm')
        self._arrange()
        for field in (self.words, self.answer):
            field.edited.connect(lambda _text: self.changed.emit())
        self.worked.chosen.connect(lambda _key: self.changed.emit())
        self.remove.clicked.connect(self.removal_asked)

    def said(self) -> HeldAgainst:
        return HeldAgainst(self.words.text(), self.answer.text(), WORKED[self.worked.current()], self._id)

    def validate(self) -> bool:
        if not self.words.text():
            self.words.set_error(_('Write the objection.'))
        return bool(self.words.text())

    def _arrange(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for field in (self.words, self.answer):
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.worked)
        last.addStretch(1)
        last.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(last)


class ObjectionRows(QWidget):
    """`changed()` when she writes, adds or takes one out."""

    changed = Signal()

    def __init__(self, said: Sequence[HeldAgainst]) -> None:
        super().__init__()
        self.rows: list[ObjectionRow] = []
        self.add = Button(_('Add an objection'), 'ghost', size='sm', icon='plus')
        self.add.clicked.connect(lambda: self._begin().words.setFocus(Qt.FocusReason.OtherFocusReason))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for one in said:
            self._put(one)

    def said(self) -> tuple[HeldAgainst, ...]:
        """Blocks she left empty say nothing."""
        return tuple(one for one in (row.said() for row in self.rows) if one.id or one.text or one.answer)

    def validate(self) -> bool:
        """False, with the keyboard in the first one that has an answer to nothing."""
        wrong = [row for row in self.rows if (row.said().id or row.answer.text()) and not row.validate()]
        if wrong:
            wrong[0].words.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def typed(self) -> list[Typed]:
        return [[one.text, one.answer, KEYS[one.worked], one.id] for one in self.said()]

    def restore(self, typed: Sequence[Sequence[str]]) -> None:
        """As they were in a draft."""
        for row in list(self.rows):
            self._take_out(row)
        for text, answer, worked, known_id in typed:
            self._put(HeldAgainst(text, answer, WORKED[worked], int(known_id)))

    def _begin(self) -> ObjectionRow:
        row = self._put(HeldAgainst(''))
        self.changed.emit()
        return row

    def _put(self, said: HeldAgainst) -> ObjectionRow:
        row = ObjectionRow(said)
        row.changed.connect(self.changed)
        row.removal_asked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.indexOf(self.add), row)
        return row

    def _remove(self, row: ObjectionRow) -> None:
        self._take_out(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take_out(self, row: ObjectionRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
