"""The second tab: the four criteria, each with its answer, evidence, day, and the answers before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.process.qualification import Criterion, GivenAnswer
from salesdesk.ui.panel.qualification.criterion_card import CriterionCard
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.text.separator import Separator


class QualificationTab(QWidget):
    """What she is typing stays until its answer changes."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.cards: dict[Criterion, CriterionCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 16)
        self._column.setSpacing(6)

    def show_deal(self) -> None:
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        self.refresh()

    def refresh(self) -> None:
        past = self._past()
        for row, criterion in enumerate(Criterion):
            known, card = self._shown.details.answers.get(criterion), self.cards.get(criterion)
            if card is None or (card.known, card.past) != (known, tuple(past[criterion])):
                self._replace(row, criterion, past[criterion])

    def _replace(self, row: int, criterion: Criterion, past: list[DealEvent]) -> None:
        old = self.cards.get(criterion)
        card = CriterionCard(self._shown, criterion, self._shown.details.answers.get(criterion), past)
        card.answered.connect(self._answer)
        self.cards[criterion] = card
        if old is not None:
            self._column.replaceWidget(old, card)
            old.hide()
            old.deleteLater()
            return
        if row and self._column.count() < 2 * row:
            self._column.addWidget(Separator())
        self._column.addWidget(card)

    def _past(self) -> dict[Criterion, list[DealEvent]]:
        """The answers before the one that holds, newest first."""
        told: dict[Criterion, list[DealEvent]] = {criterion: [] for criterion in Criterion}
        for event in self._shown.workplace.deals.history(self._shown.id):
            if event.kind is EventKind.ANSWERED and event.detail.get('criterion') in set(Criterion):
                told[Criterion(event.detail['criterion'])].append(event)
        # An import may have written them in any order.
        newest = {criterion: sorted(events, key=lambda one: one.at, reverse=True) for criterion, events in told.items()}
        return {criterion: events[1:] for criterion, events in newest.items()}

    def _answer(self, given: GivenAnswer) -> None:
        self._shown.act(lambda: self._shown.workplace.deals.provide(self._shown.id, Provided(answers=(given,))))
