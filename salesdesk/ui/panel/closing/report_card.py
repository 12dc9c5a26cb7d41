"""The report on how the deal ended, in short, and the ways to hand it out."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.exchange.closing.summary_texts import days_long, exchanges_long, silent_text
from salesdesk.exchange.closing.told_report import ToldReport
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.closing.report_ways_out import ReportWaysOut
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money, read
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.head.people_line import NameLink
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

SIDE, ICON = 14, 14


class ReportCard(QWidget):
    """What the foot of the guidance says already, the reason for a loss and her words on it, is not said again."""

    lesson_asked = Signal(ID)

    def __init__(self, desk: Desk, told: ToldReport) -> None:
        super().__init__()
        self.told = told
        self.ways = ReportWaysOut(desk, self)
        self.lesson: NameLink | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 12, SIDE, 12)
        self._column.setSpacing(4)
        title = _('Report on a won deal') if told.is_won else _('Loss report')
        self._column.addWidget(Label(title, weight='semibold', lines=0))
        for line in told_lines(told):
            self._column.addWidget(Label(line, 'small', 'text-2', lines=0))
        if told.lesson is not None:
            self._column.addWidget(self._lesson_row(told.lesson))
        self._column.addSpacing(4)
        self._column.addLayout(self._buttons(told.report.id))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        paint_box(
            QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], border=look.color('border-strong')
        )

    def _lesson_row(self, lesson: Lesson) -> QWidget:
        holder = LessonRow()
        self.lesson = NameLink()
        self.lesson.set_caption(lesson.title)
        self.lesson.setToolTip(lesson.title)
        self.lesson.clicked.connect(lambda: self.lesson_asked.emit(lesson.id))
        holder.row.addWidget(self.lesson)
        holder.row.addStretch(1)
        return holder

    def _buttons(self, report_id: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        ways = {'PDF': self.ways.save_paper, 'Markdown': self.ways.save_markdown, 'CSV': self.ways.save_csv}
        self.buttons = {}
        for name, save in ways.items():
            button = self.buttons[name] = Button(name, size='sm', icon='download')
            button.setAccessibleName(_('Save the report as {kind}').format(kind=name))
            button.clicked.connect(lambda _checked=False, save=save: save(report_id))
            row.addWidget(button)
        row.addStretch(1)
        return row


class LessonRow(QWidget):
    """Fill `row`; the bulb stands before it."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(ICON + 6, 2, 0, 0)
        self.row.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(0, 3, ICON, ICON), 'lightbulb', theme().color('accent-text'))


def report_of(shown: PanelDeal) -> ToldReport | None:
    """The one on how it stands now; a deal that was closed before there were reports has none."""
    reports = LossReportController(shown.workplace.workspace, shown.workplace.book)
    found = next((report for report in reports.of_deal(shown.id) if report.at == shown.deal.closed_at), None)
    return reports.told(found.id) if found is not None else None


def told_lines(told: ToldReport) -> list[str]:
    """A line each: why it was won, who won it instead, what was done, what was signed."""
    report = told.report
    lines = reason_lines(told) if told.is_won else []
    if told.competitor:
        winner = ', '.join(filter(None, (told.competitor, money(report.price))))
        lines.append(_('Won by {competitor}').format(competitor=winner))
    if report.summary is not None:
        lines.append(done_text(report.summary))
    if told.contract is not None:
        until = told.contract.end_on
        end = _('until {day}').format(day=date_text(until)) if until else ''
        lines.append(', '.join(filter(None, (_('Contract: {title}').format(title=told.contract.title), end))))
    return [line for line in lines if line]


def reason_lines(told: ToldReport) -> list[str]:
    """Why it ended so, and her words on it."""
    return [line for line in (read(told.reason) if told.reason else '', told.report.analysis) if line]


def done_text(summary: ContactSummary) -> str:
    """'41 jours, 8 échanges, 18 jours de silence'."""
    exchanges = exchanges_long(len(summary.exchanges))
    silent = silent_text(summary.silent_days) if summary.silent_days else ''
    return ', '.join(part for part in (days_long(summary.days), exchanges, silent) if part)
