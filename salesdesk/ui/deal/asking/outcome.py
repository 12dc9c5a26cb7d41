"""What came of an action: a pick that fits its kind, and a line in her own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.activity import ActivityKind
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField

OUTCOMES = {
    ActivityKind.CALL: (mark('Answered'), mark('Voicemail'), mark('No answer')),
    ActivityKind.EMAIL: (mark('Sent'), mark('Answered'), mark('No reply')),
    ActivityKind.MEETING: (mark('Took place'), mark('Postponed'), mark('Cancelled')),
    ActivityKind.TASK: (),
}


class Outcome(QWidget):
    """text() is kept with the action: 'A répondu. Son comptable rend son avis jeudi.' Signal: submitted() on Enter."""

    submitted = Signal()

    def __init__(self, kind: ActivityKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.picks: PickRow | None = None
        if OUTCOMES[kind]:
            options = [Option(outcome, _(outcome)) for outcome in OUTCOMES[kind]]
            # None is on: an outcome that was not looked at must not be recorded.
            self.picks = PickRow(_('Outcome'), options, current='')
            column.addWidget(self.picks)
        self.note = LineField(_('What came of it'), placeholder=_('What came of it'))
        self.note.label.hide()
        self.note.submitted.connect(self.submitted)
        column.addWidget(self.note)
        self.setFocusProxy(self.picks or self.note)

    def text(self) -> str:
        picked = _(self.picks.current()) if self.picks is not None and self.picks.current() else ''
        # One text, in the language it was given in: it is read as her note, not counted.
        return '. '.join(part for part in (picked, self.note.text()) if part)
