"""The bar over the reports: pipelines, the period, the other reports, and the ways out."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.spans import span_text
from salesdesk.i18n.translator import _
from salesdesk.reports.periods import MONTHS, PeriodKind, add_months, whole_months
from salesdesk.reports.report import Period
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs


class ReportBar(PageBar):
    """Says what was chosen; it keeps nothing but what it shows."""

    pipeline_chosen = Signal(ID)
    kind_chosen = Signal(str)
    range_asked = Signal()
    others_asked = Signal()
    export_asked = Signal()
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ids: list[int] = []
        self.tabs = PipelineTabs(_('Pipelines'))
        self.kinds = SegmentedControl(_('Period'), _kinds())
        self.range = Button('', icon='calendar-range', icon_after='chevron-down')
        self.others = Button(_('Other reports'), 'ghost', icon='list', icon_after='chevron-down')
        self.export = Button(_('Export all'), icon='download')
        self.paper = IconButton('printer', _('Print: save as PDF'), 'secondary')
        self._arrange()
        self._connect()

    def show_pipelines(self, pipelines: Sequence[Pipeline], chosen_id: int) -> None:
        """Silently."""
        self._ids = [pipeline.id for pipeline in pipelines]
        self.tabs.show_names([name_of(pipeline) for pipeline in pipelines], self._ids.index(chosen_id))
        self._fit()

    def show_period(self, kind: PeriodKind, period: Period) -> None:
        """Silently; no segment is on for a span of its own."""
        if kind is PeriodKind.RANGE:
            self.kinds.choose_none()
        else:
            self.kinds.choose(kind.value)
        words = span_text(period.first, period.last)
        self.range.set_caption(words)
        self.range.setAccessibleName(_('Period: {period}').format(period=words))
        # The switch beside it stays under the mouse, whatever it is put to.
        self.range.setMinimumWidth(max(self.range.sizeHint().width(), self.range.width_for(_captions(period.first))))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        self.row.setContentsMargins(8, 0, 16, 0)
        self.row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self.row.addStretch(1)
        for part in (self.others, self.kinds, self.range, self.export, self.paper):
            self.row.addWidget(part)

    def _fit(self) -> None:
        """Where the window is narrow, what can be said by an icon is."""
        captions = {self.others: _('Other reports'), self.export: _('Export all')}
        for button, caption in captions.items():
            button.set_caption(caption)
        for button, caption in captions.items():
            if self.row.minimumSize().width() + self._tabs_lack() > self.width():
                button.set_caption('')
                button.setAccessibleName(caption)
                button.setToolTip(caption)
            button.updateGeometry()

    def _tabs_lack(self) -> int:
        """How much more the tabs would take than they can do with."""
        return self.tabs.sizeHint().width() - self.tabs.minimumSizeHint().width()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tell_pipeline)
        self.kinds.chosen.connect(self.kind_chosen)
        self.range.clicked.connect(self.range_asked)
        self.others.clicked.connect(self.others_asked)
        self.export.clicked.connect(self.export_asked)
        self.paper.clicked.connect(self.paper_asked)

    def _tell_pipeline(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self.pipeline_chosen.emit(self._ids[index])


def _captions(day: date) -> Iterator[str]:
    """Of all periods of the switch that begin within a year."""
    for ahead in range(MONTHS):
        for length in (1, 3, MONTHS):
            period = whole_months(add_months(day, ahead), length)
            yield span_text(period.first, period.last)


def _kinds() -> list[Option]:
    return [
        Option(PeriodKind.MONTH.value, _('Month')), Option(PeriodKind.QUARTER.value, _('Quarter')),
        Option(PeriodKind.TWELVE_MONTHS.value, _('12 months')), Option(PeriodKind.YEAR.value, _('Year')),
    ]  # fmt: skip
