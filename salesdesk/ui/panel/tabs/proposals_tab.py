"""The third tab: the offers made for the deal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.negotiation.proposals import ProposalSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


class ProposalsTab(QWidget):
    """A row for each; a button for one more."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        self.empty = EmptyState(
            _('No proposal yet.'), _('Note what you offered: the amount, the day, the answer.'), dashed=True
        )
        self.section = ProposalSection(shown)
        self.add = Button(_('Proposal…'), size='sm', icon='plus')
        self.add.clicked.connect(lambda: self.section.open_form(None, self.add))
        for part in (self.empty, self.section, self.add):
            column.addWidget(part)
        column.setAlignment(self.add, Qt.AlignmentFlag.AlignLeft)

    def show_deal(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        self.section.refresh()
        self.empty.setVisible(not self.section.rows)
