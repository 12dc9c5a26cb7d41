"""One field changed from the panel changes that field: whatever else the deal holds stays, to the last row."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bench import Bench
from building import TODAY, euros, in_days
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.workspace import ActionTitle
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import AMOUNT_LIMIT, TITLE_LIMIT, Deal
from salesdesk.domain.errors import DealClosed, NotFound
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.ui.panel.shown.panel_deal import PanelDeal


@pytest.fixture
def shown(bench: Bench) -> PanelDeal:
    """A deal in which everything is filled in."""
    deal_id = bench.ledger.put(
        'Relamping', 'qualification', given='yn?', tags=('Salon', 'Urgent'), organization='Lefèvre',
        contact='Hélène Marchais', amount=Money(1_240_050, 'CHF'), expected_close_on=in_days(30), owner='Anne',
        product='LED', note='deux\nlignes', external_id='CRM-7', extra={'Région': 'Alsace'},
    )  # fmt: skip
    bench.workplace.activities.plan(
        deal_id, NewAction(ActivityKind.MEETING, in_days(3), 600, 'Visite', minutes=90, place='Lyon', note='plans')
    )
    own = bench.shown(deal_id)
    bench.workplace.signals.changed.connect(lambda _touched: own.show(own.id))
    return own


def whole(bench: Bench, shown: PanelDeal) -> tuple[Deal, object, list[str], object, object]:
    """The deal and all that hangs on it."""
    details = bench.ledger.deals.details(shown.id)
    planned = bench.workplace.activities.planned_of(shown.id)
    tags = sorted(tag.name for tag in details.tags)
    return details.deal, details.organization, tags, planned, (details.contact, details.answers)


CHANGES: dict[str, tuple[dict[str, Any], Callable[[Deal], Deal]]] = {
    'title': ({'title': 'Œuvre'}, lambda deal: replace(deal, title='Œuvre')),
    'amount': ({'amount': Money(500, 'JPY')}, lambda deal: replace(deal, amount=Money(500, 'JPY'))),
    'no amount': ({'amount': None}, lambda deal: replace(deal, amount=None)),
    'close day': ({'expected_close_on': TODAY}, lambda deal: replace(deal, expected_close_on=TODAY)),
    'no close day': ({'expected_close_on': None}, lambda deal: replace(deal, expected_close_on=None)),
    'owner': ({'owner': ''}, lambda deal: replace(deal, owner='')),
    'product': ({'product': 'Câble'}, lambda deal: replace(deal, product='Câble')),
    'note': ({'note': 'une'}, lambda deal: replace(deal, note='une')),
}


@pytest.mark.parametrize('name', CHANGES)
def test_a_change_touches_its_own_field_alone(bench: Bench, shown: PanelDeal, name: str) -> None:
    fields, changed = CHANGES[name]
    deal, *rest = whole(bench, shown)
    assert shown.change(**fields) == ''
    assert whole(bench, shown) == (changed(deal), *rest)


@pytest.mark.parametrize('name', CHANGES)
def test_each_change_is_one_step_back_and_forth(bench: Bench, shown: PanelDeal, name: str) -> None:
    before = bench.ledger.dump()
    shown.change(**CHANGES[name][0])
    after = bench.ledger.dump()
    bench.ledger.workspace.undo()
    assert bench.ledger.dump() == before
    bench.ledger.workspace.redo()
    assert bench.ledger.dump() == after


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        'title': st.sampled_from(['Une', 'Deux', 'Ça & là']),
        'amount': st.sampled_from([None, euros(1), Money(5, 'KWD'), Money(-300, 'EUR')]),
        'expected_close_on': st.sampled_from([None, TODAY, date(2028, 2, 29)]),
        'owner': st.sampled_from(['', 'Anne', 'Luc']),
        'tags': st.sampled_from([(), ('Salon',), ('Neuf', 'Été')]),
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(steps=st.lists(FIELDS, min_size=1, max_size=4))
def test_any_row_of_changes_ends_as_the_last_of_each_field(
    bench: Bench, shown: PanelDeal, steps: list[dict[str, Any]]
) -> None:
    details = bench.ledger.deals.details(shown.id)
    wanted: dict[str, Any] = {
        name: getattr(details.deal, name) for name in ('title', 'amount', 'expected_close_on', 'owner')
    }
    wanted['tags'] = tuple(tag.name for tag in details.tags)
    for fields in steps:
        assert shown.change(**fields) == ''
        wanted |= fields
    now = bench.ledger.deals.details(shown.id)
    tags = {tag.name for tag in now.tags}
    assert (now.deal.title, now.deal.amount, now.deal.expected_close_on, now.deal.owner, tags) == (
        wanted['title'], wanted['amount'], wanted['expected_close_on'], wanted['owner'], set(wanted['tags']),
    )  # fmt: skip
    assert (now.deal.product, now.contact and now.contact.name) == ('LED', 'Hélène Marchais')


def namesakes(bench: Bench, name: str) -> list[int]:
    """Two companies that bear the same name; their ids."""
    with bench.ledger.workspace.unrecorded() as work:
        both = [Organization(work.new_id(), name, work.now) for _number in range(2)]
        for one in both:
            work.save(one)
    return [one.id for one in both]


@pytest.mark.parametrize('which', [0, 1], ids=['the older', 'the younger'])
def test_of_two_companies_of_one_name_the_deal_keeps_its_own(bench: Bench, which: int) -> None:
    own = namesakes(bench, 'Dupont')[which]
    deal_id = bench.ledger.put()
    with bench.ledger.workspace.unrecorded() as work:
        work.save(replace(bench.deal(deal_id), organization_id=own))
    shown = bench.shown(deal_id)
    assert shown.change(title='Autre') == ''
    assert bench.deal(deal_id).organization_id == own


@pytest.mark.parametrize('which', [0, 1], ids=['the older', 'the younger'])
def test_of_two_people_of_one_name_the_deal_keeps_its_own(bench: Bench, which: int) -> None:
    company = namesakes(bench, 'Dupont')[1]
    with bench.ledger.workspace.unrecorded() as work:
        both = [Contact(work.new_id(), 'Jean Martin', work.now, company) for _number in range(2)]
        for one in both:
            work.save(one)
    deal_id = bench.ledger.put()
    with bench.ledger.workspace.unrecorded() as work:
        work.save(replace(bench.deal(deal_id), organization_id=company, contact_id=both[which].id))
    assert bench.shown(deal_id).change(amount=euros(5)) == ''
    deal = bench.deal(deal_id)
    assert (deal.organization_id, deal.contact_id) == (company, both[which].id)


def test_another_name_is_another_company(bench: Bench, shown: PanelDeal) -> None:
    before = shown.deal.organization_id
    assert shown.change(organization='Mairie de Brest', contact='') == ''
    deal = bench.deal(shown.id)
    assert deal.contact_id is None
    assert deal.organization_id not in {None, before}


def test_a_main_contact_of_another_company_stays_the_same_person(bench: Bench, shown: PanelDeal) -> None:
    with bench.ledger.workspace.unrecorded() as work:
        elsewhere = Organization(work.new_id(), 'Cabinet Roy', work.now)
        adviser = Contact(work.new_id(), 'Zoé Roy', work.now, elsewhere.id)
        work.save(elsewhere)
        work.save(adviser)
        work.save(replace(bench.deal(shown.id), contact_id=adviser.id))
    shown.show(shown.id)
    assert shown.change(title='Autre') == ''
    assert bench.deal(shown.id).contact_id == adviser.id


def test_a_contact_s_address_is_not_touched(bench: Bench, shown: PanelDeal) -> None:
    contact = shown.details.contact
    assert contact is not None
    with bench.ledger.workspace.transaction(ActionTitle('edit_contact', {})) as work:
        work.save(replace(contact, email='helene@example.org', phone='03 88 00 00 00'))
    shown.change(title='Autre')
    kept = PeopleController(bench.ledger.workspace).person(contact.id).contact
    assert (kept.email, kept.phone) == ('helene@example.org', '03 88 00 00 00')


@pytest.mark.parametrize(
    ('fields', 'sentence'),
    [
        ({'title': '  '}, 'Donnez un titre à l’affaire.'),
        ({'title': 'x' * (TITLE_LIMIT + 1)}, 'Ce titre est trop long\u00a0: 500 caractères au plus.'),
        ({'amount': Money(AMOUNT_LIMIT + 1, 'EUR')}, 'Ce montant est trop grand pour être enregistré.'),
    ],
)
def test_what_is_refused_says_why_and_changes_nothing(
    bench: Bench, shown: PanelDeal, fields: dict[str, Any], sentence: str
) -> None:
    before = bench.ledger.dump()
    assert shown.change(**fields) == sentence
    assert (bench.ledger.dump(), bench.toasts()) == (before, [])


def test_another_window_s_change_is_not_written_back(bench: Bench) -> None:
    """What this panel read is old; only what she changes here is written."""
    shown = bench.shown(bench.ledger.put('Relamping', owner='Anne', amount=euros(5)))
    with bench.ledger.workspace.transaction(ActionTitle('edit_deal', {})) as work:
        work.save(replace(bench.deal(shown.id), owner='Luc', amount=euros(9)))
    assert (shown.deal.owner, shown.change(title='Autre')) == ('Anne', '')
    deal = bench.deal(shown.id)
    assert (deal.title, deal.owner, deal.amount) == ('Autre', 'Luc', euros(9))


def test_every_change_is_said_with_the_way_back(bench: Bench, shown: PanelDeal) -> None:
    shown.change(title='Œuvre')
    assert bench.toasts() == ['Affaire enregistrée']
    assert bench.ledger.undo_key() == 'edit_deal'


def test_a_deal_in_the_trash_or_gone_is_not_shown(bench: Bench, shown: PanelDeal) -> None:
    other = bench.ledger.put('Autre')
    bench.ledger.deals.delete(other)
    assert [shown.show(deal_id) for deal_id in (other, 987, shown.id)] == [False, False, True]
    assert shown.deal.title == 'Relamping'
    bench.ledger.deals.restore(other)
    assert (shown.show(other), shown.deal.title) == (True, 'Autre')


def test_an_answer_given_on_the_spot_is_one_step(bench: Bench, shown: PanelDeal) -> None:
    given_answer = GivenAnswer(Criterion.DECISION_MAKER, AnswerValue.YES, 'vue mardi', TODAY)
    assert shown.provide(Provided(answers=(given_answer,), amount=euros(7))) == ''
    bench.ledger.workspace.undo()
    details = bench.ledger.deals.details(shown.id)
    assert (Criterion.DECISION_MAKER in details.answers, details.deal.amount) == (False, Money(1_240_050, 'CHF'))


@pytest.mark.parametrize('error', [DealClosed(), NotFound(kind='Deal')])
def test_without_a_field_beside_it_a_refusal_is_said_by_a_toast(
    bench: Bench, shown: PanelDeal, error: Exception
) -> None:
    def refuse() -> None:
        raise error

    assert shown.act(refuse) is False
    assert len(bench.toasts()) == 1
    assert shown.attempt(refuse) == bench.toasts()[0]


def test_a_fault_of_ours_is_never_taken_for_a_refusal(shown: PanelDeal) -> None:
    def break_() -> None:
        raise ZeroDivisionError

    for way in (shown.act, shown.attempt):
        with pytest.raises(ZeroDivisionError):
            way(break_)
