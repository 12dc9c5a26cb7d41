"""The tabs of the panel; each page is made when it is first looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequirementKind
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.tabs.timeline_tab import TimelineTab
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.underline_tabs import UnderlineTabs

if TYPE_CHECKING:
    from salesdesk.ui.panel.details.details_tab import DetailsTab
    from salesdesk.ui.panel.qualification.qualification_tab import QualificationTab
    from salesdesk.ui.panel.tabs.proposals_tab import ProposalsTab
else:
    DetailsTab = on_demand('salesdesk.ui.panel.details.details_tab', 'DetailsTab')
    QualificationTab = on_demand('salesdesk.ui.panel.qualification.qualification_tab', 'QualificationTab')
    ProposalsTab = on_demand('salesdesk.ui.panel.tabs.proposals_tab', 'ProposalsTab')

TIMELINE, QUALIFICATION, PROPOSALS, DETAILS = range(4)
_IN_DETAILS = frozenset((RequirementKind.CONTRACT_SIGNED, RequirementKind.NO_OPEN_PROMISE_OF_MINE))
SIDE = 20


class TabPage(Protocol):
    """What a tab shows of the deal."""

    def show_deal(self) -> None: ...

    def refresh(self) -> None: ...


class PanelTabs(QWidget):
    """`seen(widget, rect)`: a part to be scrolled to. A tab behind reads anew when it comes to the front."""

    seen = Signal(QWidget, QRect)
    contact_asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.bar = UnderlineTabs(_('What to show of the deal'))
        for text in (_('Timeline'), _('Qualification'), _('Proposals'), _('Details')):
            self.bar.add_tab(text)
        self.timeline = TimelineTab(shown)
        self._pages: dict[int, QWidget] = {TIMELINE: self.timeline}
        self._current_deals: dict[int, int] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar_row())
        self._column.addWidget(self.timeline)
        self.timeline.counted.connect(lambda count: self._set_count(TIMELINE, count))
        self.timeline.seen.connect(lambda rect: self.seen.emit(self.timeline, rect))
        self.bar.currentChanged.connect(self._turn)

    def refresh(self, *, anew: bool) -> None:
        """The page in front; the timeline always, for its count and its drafts."""
        answers = self._shown.details.answers
        given = sum(criterion in answers and answers[criterion].is_given for criterion in Criterion)
        self._set_count(QUALIFICATION, f'{given}/{len(Criterion)}')
        # A tab behind is read when she turns to it.
        if anew:
            self._current_deals.clear()
        self._read(TIMELINE)
        if self.bar.currentIndex() != TIMELINE:
            self._read(self.bar.currentIndex())

    def page(self, tab: int) -> QWidget:
        """A page, made if it is not there yet."""
        if tab not in self._pages:
            made: dict[int, Callable[[PanelDeal], QWidget]] = {
                QUALIFICATION: QualificationTab, PROPOSALS: ProposalsTab, DETAILS: DetailsTab
            }  # fmt: skip
            page = self._pages[tab] = made[tab](self._shown)
            page.hide()
            self._column.addWidget(page)
        return self._pages[tab]

    def show_tab(self, tab: int) -> None:
        self.bar.setCurrentIndex(tab)

    def records_of(self, milestone: str) -> QWidget:
        """Turns to the tab with what that milestone asks for; the part of it that holds them."""
        if milestone not in _IN_DETAILS:
            self.show_tab(PROPOSALS)
            return self.page(PROPOSALS)
        self.show_tab(DETAILS)
        details: DetailsTab = self.page(DETAILS)  # type: ignore[assignment]
        rows = details.negotiation
        return rows.contracts if milestone == RequirementKind.CONTRACT_SIGNED else rows.promises

    def near_end(self) -> None:
        if self.bar.currentIndex() == TIMELINE:
            self.timeline.near_end()

    def _turn(self, tab: int) -> None:
        page = self.page(tab)
        self._read(tab)
        for own in self._pages.values():
            own.setVisible(own is page)

    def _read(self, tab: int) -> None:
        page: TabPage = self.page(tab)  # type: ignore[assignment]
        if self._current_deals.get(tab) == self._shown.id:
            page.refresh()
        else:
            page.show_deal()
        self._current_deals[tab] = self._shown.id

    def _set_count(self, tab: int, count: str) -> None:
        self.bar.set_count(tab, count)

    def _bar_row(self) -> QWidget:
        """The rule under the tabs goes from edge to edge."""
        holder = TabRule()
        row = QHBoxLayout(holder)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(self.bar, 1)
        return holder


class TabRule(QWidget):
    """The line on which the tabs stand."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        low = self.height() - 1
        paint_line(QPainter(self), QPointF(0, low), QPointF(self.width(), low), theme().color('border'))
