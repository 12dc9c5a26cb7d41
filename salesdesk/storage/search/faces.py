"""What a row of the search shows of a deal or a person beside the words that were met."""

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.domain.money import Money
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import maybe_money


@dataclass(frozen=True, slots=True)
class DealFace:
    """Where the deal stands and what it is worth; closed once it was won or lost."""

    pipeline_id: int
    stage_id: int
    amount: Money | None
    is_won: bool
    is_lost: bool


@dataclass(frozen=True, slots=True)
class PersonFace:
    """What she does and how she is reached."""

    job_title: str
    phone: str
    email: str


def deal_faces(database: Database, ids: Sequence[int]) -> dict[int, DealFace]:
    sql = f"""SELECT id, pipeline_id, stage_id, amount, currency, won_at IS NOT NULL, lost_at IS NOT NULL
        FROM deal WHERE id IN ({', '.join('?' * len(ids))})"""
    return {
        id_: DealFace(pipeline_id, stage_id, maybe_money(minor, currency), bool(won), bool(lost))
        for id_, pipeline_id, stage_id, minor, currency, won, lost in database.rows(sql, list(ids))
    }


def person_faces(database: Database, ids: Sequence[int]) -> dict[int, PersonFace]:
    sql = f'SELECT id, job_title, phone, email FROM contact WHERE id IN ({", ".join("?" * len(ids))})'
    return {id_: PersonFace(*rest) for id_, *rest in database.rows(sql, list(ids))}
