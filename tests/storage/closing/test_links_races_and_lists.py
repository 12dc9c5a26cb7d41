"""Deals that came of one another, competitors and prospecting lists, as they are read from the database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from building import NOW, Desk, desk_on, euros

from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.domain.closing.prospecting_list import ListMember, ProspectingList
from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.closing.competitors import read_known, read_races
from salesdesk.storage.closing.deal_records import find_competitor, read_deal_competitors
from salesdesk.storage.closing.link_query import came_from, came_of, converted_at, read_links
from salesdesk.storage.closing.prospecting_query import count_leads, read_leads, read_lists, read_lists_of
from salesdesk.storage.closing.referral_query import has_referred, people_of_company, read_referral_facts
from salesdesk.storage.connection.database import Database


@dataclass(frozen=True)
class Kin:
    """The old deal, what came of it, and one that lies in the trash."""

    database: Database
    old: int
    first: int
    second: int
    gone: int


def _trashed(desk: Desk, deal_id: int) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, deal_id), deleted_at=NOW))


def _filled(desk: Desk) -> Kin:
    old = desk.put('Ancienne', organization='Girardeau', contact='Anne', amount=euros(500), won_at=NOW)
    first, second, gone = (desk.put(title) for title in ('Relance', 'Encore', 'Jetée'))
    with desk.workspace.unrecorded() as work:
        anne = work.get(Deal, old).contact_id
        for to_id, kind, contact, deleted in (
            *((deal_id, LinkKind.RETRY, None, None) for deal_id in (first, second, gone)),
            (first, LinkKind.RENEWAL, None, NOW), (second, LinkKind.REFERRAL, anne, None),
        ):  # fmt: skip
            work.save(DealLink(work.new_id(), old, to_id, kind, NOW, contact, deleted))
        names = ('Zénith', 'Écluse', 'eclair', 'Ancien')
        rivals = [Competitor(work.new_id(), name, NOW, deleted_at=NOW if name == 'Ancien' else None) for name in names]
        for rival in rivals:
            work.save(rival)
        for rival in rivals[:2]:
            work.save(DealCompetitor(first, rival.id, euros(90)))
        work.save(DealCompetitor(second, rivals[0].id))
        for place, name in ((2, 'Été'), (1, 'Salon'), (0, 'Vide'), (3, 'Effacée')):
            one = ProspectingList(work.new_id(), name, place, NOW, NOW if name == 'Effacée' else None)
            work.save(one)
            for deal_id in {'Vide': (), 'Été': (first,)}.get(name, (old, first, second, gone)):
                work.save(ListMember(one.id, deal_id))
    _trashed(desk, gone)
    return Kin(desk.workspace.database, old, first, second, gone)


@pytest.fixture(scope='module')
def kin(sales_file: Path) -> Iterator[Kin]:
    """Only to be read."""
    with desk_on(sales_file) as desk:
        yield _filled(desk)


@pytest.mark.parametrize(
    ('kind', 'to'),
    [(LinkKind.RETRY, 'second'), (LinkKind.RENEWAL, ''), (LinkKind.REFERRAL, 'second'), (LinkKind.AFTER_SALES, '')],
    ids=('the last not in the trash', 'a link that is gone', 'another kind', 'never'),
)
def test_the_last_living_deal_of_a_kind_came_of_it(kin: Kin, kind: LinkKind, to: str) -> None:
    assert came_of(kin.database, kin.old, kind) == (getattr(kin, to) if to else None)


def test_a_deal_knows_the_one_it_came_of(kin: Kin) -> None:
    found = [came_from(kin.database, deal_id, LinkKind.RETRY) for deal_id in (kin.first, kin.second, kin.old)]
    assert found == [kin.old, kin.old, None]
    assert came_from(kin.database, kin.first, LinkKind.RENEWAL) is None


def test_links_are_read_from_both_ends_without_the_trash(kin: Kin) -> None:
    ends = {deal_id: [link.to_id for link in read_links(kin.database, deal_id)] for deal_id in (kin.old, kin.second)}
    assert ends == {kin.old: [kin.first, kin.second, kin.second], kin.second: [kin.second, kin.second]}
    assert read_links(kin.database, kin.gone) == []
    assert converted_at(kin.database, kin.old) is None


def test_a_referral_tells_who_gave_it_and_what_belongs_to_it(kin: Kin) -> None:
    facts = read_referral_facts(kin.database)
    (referral,) = facts.referrals
    assert (referral.from_id, referral.deal_id, referral.referred_id) == (kin.old, kin.second, None)
    assert facts.names[referral.referrer_id or 0] == 'Anne'
    assert facts.came_of == [(kin.old, kin.first), (kin.old, kin.second)]
    assert set(facts.deals) == {kin.old, kin.first, kin.second}
    assert (facts.deals[kin.old].won, facts.deals[kin.second].won) == (euros(500), None)


def test_only_who_referred_has_referred(kin: Kin) -> None:
    company = kin.database.value('SELECT organization_id FROM deal WHERE id = ?', (kin.old,))
    people = people_of_company(kin.database, int(company))
    assert len(people) == 1
    asked = (people, [], [people[0] + 1], [people[0] + 1, people[0]])
    assert [has_referred(kin.database, one) for one in asked] == [True, False, False, True]


def test_competitors_stand_by_name_with_their_races(kin: Kin) -> None:
    known = read_known(kin.database)
    assert [(one.name, one.deals) for one in known] == [('eclair', 0), ('Écluse', 1), ('Zénith', 2)]
    assert [race.deal_id for race in read_races(kin.database, known[2].id)] == [kin.first, kin.second]
    rivals = read_deal_competitors(kin.database, kin.first)
    assert [(one.competitor_id, one.price) for one in rivals] == [(one.id, euros(90)) for one in known[1:]]


@pytest.mark.parametrize(
    ('typed', 'name'),
    [('Zénith', 'Zénith'), (' ZENITH ', 'Zénith'), ('ÉCLAIR', 'eclair'), ('Zen', None), ('Ancien', None), ('', None)],
    ids=('as it is', 'other signs', 'accents she adds', 'a part', 'one deleted', 'nothing'),
)
def test_a_competitor_is_found_whatever_the_accents(kin: Kin, typed: str, name: str | None) -> None:
    found = find_competitor(kin.database, typed)
    assert (found.name if found else None) == name


def test_lists_stand_in_her_order_and_count_the_living(kin: Kin) -> None:
    lists = read_lists(kin.database)
    assert [one.name for one in lists] == ['Vide', 'Salon', 'Été']
    assert [one.name for one in read_lists_of(kin.database, kin.first)] == ['Salon', 'Été']
    assert [one.name for one in read_lists_of(kin.database, kin.second)] == ['Salon']
    counted = count_leads(kin.database)
    assert [counted.get(one.id) for one in lists] == [None, {LeadState.TO_CONTACT: 3}, {LeadState.TO_CONTACT: 1}]


def test_leads_never_tried_stand_as_they_were_made(kin: Kin) -> None:
    salon = read_lists(kin.database)[1].id
    leads = read_leads(kin.database, salon)
    assert [(one.deal_id, one.organization) for one in leads] == [
        (kin.old, 'Girardeau'), (kin.first, ''), (kin.second, '')
    ]  # fmt: skip
    assert read_leads(kin.database, salon, LeadState.TO_CONTACT) == leads
    assert read_leads(kin.database, salon, LeadState.ANSWERED) == []
