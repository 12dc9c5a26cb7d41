"""What a test does with the panel: opens it, reads it, types into it."""

from building import Desk
from seat import Seat

from salesdesk.domain.deals.deal import Deal
from salesdesk.ui.panel.composer.composer import Composer
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.guidance.check_line import CheckLine
from salesdesk.ui.panel.guidance.criterion_question import CriterionQuestion
from salesdesk.ui.panel.tabs.timeline_tab import TimelineTab


class PanelHand:
    """The seller's hand on one panel."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat

    @property
    def desk(self) -> Desk:
        return self.seat.desk

    @property
    def panel(self) -> DealPanel:
        return self.seat.one(DealPanel)

    @property
    def is_open(self) -> bool:
        return bool(self.seat.shown(DealPanel))

    @property
    def deal(self) -> Deal:
        """As it is kept."""
        return self.desk.deal(self.panel.shown.id)

    @property
    def timeline(self) -> TimelineTab:
        return self.panel.tabs.timeline

    @property
    def composer(self) -> Composer:
        return self.timeline.composer

    @property
    def question(self) -> CriterionQuestion:
        row = self.panel.guidance.open_row
        assert isinstance(row, CriterionQuestion)
        return row

    def open(self, title: str, kind: str = '') -> 'PanelHand':
        self.seat.page.commands.show(self.seat.card(title).id, kind)
        return self

    def lines(self) -> list[str]:
        """The checklist as screen readers hear it."""
        return [line.accessibleName() for line in self.panel.guidance.findChildren(CheckLine) if line.isVisible()]

    def told(self) -> list[str]:
        """The timeline, newest first."""
        return self.timeline.view.rows.words
