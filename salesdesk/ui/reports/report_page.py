"""The page of reports: an overview of charts, and every report as a table; read beside the seller's work."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.reports.periods import PeriodKind
from salesdesk.reports.report import Page as PageFigures
from salesdesk.reports.report import Report, Scope
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page
from salesdesk.ui.reports.blocks.funnel_content import ANY
from salesdesk.ui.reports.explainer import Explainer
from salesdesk.ui.reports.overview import Overview
from salesdesk.ui.reports.page_menus import PageMenus
from salesdesk.ui.reports.report_bar import ReportBar
from salesdesk.ui.reports.report_reader import ReportReader
from salesdesk.ui.reports.scope_choice import ScopeChoice
from salesdesk.ui.reports.slow_count import SlowCount
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.surface import rect_in_window

if TYPE_CHECKING:
    from salesdesk.controllers.reports.report_controller import ReportController
    from salesdesk.controllers.reports.report_names import report_titles
    from salesdesk.ui.reports.out.ways_out import WaysOut
    from salesdesk.ui.reports.period_popover import PeriodPopover
    from salesdesk.ui.reports.sheet.report_sheet import ReportSheet
else:
    PeriodPopover = on_demand('salesdesk.ui.reports.period_popover', 'PeriodPopover')
    ReportSheet = on_demand('salesdesk.ui.reports.sheet.report_sheet', 'ReportSheet')
    WaysOut = on_demand('salesdesk.ui.reports.out.ways_out', 'WaysOut')
    report_titles = on_demand('salesdesk.controllers.reports.report_names', 'report_titles')

# What is read of a scope.
ReadScope = Callable[[Scope, 'ReportController'], object]


class ReportPage(Page):
    """`deal_asked(id)` when a deal is to be opened, `export_asked()` for the deals themselves."""

    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, pipeline_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(_('Reports'))
        preferences = desk.workplace.preferences.preferences
        self.choice = ScopeChoice(pipeline_id, desk.workplace.clock.today(), preferences.year_starts, self)
        self.reader = ReportReader(desk, self)
        self.explainer = Explainer(desk, self)
        self.menus = PageMenus(lambda: self.ways, self)
        self.bar = ReportBar()
        self.overview = Overview()
        self.counting = SlowCount(self.reader)
        self._title = ''
        self._what: ReadScope = _read_page
        self._views = QStackedWidget()
        self._arrange()
        self._connect()

    @cached_property
    def sheet(self) -> 'ReportSheet':
        """Where a report stands as a table: made with the first one."""
        sheet: ReportSheet = ReportSheet()
        self._views.addWidget(sheet)
        self._connect_view(sheet)
        sheet.csv_asked.connect(lambda report: self.ways.save_table(report))
        sheet.copy_asked.connect(lambda report: self.ways.copy(report))
        sheet.picture_asked.connect(lambda content, at: self.menus.show_pictures(content, self.explainer.about(), at))
        sheet.back_asked.connect(lambda: self.open_report(''))
        sheet.reviewed.connect(self._mark_reviewed)
        sheet.days_chosen.connect(self.explainer.keep_days)
        sheet.days_chosen.connect(lambda _days: self._ask())
        return sheet

    @cached_property
    def ways(self) -> 'WaysOut':
        return WaysOut(self._desk, self)

    def arrive(self) -> None:
        """She comes, or has chosen another pipeline or period."""
        workplace = self._desk.workplace
        self.choice.refresh(workplace.clock.today(), workplace.preferences.preferences.year_starts)
        self._show_choice()
        self._ask()

    def follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds or touched.deals:
            self._show_choice()
            self._ask(soon=True)

    def panes(self) -> Sequence[QWidget]:
        return self.bar, self._views

    def take_key(self, event: QKeyEvent) -> bool:
        """Escape takes an explanation away that lies over what she wants to see."""
        return event.key() == Qt.Key.Key_Escape and self.explainer.callout.put_away()

    def open_report(self, name: str) -> None:
        """A report of its own; '' is the overview."""
        if name:
            self._open(_(report_titles()[name]), partial(_read_report, name))
        else:
            self._title, self._what = '', _read_page
            self._views.setCurrentWidget(self.overview)
            self._ask()

    def _open(self, title: str, what: ReadScope) -> None:
        self._title, self._what = title, what
        self.sheet.show_waiting(title)
        self._views.setCurrentWidget(self.sheet)
        self._ask()
        self.sheet.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_times(self, deal_id: int) -> None:
        """How long one deal was in each stage."""
        self._open(_('Its time per stage'), partial(_read_times, deal_id))

    def hideEvent(self, event: QHideEvent) -> None:
        """She has left: what is being counted for this page is called off."""
        super().hideEvent(event)
        self.reader.stop()
        self.explainer.callout.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color('canvas'))

    def _arrange(self) -> None:
        self._views.addWidget(self.overview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.counting)
        column.addWidget(self._views, 1)

    def _connect(self) -> None:
        bar, choice, explainer = self.bar, self.choice, self.explainer
        bar.pipeline_chosen.connect(choice.choose_pipeline)
        bar.kind_chosen.connect(lambda key: choice.choose_kind(PeriodKind(key)))
        bar.range_asked.connect(self._ask_range)
        bar.others_asked.connect(lambda: self.menus.show_reports(bar.others))
        self.menus.report_asked.connect(self.open_report)
        bar.paper_asked.connect(lambda: self.ways.save_paper(self.overview, explainer.about()))
        bar.export_asked.connect(lambda: self.ways.save_all(choice.scope))
        choice.changed.connect(self.arrive)
        self.reader.read.connect(self._take)
        explainer.deal_asked.connect(self.deal_asked)
        explainer.times_asked.connect(self._open_times)
        self._connect_view(self.overview)
        currency = self._desk.workplace.currency
        self.overview.currencies.convert_asked.connect(lambda on: choice.convert(currency if on else ''))
        self.overview.csv_asked.connect(lambda report: self.ways.save_table(report))
        self.overview.menu_asked.connect(lambda block, at: self.menus.show_ways_out(block, explainer.about(), at))

    def _connect_view(self, view: 'Overview | ReportSheet') -> None:
        view.figure_chosen.connect(self.explainer.choose)
        view.figure_pointed.connect(self.explainer.point)

    def _show_choice(self) -> None:
        pipelines = self._desk.workplace.book.pipelines
        if self.choice.pipeline_id not in {pipeline.id for pipeline in pipelines}:
            self.choice.choose_pipeline(pipelines[0].id)
        self.bar.show_pipelines(pipelines, self.choice.pipeline_id)
        self.bar.show_period(self.choice.kind, self.choice.period)

    def _ask(self, *, soon: bool = False) -> None:
        self.reader.ask(partial(self._what, self.choice.scope), soon=soon)

    def _take(self, answer: object) -> None:
        # It would explain the figure that was shown before.
        self.explainer.callout.put_away()
        about = self.explainer.about()
        if isinstance(answer, Report):
            self.sheet.show_report(answer, self._title, about)
        elif isinstance(answer, tuple):
            page, any_way = answer
            pipelines = self._desk.workplace.book.pipelines
            self.overview.show_page(page, any_way, about, self.choice.since(), _end_of(pipelines, page.scope))

    def _ask_range(self) -> None:
        popover: PeriodPopover = PeriodPopover(
            self._desk.window, self.choice.period, self._desk.workplace.clock.today()
        )
        popover.chosen.connect(self.choice.choose_period)
        popover.open_at(rect_in_window(self.bar.range), 'below')

    def _mark_reviewed(self) -> None:
        """What has changed up to now she has seen."""
        self.explainer.lists.mark_reviewed()
        self._ask()


def _end_of(pipelines: Sequence[Pipeline], scope: Scope) -> str:
    """What deals are that came out of the pipeline."""
    ahead = {pipeline.id: pipeline.hands_over_to for pipeline in pipelines}
    return _('Won or handed over') if ahead.get(scope.pipeline_id or 0) else _('Won deals')


def _read_page(scope: Scope, controller: 'ReportController') -> tuple[PageFigures, Report]:
    return controller.page(scope), controller.report(ANY, scope)


def _read_report(name: str, scope: Scope, controller: 'ReportController') -> Report:
    return controller.report(name, scope)


def _read_times(deal_id: int, _scope: Scope, controller: 'ReportController') -> Report:
    return controller.deal_times(deal_id)
