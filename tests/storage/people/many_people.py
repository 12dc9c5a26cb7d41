"""People and companies with deals and activities of every sort, and the tables of the page made from them slowly."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from stored_records import FIRST, NOW, SECOND, Stock, deal

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.contact import Contact, ContactPoint, DealPerson, Organization, PointKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.next_action import NextAction
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort

NAMES = ('Éloi Été', 'eloi', 'Zoé Brun', 'Anaïs', 'anais dupont', 'Œnone', 'Oscar', 'de La Tour', 'Åsa')
TITLES = ('', 'Gérante', 'géomètre', 'Zoologue', 'adjointe', 'Éditrice', 'éditeur')
SOURCES = ('', 'Salon', 'Bouche à oreille')
Person = Contact | Organization


@dataclass
class People:
    """All that was stored, by kind."""

    companies: list[Organization] = field(default_factory=list)
    people: list[Contact] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    roles: list[DealPerson] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)

    def deals_of(self, owner: Person) -> list[Deal]:
        name = 'contact_id' if isinstance(owner, Contact) else 'organization_id'
        return [found for found in self.deals if getattr(found, name) == owner.id]

    def open_of(self, owner: Person) -> list[Deal]:
        return [found for found in self.deals_of(owner) if found.is_open]

    def sums_of(self, owner: Person) -> list[Money]:
        """The largest first."""
        sums: dict[str, int] = {}
        for amount in (found.amount for found in self.open_of(owner) if found.amount):
            sums[amount.currency] = sums.get(amount.currency, 0) + amount.minor
        return [Money(minor, code) for code, minor in sorted(sums.items(), key=lambda pair: -pair[1])]

    def last_contact_of(self, owner: Person) -> datetime | None:
        ids = {found.id for found in self.deals_of(owner)}
        done = [each.done_at for each in self.activities if each.deal_id in ids and each.deleted_at is None]
        return max((at for at in done if at), default=None)

    def next_action_of(self, owner: Person) -> NextAction | None:
        planned = [found.next_action for found in self.open_of(owner) if found.next_action]
        return min(planned, key=action_order, default=None)

    def keeps(self, owner: Person, wanted: PeopleFilter) -> bool:
        """Whether the filter keeps it; words are for other tests."""
        merged = owner.merged_into is not None
        listed = owner.deleted_at is not None and not merged if wanted.deleted else owner.deleted_at is None
        open_deals = self.open_of(owner)
        return (
            listed
            and not (wanted.with_open_deals and not open_deals)
            and not (wanted.without_action and any(found.next_action for found in open_deals))
            and not (wanted.do_not_contact and not owner.do_not_contact)
            and wanted.source in ('', owner.source)
        )

    def value_of(self, owner: Person, sort: PeopleSort) -> Any:
        """What a column is sorted by; None where there is nothing."""
        sums, action = self.sums_of(owner), self.next_action_of(owner)
        return {
            PeopleSort.NAME: fold(owner.name),
            PeopleSort.ORGANIZATION: fold(self.company_of(owner)) or None,
            PeopleSort.JOB_TITLE: fold(title_of(owner)) or None,
            PeopleSort.OPEN_AMOUNT: sums[0].minor if sums else None,
            PeopleSort.LAST_CONTACT: self.last_contact_of(owner),
            PeopleSort.NEXT_ACTION: action_order(action) if action else None,
        }[sort]

    def company_of(self, owner: Person) -> str:
        if isinstance(owner, Organization):
            return owner.name
        return next((found.name for found in self.companies if found.id == owner.organization_id), '')

    def listed(self, owners: list[Any], wanted: PeopleFilter, sort: PeopleSort, *, descending: bool) -> list[int]:
        """Ids in the order of the table: those that lack what is sorted by last, equal ones by name."""
        if owners is self.companies and sort is PeopleSort.ORGANIZATION:
            sort = PeopleSort.NAME
        kept = sorted((each for each in owners if self.keeps(each, wanted)), key=lambda one: (fold(one.name), one.id))
        if sort is PeopleSort.NAME:
            return [each.id for each in (reversed(kept) if descending else kept)]
        having = [each for each in kept if self.value_of(each, sort) is not None]
        having.sort(key=lambda one: self.value_of(one, sort), reverse=False)
        if descending:
            having = _turned(having, lambda one: self.value_of(one, sort))
        return [each.id for each in having] + [each.id for each in kept if self.value_of(each, sort) is None]


def action_order(action: NextAction) -> tuple[date, int, str]:
    return action.on, 9999 if action.minute is None else action.minute, str(action.kind)


def title_of(owner: Person) -> str:
    """A company stands under its sector where a person stands under her job."""
    return owner.job_title if isinstance(owner, Contact) else owner.sector


def store_people(stock: Stock, seed: int) -> People:
    random = Random(seed)
    world = People()
    world.companies += [_company(200 + number, random) for number in range(14)]
    world.people += [_person(300 + number, random, world.companies) for number in range(24)]
    world.deals += [_deal(1000 + number, random, world) for number in range(60)]
    world.activities += [_activity(5000 + number, random, world.deals) for number in range(120)]
    world.notes += [_note(7000 + number, random, world) for number in range(40)]
    pairs = {(random.choice(world.deals).id, random.choice(world.people).id) for _number in range(30)}
    world.roles += [DealPerson(deal_id, contact_id, random.choice(('', 'DAF'))) for deal_id, contact_id in pairs]
    world.points += [_point(8000 + number, random, world) for number in range(40)]
    stock.save(*world.companies, *world.people, *world.deals, *world.activities)
    stock.save(*world.notes, *world.roles, *world.points)
    return world


def _company(id_: int, random: Random) -> Organization:
    return Organization(
        id_, random.choice(NAMES), NOW, deleted_at=random.choice((None, None, None, NOW)),
        sector=random.choice(TITLES), source=random.choice(SOURCES), do_not_contact=random.random() < 0.3,
    )  # fmt: skip


def _person(id_: int, random: Random, companies: list[Organization]) -> Contact:
    found = Contact(
        id_, random.choice(NAMES), NOW, random.choice([None, *(company.id for company in companies)]),
        job_title=random.choice(TITLES), source=random.choice(SOURCES), do_not_contact=random.random() < 0.3,
    )  # fmt: skip
    gone = random.choice((None, None, None, NOW))
    return replace(found, deleted_at=gone, merged_into=300 if gone and random.random() < 0.5 else None)


def _deal(id_: int, random: Random, world: People) -> Deal:
    when = NOW - timedelta(days=random.randrange(9))
    action = NextAction(random.choice(list(ActivityKind)), when.date(), random.choice((None, 0, 570)))
    ends: list[dict[str, Any]] = [{}, {}, {'won_at': when}, {'lost_at': when}, {'deleted_at': when}]
    return deal(
        id_, stage_id=random.choice((FIRST, SECOND)), created_at=when,
        organization_id=random.choice([None, *(each.id for each in world.companies)]),
        contact_id=random.choice([None, *(each.id for each in world.people)]),
        amount=random.choice((None, Money(random.randrange(-2, 40) * 100, random.choice(('EUR', 'JPY'))))),
        next_action=random.choice((None, action)), **random.choice(ends),
    )  # fmt: skip


def _activity(id_: int, random: Random, deals: list[Deal]) -> Activity:
    when = NOW - timedelta(hours=random.randrange(-100, 200))
    done_at = random.choice((None, when))
    return Activity(
        id_, random.choice(deals).id, random.choice(list(ActivityKind)), when.date(),
        random.choice((None, 0, 480, 570, 1439)), '', is_next=False, created_at=when, done_at=done_at,
        deleted_at=random.choice((None, None, when)), contact_id=random.choice((None, random.randrange(300, 324))),
        minutes=random.choice((None, 15, 90)), result=random.choice(list(ActivityResult)) if done_at else None,
        snoozed_until=random.choice((None, when + timedelta(hours=3))),
    )  # fmt: skip


def _note(id_: int, random: Random, world: People) -> Note:
    owner = random.choice((
        {'deal_id': random.choice(world.deals).id}, {'contact_id': random.choice(world.people).id},
        {'organization_id': random.choice(world.companies).id},
    ))  # fmt: skip
    at = NOW - timedelta(minutes=random.randrange(9_000))
    return Note(id_, at, f'note {id_}', deleted_at=random.choice((None, None, at)), **owner)


def _point(id_: int, random: Random, world: People) -> ContactPoint:
    owner = random.choice((
        {'contact_id': random.choice(world.people).id}, {'organization_id': random.choice(world.companies).id},
    ))  # fmt: skip
    gone = random.choice((None, None, NOW))
    return ContactPoint(
        id_, random.choice(list(PointKind)), f'+33 6 {id_}', position=random.randrange(3), deleted_at=gone, **owner
    )


def _turned(rows: list[Any], value: Any) -> list[Any]:
    """The other way round, with those of one value still in their own order."""
    return sorted(rows, key=lambda row: [value(other) for other in rows].index(value(row)), reverse=True)
