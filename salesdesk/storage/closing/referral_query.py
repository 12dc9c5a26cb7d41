"""Reads what the referral tree grows from."""

from collections.abc import Collection
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


# The deals of referrals, and all that these came of and that came of them: every win is linked to its after-sales too,
# and of those that nobody referred nothing is read.
_KIN = """WITH RECURSIVE kin (id) AS (
        SELECT to_id FROM deal_link WHERE kind = 'referral' AND deleted_at IS NULL
        UNION SELECT from_id FROM deal_link WHERE kind = 'referral' AND deleted_at IS NULL
        UNION SELECT deal_link.to_id FROM kin JOIN deal_link ON deal_link.from_id = kin.id
        UNION SELECT deal_link.from_id FROM kin JOIN deal_link ON deal_link.to_id = kin.id
    )"""


def read_referral_facts(database: Database) -> ReferralFacts:
    """All referrals, and what belongs to them."""
    referrals = database.rows(f"""SELECT link.id, from_id, to_id, IFNULL(link.contact_id, older.contact_id),
        younger.contact_id FROM {_LIVING} AND link.kind = 'referral' ORDER BY link.id""")
    others = database.rows(f"""{_KIN} SELECT from_id, to_id FROM {_LIVING}
        AND link.kind <> 'referral' AND from_id IN kin ORDER BY link.id""")
    deals = database.rows(f"""{_KIN} SELECT id, title, won_at IS NOT NULL, amount, currency FROM deal
        WHERE deleted_at IS NULL AND id IN kin""")
    people = database.rows("""SELECT id, name FROM contact WHERE id IN (SELECT IFNULL(link.contact_id, deal.contact_id)
        FROM deal_link AS link JOIN deal ON deal.id = from_id WHERE link.kind = 'referral')""")
    worth = {
        id_: ReferredDeal(id_, title, bool(won), maybe_money(minor, currency) if won else None)
        for id_, title, won, minor, currency in deals
    }
    return ReferralFacts([Referral(*row) for row in referrals], [(a, b) for a, b in others], worth, dict(people))


def has_referred(database: Database, people: Collection[int]) -> bool:
    """Whether one of them referred anything: for most cards nothing more is to be read."""
    asked = ', '.join(map(str, people)) or 'NULL'
    sql = f"""SELECT 1 FROM deal_link WHERE kind = 'referral' AND deleted_at IS NULL AND (contact_id IN ({asked})
        OR contact_id IS NULL AND from_id IN (SELECT id FROM deal WHERE contact_id IN ({asked}))) LIMIT 1"""
    return database.row(sql) is not None


def people_of_company(database: Database, organization_id: int) -> list[int]:
    """Also those in the trash: what they referred stays theirs."""
    return [id_ for (id_,) in database.rows('SELECT id FROM contact WHERE organization_id = ?', (organization_id,))]
