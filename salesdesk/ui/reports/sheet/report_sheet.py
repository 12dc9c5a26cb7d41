"""A report of its own: its table, its chart where one helps, and what each of its columns means."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.reports.report import Report
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.sheet.days_choice import DaysChoice
from salesdesk.ui.reports.sheet.sheet_chart import sheet_chart
from salesdesk.ui.reports.sheet.sheet_table import SheetTable
from salesdesk.ui.reports.words.explained import About, Shown, meanings
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.charts.chart_view import ChartView
from salesdesk.ui.widgets.charts.legend import Legend
from salesdesk.ui.widgets.focus.tab_order import follow_order
from salesdesk.ui.widgets.text.label import Label

MARGIN = 16
# The report of what has changed since she last said that she has seen it.
CHANGED = 'changed'
UNATTENDED = 'unattended'


class Pane(QWidget):
    """A white box with a border."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, border = theme().color('surface'), theme().color('border')
        paint_box(QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], fill=fill, border=border)


class ReportSheet(QWidget):
    """Signals: `back_asked()`, `figure_chosen(Shown)`, `figure_pointed(Shown | None, QRect)`, `csv_asked(Report)`,
    `copy_asked(Report)`, `picture_asked(Content, QPoint)` of its chart, `reviewed()` when she has seen what changed,
    `days_chosen(int)` of those unattended."""

    back_asked = Signal()
    figure_chosen = Signal(object)
    figure_pointed = Signal(object, QRect)
    csv_asked = Signal(object)
    copy_asked = Signal(object)
    picture_asked = Signal(object, QPoint)
    reviewed = Signal()
    days_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self._content: Content | None = None
        self.back = Button(_('Overview'), 'ghost', size='sm', icon='arrow-left')
        self.title = Label('', 'title', shrinks=False)
        self.csv = Button(_('Export CSV'), size='sm', icon='download')
        self.copy = Button(_('Copy'), size='sm', icon='copy')
        self.more = IconButton('ellipsis', _('More'), size='sm')
        self.seen = Button(_('I have seen this'), size='sm', icon='check')
        self.days = DaysChoice()
        self.chart, self.legend = ChartView(_('Chart')), Legend()
        self.table = SheetTable()
        self.empty = Label(_('Nothing to show in this period.'), color='text-2', lines=0)
        self.notes = Label('', 'small', 'text-2', lines=0)
        self.meanings = Label('', 'small', 'text-2', lines=0)
        self.chart_pane, self.table_pane, self._column = Pane(), Pane(), TallContent()
        self._arrange()
        self._connect()
        self.days.hide()

    def show_waiting(self, title: str) -> None:
        """Until the report has been read."""
        self.title.setText(title)
        self.report = None
        for part in (
            self.seen,
            self.days,
            self.more,
            self.chart_pane,
            self.table_pane,
            self.empty,
            self.notes,
            self.meanings,
        ):
            part.hide()

    def show_report(self, report: Report, title: str, about: About) -> None:
        self.report = report
        self.title.setText(title)
        self.seen.setVisible(report.name == CHANGED and bool(report.rows))
        self.days.setVisible(report.name == UNATTENDED)
        self.days.show_days(about.unattended_after)
        self.table.setAccessibleName(title)
        # Read again because something happened elsewhere: a press that is under way, and her cell, are still meant.
        if report != self.table.sheet.report:
            self.table.sheet.show_report(report)
            self.table.show_rows()
        self.table_pane.setVisible(bool(report.rows))
        self.empty.setVisible(not report.rows)
        self._show_chart(report, about)
        self.notes.setText('\n'.join(_(text).format(**dict(values)) for text, values in report.notes))
        self.notes.setVisible(bool(report.notes))
        self.meanings.setText('\n'.join(meanings(column.definition for column in report.columns)))
        self.meanings.setVisible(bool(self.meanings.text()))
        self._fit_table()
        follow_order(
            [self.back, self.days.select, self.seen, self.copy, self.csv, self.more, *self.chart.buttons, self.table]
        )

    def take_focus(self) -> None:
        (self.table if self.table.isVisible() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chart(self, report: Report, about: About) -> None:
        content = self._content = sheet_chart(report, about.today)
        self.chart_pane.setVisible(content is not None)
        self.more.setVisible(content is not None)
        if content is not None:
            self.legend.show_keys(content.keys)
            self.legend.setVisible(bool(content.keys))
            self.chart.show_picture(content.picture, [about.described(shown) for shown in content.shown])
            self.chart.setFixedHeight(self.chart.sizeHint().height())

    def _fit_table(self) -> None:
        self.table.setFixedHeight(self.table.whole_height())
        # At once: a row that took its place only later would go from under a press.
        for part in (self.chart_pane, self.table_pane, self._column):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addLayout(self._head())
        _fill(self.chart_pane, self.legend, self.chart)
        _fill(self.table_pane, self.table)
        for part in (self.chart_pane, self.table_pane, self.empty, self.notes, self.meanings):
            column.addWidget(part)
            part.hide()
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollColumn(self._column))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addStretch(1)
        for part in (self.days, self.seen, self.copy, self.csv, self.more):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.csv.clicked.connect(lambda: self._tell(self.csv_asked))
        self.copy.clicked.connect(lambda: self._tell(self.copy_asked))
        self.more.clicked.connect(self._ask_picture)
        self.seen.clicked.connect(self.reviewed)
        self.days.chosen.connect(self.days_chosen)
        self.table.figure_chosen.connect(self.figure_chosen)
        self.table.figure_pointed.connect(self.figure_pointed)
        self.table.copy_asked.connect(lambda: self._tell(self.copy_asked))
        self.chart.chosen.connect(lambda at: self.figure_chosen.emit(self._shown(at)))
        self.chart.pointed.connect(self._point)

    def _tell(self, asked: SignalInstance) -> None:
        """Nothing before it has been read."""
        if self.report is not None:
            asked.emit(self.report)

    def _ask_picture(self) -> None:
        if self._content is not None:
            content = replace(self._content, title=self.title.text())
            self.picture_asked.emit(content, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _shown(self, at: int) -> Shown | None:
        return self._content.shown[at] if self._content is not None else None

    def _point(self, at: int) -> None:
        if at < 0:
            self.figure_pointed.emit(None, QRect())
            return
        place = self.chart.spot_rect(at)
        corner = self.chart.mapTo(self.window(), place.topLeft())
        self.figure_pointed.emit(self._shown(at), QRect(corner, place.size()))


def _fill(pane: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(pane)
    column.setContentsMargins(12, 12, 12, 12)
    for part in parts:
        column.addWidget(part)
