"""The planned action is done: what came of it, and what follows."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.outcome import Outcome
from salesdesk.ui.widgets.choices.check_box import CheckBox


class DonePart(QWidget):
    """Every finished action asks for the next one; she may say that none follows. `submitted` on Enter in a field."""

    submitted = Signal()

    def __init__(self, kind: ActivityKind, today: date, working_day: DayMove, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = Outcome(kind)
        # On from the start: a deal without a next action is the one that gets forgotten.
        self.follows = CheckBox(_('Plan what follows'), checked=True)
        self.editor = ActionEditor(today, working_day)
        self.follows.toggled.connect(self.editor.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.outcome, self.follows, self.editor):
            column.addWidget(part)
        for part in (self.outcome, self.editor):
            part.submitted.connect(self.submitted)

    def validate(self) -> bool:
        return not self.follows.isChecked() or self.editor.validate()

    def following(self) -> NewAction | None:
        """What is planned next, None if nothing is."""
        return self.editor.action() if self.follows.isChecked() else None
