"""How the deal is negotiated: promises, concessions, competitors, contracts, and a button for one more of each."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.negotiation.competitors import CompetitorSection
from salesdesk.ui.panel.negotiation.concessions import ConcessionSection
from salesdesk.ui.panel.negotiation.contracts import ContractSection
from salesdesk.ui.panel.negotiation.promises import PromiseSection
from salesdesk.ui.panel.negotiation.record_section import RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button


class NegotiationRows(QWidget):
    """Of what there is none, there is the button alone."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self.promises = PromiseSection(shown, _('Promises'))
        self.concessions = ConcessionSection(shown, _('Concessions'))
        self.competitors = CompetitorSection(shown, _('Competitors'))
        self.contracts = ContractSection(shown, _('Contracts'))
        self._sections = {
            _('Promise…'): self.promises, _('Concession…'): self.concessions, _('Competitor…'): self.competitors,
            _('Contract…'): self.contracts,
        }  # fmt: skip
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for section in self._sections.values():
            self._column.addWidget(section)
        self.buttons = [self._button(caption, section) for caption, section in self._sections.items()]
        # Side by side the four are wider than the panel.
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnStretch(2, 1)
        for number, button in enumerate(self.buttons):
            grid.addWidget(button, number // 2, number % 2)
        self._column.addLayout(grid)

    def refresh(self) -> None:
        for section in self._sections.values():
            section.refresh()

    def _button(self, caption: str, section: RecordSection) -> Button:
        button = Button(caption, size='sm', icon='plus')
        button.clicked.connect(lambda: section.open_form(None, button))
        return button
