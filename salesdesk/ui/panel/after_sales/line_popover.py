"""One more line for the hand-over."""

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.line_field import LineField


class LinePopover(RecordPopover):
    """Its words."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__(shown, _('Line of the hand-over'))
        self.text = LineField(_('What is to be done'))
        self.text.submitted.connect(self.submit)
        self.add(self.text)

    def submit(self) -> None:
        self.keep(lambda: self._shown.workplace.checklist.add(self._shown.id, self.text.text()))
