"""Who referred a lead, under which name the lead stands, and what the card of the referrer says of it."""

from dataclasses import replace

import pytest
from building import NOW, Desk, euros, in_days

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.linked.link_controller import LinkController
from salesdesk.controllers.linked.referral_controller import ReferralController
from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money


@pytest.fixture
def following(desk: Desk) -> FollowingDeals:
    return FollowingDeals(desk.workspace, desk.book)


@pytest.fixture
def referrals(desk: Desk) -> ReferralController:
    return ReferralController(desk.workspace)


@pytest.fixture
def sale(desk: Desk) -> int:
    return desk.put_ready('Toiture', owner='Léa')


def customer(desk: Desk, deal_id: int) -> int:
    contact_id = desk.deal(deal_id).contact_id
    assert contact_id is not None
    return contact_id


def made_worth(desk: Desk, deal_id: int, amount: Money | None) -> None:
    """Won for so much."""
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, deal_id), amount=amount))
    desk.closing.win(deal_id, in_days(0), None)


FORMS = {
    'a person': (DealForm('', contact='Anne Roy'), 'Anne Roy', ''),
    'a company': (DealForm('', 'Menuiserie Roy'), 'Menuiserie Roy', ''),
    'a person of a company': (DealForm('', 'Menuiserie Roy', 'Anne Roy'), 'Anne Roy', ''),
    'with what it is about': (DealForm(' Portail ', contact='Anne Roy'), 'Portail', ''),
    'blanks for a title': (DealForm('  ', contact=' Anne Roy '), 'Anne Roy', ''),
    'with a note': (DealForm('', contact='Anne Roy', note=' Le soir \n'), 'Anne Roy', 'Le soir'),
}


@pytest.mark.parametrize(('form', 'title', 'note'), FORMS.values(), ids=FORMS)
def test_a_lead_stands_under_what_is_known_of_it(
    desk: Desk, following: FollowingDeals, sale: int, form: DealForm, title: str, note: str
) -> None:
    before = desk.dump()
    lead = desk.deal(following.refer(sale, form))
    assert (lead.title, lead.note, lead.owner, lead.amount) == (title, note, 'Léa', None)
    desk.workspace.undo()
    assert desk.dump() == before


@pytest.mark.parametrize('form', [DealForm(''), DealForm('Portail'), DealForm('', ' ', '\t')],
                         ids=['nothing', 'a title alone', 'blanks'])  # fmt: skip
def test_a_referral_of_nobody_leaves_no_trace(desk: Desk, following: FollowingDeals, sale: int, form: DealForm) -> None:
    before = desk.dump()
    with pytest.raises(FieldInvalid) as refused:
        following.refer(sale, form)
    assert (refused.value.field, desk.dump()) == ('person', before)


def test_a_company_known_already_is_not_made_twice(desk: Desk, following: FollowingDeals, sale: int) -> None:
    lead = desk.deal(following.refer(sale, DealForm('', 'GIRARDEAU', 'Anne Roy')))
    assert lead.organization_id == desk.deal(sale).organization_id
    assert desk.workspace.database.value('SELECT COUNT(*) FROM organization') == 1


def test_another_than_the_customer_may_have_referred(
    desk: Desk, following: FollowingDeals, referrals: ReferralController, sale: int
) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Contact(99, 'Zoé', NOW))
    lead = following.refer(sale, DealForm('', contact='Anne Roy'), 99)
    assert [one.referrer for one in LinkController(desk.workspace).of_deal(lead)] == ['Zoé']
    assert [line.deal.title for line in referrals.of_person(99).lines] == ['Anne Roy']
    assert referrals.of_person(customer(desk, sale)).lines == ()


WORTH = {
    'nothing yet': ([], 0, ()),
    'no amount': ([None], 1, ()),
    'euros': ([euros(900)], 1, (euros(900),)),
    'euros twice': ([euros(900), euros(100)], 2, (euros(1_000),)),
    'each currency apart': ([Money(5_000, 'CHF'), euros(100)], 2, (Money(5_000, 'CHF'), euros(100))),
}


@pytest.mark.parametrize(('amounts', 'won', 'income'), WORTH.values(), ids=WORTH)
def test_the_card_adds_up_what_her_referrals_brought_in(
    desk: Desk, following: FollowingDeals, referrals: ReferralController, sale: int,
    amounts: list[Money | None], won: int, income: tuple[Money, ...],
) -> None:  # fmt: skip
    following.refer(sale, DealForm('', contact='Pas encore'))
    for number, amount in enumerate(amounts):
        lead = following.refer(sale, DealForm('', contact=f'Client {number}'))
        made_worth(desk, lead, amount)
    part = referrals.of_person(customer(desk, sale))
    assert (part.won, set(part.income)) == (won, set(income))
    assert len(part.lines) == 1 + len(amounts)


def test_a_chain_of_referrals_goes_down_step_by_step(
    desk: Desk, following: FollowingDeals, referrals: ReferralController, sale: int
) -> None:
    last = sale
    for name in ('Anne', 'Bruno', 'Chloé'):
        last = following.refer(last, DealForm('', contact=name))
    told = [(line.deal.title, line.level, line.referrer) for line in referrals.of_person(customer(desk, sale)).lines]
    assert told == [('Anne', 0, 'Antoine Girardeau'), ('Bruno', 1, 'Anne'), ('Chloé', 2, 'Bruno')]


def test_whoever_is_named_on_the_deal_later_has_referred_it(
    desk: Desk, following: FollowingDeals, referrals: ReferralController
) -> None:
    """The table of origins and her card say the same."""
    nameless = desk.put('Sans contact')
    following.refer(nameless, DealForm('', contact='Anne Roy'))
    assert [line.name for line in referrals.origins()] == ['']
    with desk.workspace.unrecorded() as work:
        work.save(Contact(99, 'Zoé', NOW))
        work.save(replace(work.get(Deal, nameless), contact_id=99))
    assert [line.name for line in referrals.origins()] == ['Zoé']
    assert [line.deal.title for line in referrals.of_person(99).lines] == ['Anne Roy']


@pytest.mark.parametrize('gone', ['the lead', 'the sale it began with'])
def test_a_referral_whose_one_end_is_in_the_trash_comes_back_with_it(
    desk: Desk, following: FollowingDeals, referrals: ReferralController, sale: int, gone: str
) -> None:
    lead = following.refer(sale, DealForm('', contact='Anne Roy'))
    whole = referrals.origins()
    desk.deals.delete(lead if gone == 'the lead' else sale)
    assert referrals.origins() == []
    desk.workspace.undo()
    assert referrals.origins() == whole != []


def test_a_company_of_nobody_referred_nothing(referrals: ReferralController) -> None:
    assert referrals.of_company(404) == referrals.of_person(404)
    assert referrals.of_company(404).lines == ()
