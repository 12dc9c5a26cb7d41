"""One reason for a loss or a win: its names, whether it asks for a note, its place in the list."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from salesdesk.controllers.process.reasons_controller import Reason
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.settings.ordering.list_form import ListForm
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.fields.line_field import LineField

Save = Callable[[Reason], str]


class ReasonForm(ListForm):
    """`save(reason)` answers '' or what is wrong."""

    def __init__(self, save: Save) -> None:
        self.remove = Button(_('Remove'), 'danger-text', size='sm', icon='trash-2')
        super().__init__(LineField(_('Reason')), _('Move the reason up'), _('Move the reason down'), self.remove)
        self._save = save
        self._reason: Reason | None = None
        self._here = current_language()
        self._there = 'en' if self._here == 'fr' else 'fr'
        self.other_name = LineField(_('In English') if self._there == 'en' else _('In French'))
        self.needs_note = CheckBox(_('Asks for a note'))
        self._names = {
            self._here: Committing(self.name, partial(self._rename, self._here)),
            self._there: Committing(self.other_name, partial(self._rename, self._there)),
        }
        self.arrange(self.name, self.other_name, self.needs_note)
        self.needs_note.toggled.connect(self._change_note)

    def show_reason(self, reason: Reason, row: int, count: int) -> None:
        anew = self._reason is None or self._reason.id != reason.id
        self._reason = reason
        self._names[self._here].show(reason.name.read(self._here), anew=anew)
        self._names[self._there].show(getattr(reason.name, self._there), anew=anew)
        self.other_name.line.setPlaceholderText(reason.name.read(self._there))
        self._show_note(on=reason.needs_note)
        self.show_place(row, count)
        self.remove.set_disabled_reason('' if count > 1 else _('Keep at least one reason.'))

    def finish(self) -> None:
        """Saves what is being typed."""
        for name in self._names.values():
            name.finish()

    def _rename(self, language: str, text: str) -> str:
        """The name of the current language may not be empty; the other one is then read from it."""
        assert self._reason is not None, 'a list of reasons is never empty'
        if not text and language == self._here:
            return _('Give the reason a name.')
        name = self._reason.name
        return self._save(replace(self._reason, name=replace(name, **{language: text})))

    def _change_note(self, on: bool) -> None:
        assert self._reason is not None, 'a list of reasons is never empty'
        if self._save(replace(self._reason, needs_note=on)):
            self._show_note(on=not on)

    def _show_note(self, *, on: bool) -> None:
        self.needs_note.blockSignals(True)
        self.needs_note.setChecked(on)
        self.needs_note.blockSignals(False)
