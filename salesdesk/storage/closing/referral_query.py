"""Reads what the referral tree grows from."""

from dataclasses import dataclass

from salesdesk.domain.closing.referral import Referral, ReferredDeal
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import maybe_money

_LIVING = """deal_link AS link
    JOIN deal AS older ON older.id = from_id JOIN deal AS younger ON younger.id = to_id
    WHERE link.deleted_at IS NULL AND older.deleted_at IS NULL AND younger.deleted_at IS NULL"""


@dataclass(frozen=True)
class ReferralFacts:
    """See reports/referrals/tree.py. names: of everybody who referred, by id, with her company's id."""

    referrals: list[Referral]
    came_of: list[tuple[int, int]]
    deals: dict[int, ReferredDeal]
    names: dict[int, str]


def read_referral_facts(database: Database) -> ReferralFacts:
    """All of them: links are few where deals are many."""
    referrals = database.rows(f"""SELECT link.id, from_id, to_id, IFNULL(link.contact_id, older.contact_id),
        younger.contact_id FROM {_LIVING} AND link.kind = 'referral' ORDER BY link.id""")
    others = database.rows(f"SELECT from_id, to_id FROM {_LIVING} AND link.kind <> 'referral' ORDER BY link.id")
    deals = database.rows("""SELECT id, title, won_at IS NOT NULL, amount, currency FROM deal
        WHERE deleted_at IS NULL AND id IN (SELECT to_id FROM deal_link)""")
    people = database.rows("""SELECT id, name FROM contact WHERE id IN (SELECT IFNULL(link.contact_id, deal.contact_id)
        FROM deal_link AS link JOIN deal ON deal.id = from_id WHERE link.kind = 'referral')""")
    worth = {
        id_: ReferredDeal(id_, title, bool(won), maybe_money(minor, currency) if won else None)
        for id_, title, won, minor, currency in deals
    }
    return ReferralFacts([Referral(*row) for row in referrals], [(a, b) for a, b in others], worth, dict(people))


def people_of_company(database: Database, organization_id: int) -> list[int]:
    """Also those in the trash: what they referred stays theirs."""
    return [id_ for (id_,) in database.rows('SELECT id FROM contact WHERE organization_id = ?', (organization_id,))]
