"""The form of a lesson: to write one, or to change one that is there."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.form.lesson_fields import LessonFields
from salesdesk.ui.knowledge.form.proposed_bodies import proposed_body

WIDTH = 720


class LessonDialog(DraftedDialog):
    """A new lesson of that kind, or the lesson `lesson_id`. `saved(id)` once it is kept, then accepted() as usual."""

    saved = Signal(ID)

    def __init__(self, desk: Desk, *, lesson_id: int | None = None, kind: LessonKind = LessonKind.LOST) -> None:
        # First, as it may be gone: half a dialog would stay in the window.
        known = desk.workplace.knowledge.read(lesson_id).form if lesson_id is not None else None
        super().__init__(
            desk.window, desk.workplace, _('Edit the lesson') if known else _('New lesson'),
            _('Save') if known else _('Keep the lesson'), width=WIDTH,
            draft=f'lesson/{lesson_id}' if known else 'lesson/new',
        )  # fmt: skip
        self._lesson_id = lesson_id
        self.fields = LessonFields(desk.workplace)
        self.form.addWidget(self.fields)
        self.fields.fill(known or LessonForm(kind, '', proposed_body(kind)))
        self.fields.edited.connect(self.touched)

    def parts(self) -> Mapping[str, Kept]:
        return self.fields.parts()

    def submit(self) -> None:
        self.clear_fault()
        wrong = self.fields.first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.attempt(self._save):
            assert self._lesson_id is not None
            self.drafts.drop()
            self.saved.emit(self._lesson_id)
            self.accept()

    def show_fault(self, error: SalesDeskError) -> None:
        """A field that cannot be kept as it is says so itself."""
        places = {'lesson': self.fields.title, 'review_on': self.fields.review}
        if isinstance(error, FieldInvalid) and error.field in places:
            places[error.field].set_error(sentence_of(error))
            places[error.field].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().show_fault(error)

    def _save(self) -> None:
        lessons, form = self._workplace.lessons, self.fields.form()
        if self._lesson_id is None:
            self._lesson_id = lessons.create(form)
        else:
            lessons.edit(self._lesson_id, form)
