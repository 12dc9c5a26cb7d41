"""Proposals: not yet there, and said so."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


class ProposalsTab(QWidget):
    """Until proposals are made here, their files have a place."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        said = _('Proposals cannot be written here yet.')
        self.empty = EmptyState(
            said, _('Drop the file of your offer on this panel: it is kept with the deal.'), dashed=True
        )
        column.addWidget(self.empty)

    def show_deal(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Nothing to read."""
