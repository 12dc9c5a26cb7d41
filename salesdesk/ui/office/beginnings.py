"""What can be begun from any page: an action, a contact, the record of a call, an e-mail, a meeting, a note."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.contacts.people_commands import PeopleCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.office.which_deal import WhichDeal
from salesdesk.ui.page import Page
from salesdesk.ui.today.activity.activity_commands import ActivityCommands


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
        deal_id = self._deal_at_hand()
        if deal_id is None:
            dialog = WhichDeal(self._desk, kind)
            dialog.named.connect(lambda chosen: self._pages.open_deal(chosen, kind))
            dialog.open_dialog()
        else:
            self._pages.open_deal(deal_id, kind)

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
