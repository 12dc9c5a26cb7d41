"""What the forms of a person and of a company share: near matches, ways to reach them, and saving."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity
from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.form.point_rows import PointRows
from salesdesk.ui.contacts.near.near_matches import NearMatches
from salesdesk.ui.deal.frames.form_dialog import FormDialog, reveal
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.own_fields.own_fields_group import own_fields_group
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

WIDTH, GAP = 640, 16
KINDS = (PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS)


class CardDialog(FormDialog):
    """`saved(id)` once it is kept; `used(id)` when she takes a record that was there. Override what raises."""

    saved = Signal(ID)
    used = Signal(ID)

    def __init__(
        self, window: QWidget, workplace: Workplace, title: str, verb: str, entity: Entity, record_id: int | None,
        subtitle: str = '',
    ) -> None:  # fmt: skip
        super().__init__(window, title, verb, subtitle=subtitle, width=WIDTH)
        self.workplace, self.record_id = workplace, record_id
        self.name = LineField(_('Name'))
        self.near = NearMatches(self.look, workplace.duplicates.is_behind)
        self.points = {kind: PointRows(kind) for kind in KINDS}
        self._filled: tuple[Point, ...] = ()
        self.source = SuggestField(_('Source'), self._sources)
        self.note = TextArea(_('Note'))
        self.silent = Switch(_('Does not want to be contacted'))
        self.own = own_fields_group(workplace, entity, record_id)
        if self.own.is_empty():
            self.own.hide()
        self.near.used.connect(lambda match: self._use(match.identity.id))
        self.name.edited.connect(lambda _text: self.near.look_soon())
        for rows in self.points.values():
            rows.edited.connect(self.near.look_soon)

    def look(self) -> Sequence:  # type: ignore[type-arg]
        """The near matches of what stands there."""
        raise NotImplementedError

    def save(self) -> int:
        """Keeps it; returns the id."""
        raise NotImplementedError

    def all_points(self) -> tuple[Point, ...]:
        typed = tuple(point for rows in self.points.values() for point in rows.points())
        # The form shows them by kind: that alone is no other order.
        by_kind = tuple(point for kind in KINDS for point in self._filled if point.kind is kind)
        return self._filled if typed == by_kind else typed

    def fill_points(self, points: Sequence[Point]) -> None:
        self._filled = tuple(points)
        for rows in self.points.values():
            rows.fill(points)

    def shared_typed(self) -> object:
        """What the base's own fields say, comparable."""
        points = tuple(rows.typed() for rows in self.points.values())
        texts = self.name.text(), self.source.text(), self.note.text(), self.silent.isChecked()
        return texts, points, self.own.typed()

    def submit(self) -> None:
        self.clear_fault()
        wrong = self.first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(wrong)
        elif self.attempt(self._save):
            assert self.record_id is not None
            self.near.forget()
            self.saved.emit(self.record_id)
            self.accept()

    def first_wrong(self) -> QWidget | None:
        """Says what cannot be kept, and gives the first such field."""
        if not self.name.text():
            self.name.set_error(sentence_of(FieldInvalid('name', 'empty')))
            return self.name
        return self.own.validate()

    def show_fault(self, error: SalesDeskError) -> None:
        """What is wrong with a name is said beside it."""
        if isinstance(error, FieldInvalid) and error.field in {'name', 'person'}:
            self.name.set_error(sentence_of(error))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().show_fault(error)

    def arrange(self, *lines: QWidget | tuple[QWidget, ...]) -> None:
        """Below each other; a tuple stands side by side."""
        column = QVBoxLayout()
        column.setSpacing(12)
        for line in lines:
            if isinstance(line, QWidget):
                column.addWidget(line)
                continue
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for part in line:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self.form.addLayout(column)
        self.form.addStretch(1)

    def silent_row(self) -> QWidget:
        """The switch with its words."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(self.silent)
        line.addWidget(Label(_('Does not want to be contacted'), lines=0), 1)
        return row

    def _save(self) -> None:
        self.record_id = self.save()

    def _use(self, id_: int) -> None:
        self.near.forget()
        self.leave()
        self.used.emit(id_)

    def _sources(self, typed: str) -> list[Offer]:
        return [Offer(source) for source in self.workplace.people.sources_like(typed)]
