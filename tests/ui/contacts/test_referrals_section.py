"""On the card of a person or a company: whom they referred, what came of it, what it brought in."""

import pytest
from building import TODAY, Desk, euros
from lone_parts import Road, placed, words
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.linked.referral_controller import ReferralController
from salesdesk.ui.contacts.detail.deal_row import DealRow
from salesdesk.ui.contacts.detail.referrals_section import referrals_section
from salesdesk.ui.contacts.detail.section import Section
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def customer(desk: Desk) -> int:
    """Antoine Girardeau referred Anne Roy (won, 900 €), who referred Zoé (open)."""
    following = FollowingDeals(desk.workspace, desk.book)
    first = desk.put_ready('Toiture')
    anne = following.refer(first, DealForm('Portail', 'Menuiserie Roy', 'Anne Roy'))
    following.refer(anne, DealForm('Clôture', '', 'Zoé'))
    desk.closing.win(anne, TODAY, euros(900))
    contact_id = desk.deal(first).contact_id
    assert contact_id is not None
    return contact_id


def section_of(host: QWidget, workplace: Workplace, contact_id: int, road: Road) -> Section:
    made = referrals_section(workplace, workplace.referrals.of_person(contact_id), road.ways)
    assert made is not None
    return placed(host, made)


def test_what_a_referred_customer_referred_stands_below(host: QWidget, workplace: Workplace, customer: int) -> None:
    section = section_of(host, workplace, customer, Road())
    first, second = section.findChildren(DealRow)
    assert (first.caption(), second.caption()) == ('Portail', 'Clôture')
    assert second.mapTo(section, second.rect().topLeft()).x() > first.mapTo(section, first.rect().topLeft()).x()
    assert second.accessibleDescription() == 'Recommandée par Anne Roy'
    assert words(section)[:2] == ['Recommandations', '2']
    assert '1 affaire gagnée, chiffre\u00a0: 900\u00a0€' in words(section)


def test_a_press_opens_the_deal(host: QWidget, workplace: Workplace, customer: int) -> None:
    road = Road()
    row = section_of(host, workplace, customer, road).findChildren(DealRow)[1]
    row.click()
    [(way, deal_id)] = road.taken
    assert (way, workplace.deals.details(deal_id).deal.title) == ('deal', 'Clôture')


def test_who_referred_nobody_has_no_such_part(desk: Desk, workplace: Workplace) -> None:
    contact_id = desk.deal(desk.put_ready('Seule')).contact_id
    assert contact_id is not None
    assert referrals_section(workplace, workplace.referrals.of_person(contact_id), Road().ways) is None


def test_a_company_has_what_its_people_referred(desk: Desk, customer: int) -> None:
    controller = ReferralController(desk.workspace)
    company_id = desk.workspace.database.value("SELECT id FROM organization WHERE name = 'Girardeau'")
    assert controller.of_company(company_id) == controller.of_person(customer)


def test_the_table_of_origins_adds_up_all_that_goes_back_to_one(desk: Desk, customer: int) -> None:
    [line] = ReferralController(desk.workspace).origins()
    assert (line.name, line.income) == ('Antoine Girardeau', (euros(900),))
    assert (line.origin.direct, line.origin.all, line.origin.won, line.origin.depth) == (1, 2, 1, 2)


def test_a_referral_in_the_trash_counts_no_more(desk: Desk, customer: int) -> None:
    anne = int(desk.workspace.database.value("SELECT id FROM deal WHERE title = 'Portail'"))
    desk.deals.delete(anne)
    assert ReferralController(desk.workspace).of_person(customer).lines == ()
