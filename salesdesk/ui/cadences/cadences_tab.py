"""The tab of cadences: the list, the one that is chosen with its steps, and the step that is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.i18n.translator import _, in_every_language, mark
from salesdesk.ui.cadences.cadences_bar import CadencesBar
from salesdesk.ui.cadences.editor.cadence_form import CadenceForm
from salesdesk.ui.cadences.editor.cadence_rows import cadence_list
from salesdesk.ui.cadences.editor.list_moves import edit_text, moved_ids, neighbour_id
from salesdesk.ui.cadences.editor.place_footer import PlaceFooter
from salesdesk.ui.cadences.editor.steps_part import StepsPart
from salesdesk.ui.cadences.looks.cadence_texts import start_text
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.process_tab import ProcessTab
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

LIST, SIDE = 264, 16
NEW = mark('New cadence')


class CadencesTab(ProcessTab):
    """Saves what is written as soon as a field is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cadences = desk.workplace.cadences
        self._doing = Doing(desk)
        self._cadence_id = 0
        self.bar: CadencesBar = CadencesBar()
        self.list = cadence_list(partial(start_text, desk.workplace))
        self.form = CadenceForm(desk.workplace, self._save)
        self.steps = StepsPart(desk)
        self.footer = PlaceFooter(_('Move the cadence up'), _('Move the cadence down'), may_copy=True)
        self.inspector = self.steps.inspector
        self.stopped = Banner('warning', _('Rules and cadences are stopped:'), _('nothing happens by itself.'))
        self.resume = self.stopped.add_button(_('Let them act again'))
        self.none = EmptyState(_('No cadence yet. Set the first one up.'))
        self._middle = QWidget()
        self.setAccessibleName(_('Cadences'))
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Deals change how many are at work, cadences, stages and letters everything else: all is read."""
        del touched
        known = self._cadences.all()
        self.bar.show_count(len(known))
        self.list.show_records(known, self._cadence_id)
        for part in (self._middle, self.inspector):
            part.setVisible(bool(known))
        self.none.setVisible(not known)
        self.stopped.setVisible(not self._desk.workplace.preferences.preferences.automation)
        self._show_current()

    def finish(self) -> None:
        """Saves what is being typed."""
        if self._cadence_id:
            self.form.finish()
            self.steps.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        self.finish()
        super().hideEvent(event)

    def panes(self) -> tuple[QWidget, ...]:
        return self.list, self._middle, self.inspector

    def _show_current(self) -> None:
        cadence = self.list.current()
        if cadence is None:
            self._cadence_id = 0
            return
        self._cadence_id = cadence.id
        self.form.show_cadence(cadence, self._cadences.at_work(cadence.id))
        self.footer.show_place(self.list.currentIndex().row(), len(self.list.ids))
        self.steps.show_cadence(cadence.id)

    def _allow(self) -> None:
        self._desk.workplace.preferences.change(automation=True)
        self.follow(EVERYTHING)

    def _save(self, cadence: Cadence) -> str:
        return self._doing.do(lambda: self._cadences.edit(cadence))

    def _add(self) -> None:
        """One to be named, chosen and ready for its name."""
        self.finish()
        self._make(lambda: self._cadences.add(Wording(*in_every_language(NEW))))

    def _copy(self) -> None:
        self.finish()
        cadence_id = self._cadence_id
        self._make(lambda: self._cadences.duplicate(cadence_id))

    def _make(self, act: Callable[[], int]) -> None:
        made: list[int] = []
        if not self._doing.do(lambda: made.append(act())):
            self._cadence_id = made[0]
            self.follow(EVERYTHING)
            self._edit_name()

    def _edit_name(self) -> None:
        edit_text(self.form.names.here)

    def _move(self, step: int) -> None:
        ids = moved_ids(self.list, step)
        if ids:
            self._doing.do(lambda: self._cadences.order(ids))

    def _remove(self) -> None:
        gone, self._cadence_id = self._cadence_id, neighbour_id(self.list)
        if self._doing.do(lambda: self._cadences.delete(gone)):
            self._cadence_id = gone

    def _connect(self) -> None:
        self.bar.new_cadence.clicked.connect(self._add)
        self.resume.clicked.connect(self._allow)
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self._edit_name)
        self.footer.copy_asked.connect(self._copy)
        for source in (self.list, self.footer):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._remove)

    def _arrange(self) -> None:
        holder = TallContent()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.addWidget(self.list)
        rows.addStretch(1)
        left = ScrollColumn(holder)
        left.setFixedWidth(LIST)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(ScrollColumn(_stacked(self.stopped, self.form, self.steps)), 1)
        middle.addWidget(self.footer)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part, share in ((left, 0), (Separator(Qt.Orientation.Vertical), 0), (self._middle, 1), (self.none, 1)):
            body.addWidget(part, share)
        body.addWidget(self.inspector)
        self.none.hide()


def _stacked(stopped: Banner, form: CadenceForm, steps: StepsPart) -> TallContent:
    content = TallContent()
    column = QVBoxLayout(content)
    column.setContentsMargins(SIDE, 16, SIDE, 20)
    column.setSpacing(0)
    holder = QWidget()
    above = QVBoxLayout(holder)
    above.setContentsMargins(0, 0, 0, 0)
    above.setSpacing(16)
    above.addWidget(stopped)
    above.addWidget(form)
    column.addWidget(holder)
    column.addSpacing(20)
    column.addWidget(Label(_('Actions, counted in working days'), weight='semibold'))
    column.addSpacing(8)
    column.addWidget(steps)
    column.addStretch(1)
    return content
