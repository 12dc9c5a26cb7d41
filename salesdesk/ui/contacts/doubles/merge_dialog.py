"""Two records side by side, and what stays of them: field by field, merged in one step that can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.search import RecordType
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.doubles.merge_sides import read_sides
from salesdesk.ui.contacts.doubles.side_row import SideRow, divide
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

WIDTH = 720


class MergeDialog(FormDialog):
    """`merged(kept id)`, `told_apart()`. The record with more deals is kept; the other goes to the trash.

    NotFound where one of them is gone.
    """

    merged = Signal(ID)
    told_apart = Signal()

    def __init__(self, window: QWidget, workplace: Workplace, kind: RecordType, one_id: int, other_id: int) -> None:
        # First, as one of them may be gone: half a dialog would stay in the window.
        sides = read_sides(workplace, kind, one_id, other_id)
        super().__init__(window, _('Compare and merge'), _('Merge'), width=WIDTH)
        self._workplace, self._kind = workplace, kind
        self.ids = sides.ids
        self.rows = [SideRow(row) for row in sides.rows]
        owner = 'contact' if kind is RecordType.CONTACT else 'organization'
        kept = workplace.merging.all_points(owner, *self.ids)
        self.points = [(CheckBox(_words(point), checked=True), point) for point in kept]
        self._arrange_sides(sides.heads)
        self.apart = FlushButton(_('They are not the same'), size='md')
        self.apart.clicked.connect(self._tell_apart)
        self.footer.add_note(self.apart)

    def typed(self) -> object:
        return tuple(row.side() for row in self.rows), tuple(box.isChecked() for box, _kept in self.points)

    def submit(self) -> None:
        self.clear_fault()
        if self.attempt(self._merge):
            self.merged.emit(self.ids[0])
            self.accept()

    def _arrange_sides(self, heads: Sequence[str]) -> None:
        sentence = _('Choose what stays. Deals, exchanges and notes of both are kept together.')
        self.form.addWidget(Label(sentence, color='text-2', lines=0))
        grid = QGridLayout()
        divide(grid)
        grid.setContentsMargins(0, 8, 0, 0)
        # An empty column would have no gap behind it, and the others would not stand above those of the rows.
        grid.addWidget(QWidget(), 0, 0)
        for side, head in enumerate(heads):
            grid.addWidget(Label(head, 'small', 'text-3', lines=2), 0, side + 1)
        self.form.addLayout(grid)
        for row in self.rows:
            self.form.addWidget(row)
        if self.points:
            self.form.addWidget(Separator())
            self.form.addWidget(Label(_('Ways to reach them that stay'), 'small', 'text-2', weight='medium'))
        for box, _kept in self.points:
            self.form.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.setSpacing(6)
        self.form.addStretch(1)

    def _merge(self) -> None:
        chosen = {row.compared.field: row.value() for row in self.rows}
        points: list[Point] = [point for box, point in self.points if box.isChecked()]
        merging = self._workplace.merging
        merge = merging.merge_people if self._kind is RecordType.CONTACT else merging.merge_companies
        merge(self.ids[0], self.ids[1], chosen, points)

    def _tell_apart(self) -> None:
        if self.attempt(lambda: self._workplace.merging.keep_apart(*self.ids)):
            self.told_apart.emit()
            self.accept()


def _words(point: Point) -> str:
    text = point.value.replace('\n', ', ')
    return f'{text} ({point.label})' if point.label else text
