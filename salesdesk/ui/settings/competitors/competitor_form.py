"""One competitor: its name, what she knows of it, and joining it with another one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.negotiation.competitor_list import KnownCompetitor
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.settings.ordering.list_form import ListForm
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField

# (name, note) -> '' or what is wrong.
Save = Callable[[str, str], str]


class CompetitorForm(ListForm):
    """`merge_asked(other)` with the one that stays."""

    merge_asked = Signal(ID)

    def __init__(self, save: Save) -> None:
        super().__init__(
            LineField(_('Name')), '', '', Button(_('Delete'), 'danger-text', size='sm', icon='trash-2'),
        )  # fmt: skip
        self._save = save
        self._known: KnownCompetitor | None = None
        self.note = LineField(_('What you know'))
        self.other = SelectField(_('The same as'), [])
        self.merge = Button(_('Merge'))
        self.merge.clicked.connect(lambda: self.merge_asked.emit(int(self.other.current())))
        self.other.chosen.connect(lambda _key: self._follow())
        self._typed = {
            'name': Committing(self.name, lambda name: self._commit(name, self._shown.note)),
            'note': Committing(self.note, lambda note: self._commit(self._shown.name, note)),
        }
        self._merging = self._made_merging()
        self.arrange(self.name, self.note, self._merging)
        # They stand by name: there is no order of hers.
        for step in (self.up, self.down):
            step.hide()

    @property
    def _shown(self) -> KnownCompetitor:
        assert self._known is not None, 'the form is hidden where there is no competitor'
        return self._known

    def show_competitor(self, known: KnownCompetitor, others: Sequence[KnownCompetitor]) -> None:
        anew = self._known is None or self._known.id != known.id
        self._known = known
        self._typed['name'].show(known.name, anew=anew)
        self._typed['note'].show(known.note, anew=anew)
        self._merging.setVisible(bool(others))
        chosen = '' if anew else self.other.current()
        options = [Option('', _('None')), *(Option(str(other.id), other.name) for other in others)]
        self.other.set_options(options)
        self.other.choose(chosen if chosen in {option.key for option in options} else '')
        self._follow()

    def finish(self) -> None:
        """Saves what is being typed."""
        for typed in self._typed.values():
            typed.finish()

    def _commit(self, name: str, note: str) -> str:
        return self._save(name, note)

    def _follow(self) -> None:
        self.merge.set_disabled_reason('' if self.other.current() else _('Choose the other name of this competitor.'))

    def _made_merging(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.other, 1)
        row.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignBottom)
        return holder
