"""The page of contacts in the program's window."""

import pytest
from building import Desk
from contact_seat import HELENE, LUC, ContactSeat
from seat import Seat

from salesdesk.controllers.people.people_controller import PeopleController


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


@pytest.fixture
def contacts(seat: Seat, desk: Desk, people: PeopleController) -> ContactSeat:
    """Hélène, who has a deal, and Luc, who has none."""
    ids = [people.create_person(form) for form in (HELENE, LUC)]
    desk.put('Relamping', organization='Menuiserie Lefèvre', contact='Hélène Marchais', action=1)
    own = ContactSeat(seat, *ids)
    own.page.arrive()
    return own
