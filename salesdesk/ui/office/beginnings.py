"""What can be begun from any page: an action, a contact, the record of a call or a note, an offer, a hand-over."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salesdesk.domain.process.stage_gate import RequirementKind
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.contacts.people_commands import PeopleCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.office.which_deal import WhichDeal
from salesdesk.ui.page import Page
from salesdesk.ui.today.activity.activity_commands import ActivityCommands

if TYPE_CHECKING:
    from salesdesk.ui.entrusting.entrust_deal import entrust_deal
    from salesdesk.ui.proposal.offer_flow import OfferFlow
else:
    entrust_deal = on_demand('salesdesk.ui.entrusting.entrust_deal', 'entrust_deal')
    OfferFlow = on_demand('salesdesk.ui.proposal.offer_flow', 'OfferFlow')


class Beginnings(QObject):
    """`front()` is the page she looks at."""

    def __init__(self, desk: Desk, pages: Pages, front: Callable[[], Page | None]) -> None:
        super().__init__(pages)
        self._desk = desk
        self._pages = pages
        self._front = front

    def new_action(self) -> None:
        """For which deal is asked first."""
        self._activities.create()

    def new_contact(self) -> None:
        """Over the page in front; then the new card."""
        self._people.new_person()

    def log(self, kind: str) -> None:
        """In the panel of the deal she has open or stands on; of another one where she names it."""
        self._go_on(self._deal_at_hand(), kind, lambda deal_id: self._pages.open_deal(deal_id, kind))

    def propose(self) -> None:
        """A new offer, over the offers of its deal."""
        self._go_on(self._deal_at_hand(), 'proposal', self._propose)

    def entrust(self) -> None:
        """To an account manager. A deal that is over stays where it is: another one is asked for."""
        deal_id = self._deal_at_hand()
        is_open = deal_id is not None and self._desk.workplace.deals.details(deal_id).deal.is_open
        self._go_on(deal_id if is_open else None, 'entrust', self._entrust)

    def _propose(self, deal_id: int) -> None:
        self._pages.open_deal(deal_id, RequirementKind.PROPOSAL_SENT)
        OfferFlow(self._desk, self).begin(deal_id)

    def _entrust(self, deal_id: int) -> None:
        self._pages.open_deal(deal_id)
        commands = self._pages.side.host.commands
        entrust_deal(self._desk, commands.flow, deal_id, lambda: commands.anchor_of(deal_id))

    def _go_on(self, deal_id: int | None, kind: str, act: Callable[[int], object]) -> None:
        """With the deal at hand, else with the one she names."""
        if deal_id is not None:
            act(deal_id)
            return
        dialog = WhichDeal(self._desk, kind)
        dialog.named.connect(act)
        dialog.open_dialog()

    def _deal_at_hand(self) -> int | None:
        front, shown = self._front(), self._pages.deal_in_panel()
        if shown is None and isinstance(front, BoardPage) and front.body.cards is not None:
            card = front.body.cards.focused_deal()
            return card.id if card is not None else None
        return shown

    @cached_property
    def _activities(self) -> ActivityCommands:
        return ActivityCommands(self._desk, self._pages.open_deal, self)

    @cached_property
    def _people(self) -> PeopleCommands:
        people = PeopleCommands(self._desk, self)
        people.person_shown.connect(self._pages.open_person)
        return people
