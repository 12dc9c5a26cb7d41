"""Beside the question why they are lost: which deals, when there are several."""

from collections.abc import Sequence

from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.i18n.formats import deals_text, number_text
from salesdesk.i18n.translator import ngettext
from salesdesk.ui.deal.asking.figure_row import FigureRow
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.deal.lost.lost_summary import WIDTH
from salesdesk.ui.domain_texts import money
from salesdesk.ui.widgets.text.label import Label

SHOWN = 10


class SeveralSummary(SidePane):
    """The first ten by title and amount, and how many more."""

    def __init__(self, deals: Sequence[DealDetails]) -> None:
        super().__init__(WIDTH)
        self.column.addWidget(Label(deals_text(len(deals)), weight='semibold'))
        self.column.addSpacing(6)
        for details in deals[:SHOWN]:
            amount = Label(money(details.deal.amount), weight='medium', shrinks=False)
            self.column.addWidget(FigureRow(details.deal.title, amount))
        # All of a long selection would make the dialog higher than the window.
        left = len(deals) - SHOWN
        if left > 0:
            text = ngettext('and {count} more', 'and {count} more', left).format(count=number_text(left))
            self.column.addWidget(Label(text, 'small', 'text-3'))
        self.column.addStretch(1)
