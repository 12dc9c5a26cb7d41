"""A milestone that is not reached: it cannot be answered on the spot, a button leads to where it is."""

from PySide6.QtCore import Signal

from salesdesk.domain.process.stage_gate import RequirementKind
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.gate.gate_rows import GateRow
from salesdesk.ui.widgets.buttons.button import Button

_TO_OFFERS = mark('To the proposals')
# What is said, and what the button says.
_WORDS = {
    RequirementKind.PROPOSAL_SENT: (mark('No proposal sent yet'), _TO_OFFERS),
    RequirementKind.FEEDBACK_RECORDED: (mark('No feedback recorded yet'), _TO_OFFERS),
    RequirementKind.PROPOSAL_ACCEPTED: (mark('No proposal accepted yet'), _TO_OFFERS),
    RequirementKind.CONTRACT_SIGNED: (mark('No contract signed yet'), mark('To the contracts')),
    RequirementKind.NO_OPEN_PROMISE_OF_MINE: (mark('A promise of yours is still open'), mark('To the promises')),
}


class MilestoneRow(GateRow):
    """`record_asked(kind)` when she wants to go there."""

    record_asked = Signal(str)

    def __init__(self, kind: RequirementKind) -> None:
        said, leads = _WORDS[kind]
        super().__init__(_(said))
        self.kind = kind
        self.button = Button(_(leads), size='sm', icon_after='arrow-right')
        self.button.clicked.connect(lambda: self.record_asked.emit(str(kind)))
        self.line.addWidget(self.button)
