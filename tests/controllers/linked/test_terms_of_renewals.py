"""What a renewal takes from the contract before it, and what a new attempt takes from the deal before it."""

from datetime import date

import pytest
from building import TODAY, Desk, euros, in_days

from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.linked.link_controller import LinkController
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.deals.deal import TITLE_LIMIT, Deal
from salesdesk.domain.errors import NotFound
from salesdesk.storage.closing.deal_records import read_records_of


@pytest.fixture
def following(desk: Desk) -> FollowingDeals:
    return FollowingDeals(desk.workspace, desk.book)


@pytest.fixture
def sale(desk: Desk) -> int:
    return desk.put_ready('Toiture', 'negotiation', owner='Léa', product='Ardoise', amount=euros(4_000))


def renewed(desk: Desk, following: FollowingDeals, sale: int, form: ContractForm) -> tuple[Deal, Contract]:
    """The sale that goes on with that contract, and its terms."""
    deal = desk.deal(following.renew(ContractController(desk.workspace).add(sale, form)))
    [term] = read_records_of(desk.workspace.database, Contract, deal.id)
    return deal, term


def contract(**said: date | bool | str | None) -> ContractForm:
    return ContractForm(**({'title': 'Entretien'} | said))  # type: ignore[arg-type]


# The days of the contract, and those of its next term: start, end, notice.
TERMS = {
    'without days': (contract(), (None, None, None)),
    'with a start alone': (contract(start_on=date(2026, 1, 1)), (None, None, None)),
    'with an end alone': (contract(end_on=date(2026, 6, 30)), (date(2026, 7, 1), None, None)),
    'with notice, but no start': (
        contract(end_on=date(2026, 6, 30), notice_on=date(2026, 5, 1)), (date(2026, 7, 1), None, None),
    ),
    'of a year': (
        contract(start_on=date(2025, 1, 1), end_on=date(2025, 12, 31), notice_on=date(2025, 9, 30)),
        (date(2026, 1, 1), date(2026, 12, 31), date(2026, 9, 30)),
    ),
    'of a year with a leap day ahead': (
        contract(start_on=date(2026, 7, 1), end_on=date(2027, 6, 30), notice_on=date(2027, 3, 31)),
        (date(2027, 7, 1), date(2028, 6, 30), date(2028, 3, 31)),
    ),
    'of a quarter': (
        contract(start_on=date(2026, 1, 1), end_on=date(2026, 3, 31), notice_on=date(2026, 1, 31)),
        (date(2026, 4, 1), date(2026, 6, 30), date(2026, 4, 30)),
    ),
    'of a week': (
        contract(start_on=date(2026, 12, 21), end_on=date(2026, 12, 27)), (date(2026, 12, 28), date(2027, 1, 3), None),
    ),
    'of one day': (contract(start_on=TODAY, end_on=TODAY), (in_days(1), in_days(1), None)),
}  # fmt: skip


@pytest.mark.parametrize(('form', 'days'), TERMS.values(), ids=TERMS)
def test_the_next_term_is_as_long_from_the_day_after(
    desk: Desk, following: FollowingDeals, sale: int, form: ContractForm, days: tuple[date | None, ...]
) -> None:
    _deal, term = renewed(desk, following, sale, form)
    assert (term.start_on, term.end_on, term.notice_on) == days
    assert (term.title, term.signed_on) == ('Entretien', None)


CLOSES = {
    'no day': (contract(), None),
    'notice ahead': (contract(notice_on=in_days(5), end_on=in_days(90)), in_days(5)),
    'notice today': (contract(notice_on=TODAY, end_on=in_days(90)), TODAY),
    'notice missed': (contract(notice_on=in_days(-1), end_on=in_days(90)), in_days(90)),
    'over since yesterday': (contract(notice_on=in_days(-60), end_on=in_days(-1)), None),
}


@pytest.mark.parametrize(('form', 'day'), CLOSES.values(), ids=CLOSES)
def test_a_renewal_is_expected_while_something_can_be_decided(
    desk: Desk, following: FollowingDeals, sale: int, form: ContractForm, day: date | None
) -> None:
    assert renewed(desk, following, sale, form)[0].expected_close_on == day


NOTES = {
    'the title alone': (contract(), 'Present contract: Entretien'),
    'the day it was signed': (contract(signed_on=TODAY), 'Present contract: Entretien, signed on 9 Jun 2026'),
    'that it goes on by itself': (contract(renews=True), 'Present contract: Entretien, goes on by itself'),
    'her own note below': (contract(note='Prix bloqué'), 'Present contract: Entretien\nPrix bloqué'),
}


@pytest.mark.parametrize(('form', 'note'), NOTES.values(), ids=NOTES)
def test_the_note_says_what_is_signed_at_present(
    desk: Desk, following: FollowingDeals, sale: int, form: ContractForm, note: str
) -> None:
    assert renewed(desk, following, sale, form)[0].note == note


def test_a_renewal_is_for_the_same_people_and_leaves_the_old_deal_as_it_was(
    desk: Desk, following: FollowingDeals, sale: int
) -> None:
    before = desk.deal(sale)
    deal, _term = renewed(desk, following, sale, contract())
    assert desk.deal(sale) == before
    for name in ('organization_id', 'contact_id', 'owner', 'product', 'amount'):
        assert getattr(deal, name) == getattr(before, name), name
    assert (desk.stage_of(deal.id), deal.id != sale) == ('identification', True)


def test_a_renewal_is_undone_and_redone_as_one(desk: Desk, following: FollowingDeals, sale: int) -> None:
    contract_id = ContractController(desk.workspace).add(sale, contract(end_on=in_days(9)))
    before = desk.dump()
    following.renew(contract_id)
    there = desk.dump()
    assert desk.undo_key() == 'renew_contract'
    desk.workspace.undo()
    assert desk.dump() == before
    desk.workspace.redo()
    assert desk.dump() == there


@pytest.mark.parametrize('title', ['é', 'Réfection ' * 50, 'x' * TITLE_LIMIT], ids=['short', 'many words', 'one word'])
def test_a_new_attempt_at_a_long_title_keeps_to_the_limit(desk: Desk, following: FollowingDeals, title: str) -> None:
    again = desk.deal(following.retry(desk.put(title)))
    assert again.title == f'{title} (new attempt)'[:TITLE_LIMIT]


def test_an_attempt_at_an_attempt_stands_between_both(desk: Desk, following: FollowingDeals, sale: int) -> None:
    second = following.retry(sale)
    third = following.retry(second)
    found = [(one.deal_id, one.is_older) for one in LinkController(desk.workspace).of_deal(second)]
    assert found == [(sale, True), (third, False)]


def test_the_newest_attempt_stands_on_top(desk: Desk, following: FollowingDeals, sale: int) -> None:
    desk.put('Autre')
    following.retry(sale)
    assert desk.titles('identification') == ['Toiture (new attempt)', 'Autre']


@pytest.mark.parametrize('deed', ['retry', 'renew'])
def test_what_is_not_there_is_followed_by_nothing(desk: Desk, following: FollowingDeals, deed: str) -> None:
    before = desk.dump()
    with pytest.raises(NotFound):
        getattr(following, deed)(404)
    assert desk.dump() == before
