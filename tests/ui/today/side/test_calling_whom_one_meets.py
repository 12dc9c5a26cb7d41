"""The phone on the card of the next meeting: what is dialled, who is asked about, what is said when nothing rings."""

import pytest
from building import TODAY
from PySide6.QtCore import QUrl
from today_seat import TodaySeat

from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.contact import PointKind
from salesdesk.ui.deal.asking import system_address
from salesdesk.ui.today.side.meeting_card import MeetingCard


class System:
    """Takes addresses as the computer does; `deaf` where no program is there for them."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.deaf = False

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return not self.deaf


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    own = System()
    monkeypatch.setattr(system_address.QDesktopServices, 'openUrl', own)
    return own


def meet(today: TodaySeat, phone: str = '06 12', *, silent: bool = False, company_silent: bool = False) -> MeetingCard:
    """A meeting with Anne of Roux this afternoon: its card."""
    people = today.page.side._desk.workplace.people
    if company_silent:
        people.create_company(CompanyForm('Roux', do_not_contact=True))
    people.create_person(PersonForm('Anne', 'Roux', points=(Point(PointKind.PHONE, phone),), do_not_contact=silent))
    deal_id = today.desk.put('Halle', contact='Anne', organization='Roux')
    today.desk.activities.plan(deal_id, NewAction(ActivityKind.MEETING, TODAY, 900))
    today.page.arrive()
    return today.page.side.meeting


@pytest.mark.parametrize(
    ('phone', 'dialled'),
    [
        ('02 41 55 01 88', 'tel:0241550188'),
        ('+33 (0)2 41 55 01 88', 'tel:+33241550188'),
        ('+44 (0) 20 7946 0018', 'tel:+442079460018'),
        ('(02) 41.55-01/88', 'tel:0241550188'),
    ],
)
def test_the_phone_is_dialled_as_the_network_knows_it(
    today: TodaySeat, system: System, phone: str, dialled: str
) -> None:
    card = meet(today, phone)
    card.phone.click()
    assert (system.opened, card.question.isVisible()) == ([dialled], False)


@pytest.mark.parametrize(('who', 'name'), [('silent', 'Anne'), ('company_silent', 'Roux')])
def test_who_wants_silence_is_asked_about_first(today: TodaySeat, system: System, who: str, name: str) -> None:
    card = meet(today, **{who: True})  # type: ignore[arg-type]
    card.phone.click()
    assert (system.opened, card.question.isVisible()) == ([], True)
    assert card.question.button.accessibleDescription().startswith(name)
    assert card.question.button.hasFocus()
    card.question.button.click()
    assert (system.opened, card.question.isVisible()) == (['tel:0612'], False)


def test_the_question_goes_with_its_meeting(today: TodaySeat, system: System) -> None:
    card = meet(today, silent=True)
    card.phone.click()
    today.page.arrive()
    assert card.question.isVisible()
    today.desk.activities.plan(today.desk.put('Avant', contact='Luc'), NewAction(ActivityKind.MEETING, TODAY, 600))
    today.page.arrive()
    assert not card.question.isVisible()


def test_the_whole_question_has_room(today: TodaySeat, system: System) -> None:
    card = meet(today, silent=True)
    card.phone.click()
    assert card.question.height() >= card.question.sizeHint().height()
    assert card.question.geometry().bottom() < card.height()
    # Apart from the buttons, as the buttons are from what stands above.
    assert card.question._box().top() == 10


def test_where_no_program_calls_it_is_said(today: TodaySeat, system: System) -> None:
    system.deaf = True
    meet(today).phone.click()
    assert today.seat.toast() == 'Aucun programme de cet ordinateur ne prend en charge 06 12.'
