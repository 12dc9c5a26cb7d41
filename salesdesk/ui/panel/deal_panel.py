"""The panel of a deal: slides over the page, everything about the deal in it, changed where it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.board.neighbour_controller import Neighbours
from salesdesk.domain.process.role import Role, role_of
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.commands.attach_files import files_in
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.lessons.lesson_strip import LessonStrip
from salesdesk.ui.panel.cadences.cadence_strip import CadenceStrip
from salesdesk.ui.panel.closing.report_section import ReportSection
from salesdesk.ui.panel.guidance.guidance_box import GuidanceBox
from salesdesk.ui.panel.head.panel_header import PanelHeader
from salesdesk.ui.panel.head.title_block import TitleBlock
from salesdesk.ui.panel.linked.link_row import LinkRow
from salesdesk.ui.panel.playbook.playbook_section import PlaybookSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.stages.stage_section import StageSection
from salesdesk.ui.panel.tabs.panel_tabs import PanelTabs
from salesdesk.ui.panel.tabs.scroll_body import ScrollBody
from salesdesk.ui.panel.warnings.deal_warnings import DealWarnings
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.shadow import Shadow

if TYPE_CHECKING:
    from salesdesk.ui.panel.after_sales.after_sales_block import AfterSalesBlock
    from salesdesk.ui.widgets.focus.tab_order import follow_layout
else:
    AfterSalesBlock = on_demand('salesdesk.ui.panel.after_sales.after_sales_block', 'AfterSalesBlock')
    follow_layout = on_demand('salesdesk.ui.widgets.focus.tab_order', 'follow_layout')


class DealPanel(QWidget):
    """A child of the window. What leads out of it goes by signals; PanelHost listens."""

    closing = Signal()
    key_pressed = Signal(QKeyEvent)
    files_dropped = Signal(object)

    def __init__(self, desk: Desk, deal_id: int, hand_over: Callable[[], str]) -> None:
        super().__init__(desk.window)
        self.setVisible(False)
        self.setFixedWidth(tokens().panel['width'])
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAcceptDrops(True)
        self.shown = PanelDeal(desk, deal_id, self)
        self._hand_over = hand_over
        self.shadow = Shadow(self, 'e2')
        self.header = PanelHeader(self)
        self.title = TitleBlock(self.shown)
        self.links = LinkRow(self.shown)
        self.warnings = DealWarnings(self.shown)
        self.stages = StageSection(self.shown)
        self.guidance = GuidanceBox(self.shown)
        self.cadences = CadenceStrip(self.shown)
        self.playbooks = PlaybookSection(self.shown)
        self.report = ReportSection(self.shown)
        self.lessons = LessonStrip(desk)
        self.tabs = PanelTabs(self.shown)
        self.after_sales: AfterSalesBlock | None = None
        # Its place, taken when the first deal is shown that has it.
        self._after_place = QVBoxLayout(place := QWidget())
        self._after_place.setContentsMargins(0, 0, 0, 0)
        parts = [
            self.title, self.links, self.warnings, self.stages, self.guidance, self.cadences, self.playbooks,
            self.report, place, self.lessons, self.tabs,
        ]  # fmt: skip
        self.body = ScrollBody(self, parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body, 1)
        self.header.close_asked.connect(self.closing)
        self.body.near_end.connect(self.tabs.near_end)
        self.tabs.seen.connect(self.body.show_part)
        self.guidance.record_asked.connect(self.show_records)
        self.warnings.emptied.connect(self.take_first_focus)

    def show_deal(self, deal_id: int, around: Neighbours) -> None:
        """Another deal, from its top."""
        # Kept while it is still about the old deal.
        if deal_id != self.shown.id:
            self.title.leave()
        self.shown.show(deal_id)
        self._refresh(around, anew=True)
        self.body.to_top()

    def refresh(self, around: Neighbours) -> None:
        """The same deal as it is now; where she scrolled to and what she is typing stay."""
        self._refresh(around, anew=False)

    def concerns(self, touched: Touched) -> bool:
        """Whether an action may have changed what is shown here."""
        # Reading a deal takes about a millisecond: asking too often costs nothing.
        # People, tags, stages are shared by many deals: which of them it was is not said.
        return touched.everything or self.shown.id in touched.deals or bool(touched.kinds)

    def anchor_of(self, stage_id: int) -> QRect:
        return self.stages.anchor_of(stage_id)

    def compose(self, kind: str) -> None:
        """The composer on that kind, in sight and ready to type."""
        self.tabs.show_tab(0)
        composer = self.tabs.timeline.composer
        composer.open_on(kind)
        self.body.show_part(composer, composer.rect())

    def show_records(self, milestone: str) -> None:
        """The offers, contracts or promises that a milestone asks for, in sight."""
        part = self.tabs.records_of(milestone)
        # A page that was just made is laid out first.
        QTimer.singleShot(0, part, lambda: self.body.show_part(part, part.rect()))
        self.take_first_focus()

    def take_first_focus(self) -> None:
        """The panel itself: letters then act on the deal, Tab goes to its first button."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab, asked of the panel by whatever is in it: in reading order, for fields and lines come and go."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), look.color('border-strong'))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # An in-place field is left by a click on the ground.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nothing inside wanted: the host says by accepting it whether it was for the panel."""
        event.ignore()
        self.key_pressed.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(files_in(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_in(event.mimeData())
        event.setAccepted(bool(paths))
        if paths:
            self.files_dropped.emit(paths)

    def _refresh(self, around: Neighbours, *, anew: bool) -> None:
        shown = self.shown
        stage = shown.workplace.book.stage(shown.deal.stage_id)
        self.setAccessibleName(_('Deal {title}').format(title=shown.deal.title))
        self.header.show_deal(shown.deal, name_of(stage), around, self._hand_over(), shown.workplace.clock.today())
        self.title.refresh()
        self.links.refresh(anew=anew)
        self.warnings.refresh()
        self._refresh_after_sales()
        self.stages.refresh()
        self.guidance.refresh(anew=anew)
        self.cadences.refresh()
        self.playbooks.refresh()
        led = self.lessons.has_keyboard()
        self.report.refresh()
        self.lessons.show_deal(shown.id, is_open=shown.deal.is_open)
        if led and self.lessons.isHidden():
            self.take_first_focus()
        self.tabs.refresh(anew=anew)

    def _refresh_after_sales(self) -> None:
        is_after = role_of(self.shown.process.pipeline) is Role.AFTER
        if is_after and self.after_sales is None:
            self.after_sales = AfterSalesBlock(self.shown)
            self._after_place.addWidget(self.after_sales)
        if self.after_sales is not None:
            self.after_sales.setVisible(is_after)
            if is_after:
                self.after_sales.refresh()
