"""A version of an offer in the panel: where it stands, what was said of it, what comes next for it."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.proposal_reader import Version
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.offers.offer_texts import feedback_lines, offer_detail, offer_title
from salesdesk.ui.proposal.proposal_states import state_chip
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

# What comes next for an offer, by where it stands: the act and its icon. The last version alone offers it.
NEXT = {
    ProposalState.DRAFT: (('send', 'mail'), ('open', 'pencil')),
    ProposalState.SENT: (('answer', 'check'), ('version', 'copy')),
    ProposalState.EXPIRED: (('version', 'copy'), ('answer', 'check')),
    ProposalState.REFUSED: (('version', 'copy'),),
    ProposalState.ACCEPTED: (),
}
# Of an older one, while its answer is waited for.
WAITING = (('answer', 'check'),)


class OfferRow(QWidget):
    """`asked(act, offer)` with an act of NEXT; `menu_asked(offer)` by its button or the right mouse button."""

    asked = Signal(str, ID)
    menu_asked = Signal(ID)

    def __init__(self, version: Version, zone: tzinfo | None, *, is_last: bool) -> None:
        super().__init__()
        self.version = version
        self.title = Label(offer_title(version), weight='medium', lines=2)
        self.detail = Label(offer_detail(version, zone), 'small', 'text-2', lines=0)
        self.said = [Label(line, 'small', 'text-2', lines=3) for line in feedback_lines(version)]
        self.more = IconButton('ellipsis', _('More about {name}').format(name=offer_title(version)), size='sm')
        self.more.clicked.connect(lambda: self.menu_asked.emit(version.proposal.id))
        steps = NEXT[version.state] if is_last else WAITING if self._waits() else ()
        self.buttons = [self._button(*step) for step in steps]
        self._arrange()

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.version.proposal.id)

    def _waits(self) -> bool:
        return self.version.state is ProposalState.SENT and not self.version.is_replaced

    def _button(self, act: str, icon: str) -> Button:
        button = Button(_words(act), size='sm', icon=icon)
        button.clicked.connect(lambda: self.asked.emit(act, self.version.proposal.id))
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for part in (ChipLabel(state_chip(self.version)), self.more):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        for line in (self.detail, *self.said):
            column.addWidget(line)
        if self.buttons:
            column.addSpacing(6)
            steps = QHBoxLayout()
            steps.setSpacing(8)
            for button in self.buttons:
                steps.addWidget(button)
            steps.addStretch(1)
            column.addLayout(steps)


def _words(act: str) -> str:
    return {
        'send': _('Send…'),
        'open': _('Edit…'),
        'answer': _('Answer and feedback…'),
        'version': _('New version…'),
    }[act]
