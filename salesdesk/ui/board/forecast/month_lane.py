"""One month of the forecast: its cards, and what it says when nothing is expected."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.forecast import NO_DATE, month_of
from salesdesk.i18n.translator import _
from salesdesk.ui.board.columns.stage_lane import StageLane
from salesdesk.ui.month_texts import month_of_year
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


class MonthLane(StageLane):
    """`new_deal_asked(key)` for a deal that is expected in this month."""

    def made_empty(self) -> EmptyState:
        if self.source.filter.narrows:
            return super().made_empty()
        if self.key == NO_DATE:
            hint = _('Drag a card here to take its date off.')
            return EmptyState(_('No deal without a date'), hint, dashed=True, parent=self.canvas)
        if self.key < 0:
            # Taken away as soon as the figures are read.
            return EmptyState(_('No deal here'), dashed=True, parent=self.canvas)
        empty = EmptyState(_('Nothing expected'), _('Drag a card here.'), dashed=True, parent=self.canvas)
        button = empty.add_action(_('Deal'), icon='plus')
        button.setAccessibleName(
            _('New deal expected in {month}').format(month=month_of_year(month_of(self.key), self.source.today()))
        )
        button.clicked.connect(partial(self.new_deal_asked.emit, self.key))
        QWidget.setTabOrder(self.view, button)
        return empty
