"""The place of the report on a closed deal in its panel: empty, and nothing loaded for it, while the deal is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.on_demand import on_demand
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal

if TYPE_CHECKING:
    from salesdesk.ui.panel.closing.report_card import ReportCard, report_of
else:
    ReportCard = on_demand('salesdesk.ui.panel.closing.report_card', 'ReportCard')
    report_of = on_demand('salesdesk.ui.panel.closing.report_card', 'report_of')

OUTSIDE = 20


class ReportSection(QWidget):
    """`lesson_asked(id)` where the lesson is pressed."""

    lesson_asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.card: ReportCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(OUTSIDE, 10, OUTSIDE, 0)
        self.hide()

    def refresh(self) -> None:
        told = report_of(self._shown) if self._shown.deal.closed_at is not None else None
        # Made anew, it would take the keyboard off the button just pressed.
        if self.card is not None and self.card.told == told:
            return
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        if told is not None:
            self.card = ReportCard(self._shown.desk, told)
            self.card.lesson_asked.connect(self.lesson_asked)
            self._column.addWidget(self.card)
        self.setVisible(told is not None)
