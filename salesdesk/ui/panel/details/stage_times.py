"""How long the deal was in each stage, beside what is usual there: folded, and read when she wonders."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.text.label import Label

if TYPE_CHECKING:
    from salesdesk.controllers.reports.figures import Figures
    from salesdesk.controllers.reports.report_controller import ReportController
    from salesdesk.ui.reports.words.figure_texts import figure_text
else:
    Figures = on_demand('salesdesk.controllers.reports.figures', 'Figures')
    ReportController = on_demand('salesdesk.controllers.reports.report_controller', 'ReportController')
    figure_text = on_demand('salesdesk.ui.reports.words.figure_texts', 'figure_text')

SHOWN = ('stage', 'visits', 'days', 'usual')


class StageTimes(QWidget):
    """Read only while it is unfolded."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.button = FlushButton(_('Time per stage'), 'chevron-right')
        self.button.clicked.connect(self._toggle)
        self.table = QWidget()
        self.table.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.button)
        self._column.addWidget(self.table)
        self._column.setAlignment(self.button, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_folded(self) -> bool:
        return self.table.isHidden()

    def fold(self) -> None:
        if not self.is_folded:
            self._toggle()

    def refresh(self) -> None:
        if not self.is_folded:
            self._show(self.rows())

    def rows(self) -> list[tuple[str, ...]]:
        """A line for each stage, below that of the titles."""
        workplace = self._shown.workplace
        workspace = workplace.workspace
        report = ReportController(workspace, workplace.book, Figures(workspace)).deal_times(self._shown.id)
        places = [[column.key for column in report.columns].index(key) for key in SHOWN]
        titles = tuple(_(report.columns[place].title) for place in places)
        return [titles, *(tuple(figure_text(row[place]) for place in places) for row in report.rows)]

    def _toggle(self) -> None:
        on = self.is_folded
        self.table.setVisible(on)
        self.button.set_icon('chevron-down' if on else 'chevron-right')
        self.refresh()

    def _show(self, rows: list[tuple[str, ...]]) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, cells in enumerate(rows):
            for place, text in enumerate(cells):
                label = Label(text, 'small', 'text-2' if line else 'text-3', shrinks=place == 0)
                side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, line, place, side)
        self._column.replaceWidget(self.table, table)
        table.show()
        self.table.hide()
        self.table.deleteLater()
        self.table = table
