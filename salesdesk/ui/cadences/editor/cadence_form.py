"""The cadence that is chosen: its name, what starts it, whether it is on."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.cadences.editor.two_names import TwoNames
from salesdesk.ui.stage_options import stage_options
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

GAP = 12
# Answers '' or what is wrong.
Save = Callable[[Cadence], str]


class CadenceForm(QWidget):
    """Each change is saved at once."""

    def __init__(self, workplace: Workplace, save: Save) -> None:
        super().__init__()
        self._workplace, self._save = workplace, save
        self._cadence: Cadence | None = None
        self.names = TwoNames(_('Name'), lambda name: self._change(name=name), self)
        self.stage = SelectField(_('Entering this stage starts it'))
        self.on_proposal = CheckBox(_('Sending a proposal starts it'))
        self.is_on = Switch(_('Cadence on'))
        self.note = Label('', 'small', 'text-2', lines=0)
        self._arrange()
        self.stage.chosen.connect(lambda key: self._change(stage_id=int(key) if key else None))
        self.on_proposal.toggled.connect(lambda on: self._change(on_proposal_sent=on))
        self.is_on.toggled.connect(lambda on: self._change(is_on=on))

    def show_cadence(self, cadence: Cadence, at_work: int) -> None:
        """Another one, or the same after a change: what she is typing about the same one stays."""
        anew = self._cadence is None or self._cadence.id != cadence.id
        self._cadence = cadence
        self.names.show(cadence.name, anew=anew)
        options = stage_options(self._workplace, cadence.stage_id)[1:]
        self.stage.set_options([Option('', _('No stage')), *options])
        self.stage.choose(str(cadence.stage_id or ''))
        for box, on in ((self.on_proposal, cadence.on_proposal_sent), (self.is_on, cadence.is_on)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
            box.update()
        self.note.setText(_note(at_work))

    def finish(self) -> None:
        """Saves what is being typed."""
        self.names.finish()

    def _change(self, **values: object) -> str:
        assert self._cadence is not None, 'shown only where there is a cadence'
        return self._save(replace(self._cadence, **values))  # type: ignore[arg-type]

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        names, switch = QHBoxLayout(), QHBoxLayout()
        names.setSpacing(GAP)
        names.addWidget(self.names.here, 1, Qt.AlignmentFlag.AlignTop)
        names.addWidget(self.names.there, 1, Qt.AlignmentFlag.AlignTop)
        switch.setSpacing(8)
        switch.addWidget(self.is_on)
        switch.addWidget(Label(_('Offered, and started by itself'), weight='medium'), 1)
        column.addLayout(switch)
        column.addLayout(names)
        column.addWidget(self.stage)
        column.addWidget(self.on_proposal)
        column.addWidget(self.note)


def _note(at_work: int) -> str:
    words = _('What you change holds for those that start from now on.')
    if not at_work:
        return words
    going = ngettext('{count} goes on as it began.', '{count} go on as they began.', at_work)
    gone_on = going.format(count=number_text(at_work))
    return f'{words} {gone_on}'
