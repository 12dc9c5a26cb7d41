"""Reads where a deal stands, as lessons see it: a few rows by index, whatever its history."""

from typing import Any

from salesdesk.domain.knowledge.lesson import band_of
from salesdesk.domain.knowledge.situation import Moment, Situation
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import maybe_money

# What was said lately, and as much of it as tells something.
_FEW, _LENGTH = 3, 600

_DEAL = """SELECT stage_id, stage_entered_at, IFNULL(organization.sector, ''), amount, currency, deal.title,
        deal.product, substr(deal.note, 1, :length)
    FROM deal LEFT JOIN organization ON organization.id = organization_id WHERE deal.id = :deal"""
_COMPETITORS = """SELECT competitor.id, competitor.name FROM deal_competitor
    JOIN competitor ON competitor.id = competitor_id WHERE deal_id = :deal AND competitor.deleted_at IS NULL"""
_TAGS = 'SELECT tag.id, tag.name FROM deal_tag JOIN tag ON tag.id = tag_id WHERE deal_id = :deal'
_OBJECTIONS = """SELECT substr(text, 1, :length), at FROM objection WHERE deal_id = :deal AND deleted_at IS NULL
    ORDER BY at DESC, id DESC LIMIT :few"""
_NOTES = """SELECT substr(text, 1, :length) FROM note WHERE deal_id = :deal AND deleted_at IS NULL
    ORDER BY at DESC LIMIT :few"""
_PUT_AWAY = "SELECT lesson_id FROM lesson_use WHERE deal_id = :deal AND kind = 'not_useful'"


def read_situation(database: Database, deal_id: int, moment: Moment, missing: tuple[str, ...] = ()) -> Situation | None:
    """None if there is no such deal. An objection logged since the stage was entered is what is to be answered."""
    values: dict[str, Any] = {'deal': deal_id, 'few': _FEW, 'length': _LENGTH}
    row = database.row(_DEAL, values)
    if row is None:
        return None
    stage_id, entered_at, sector, minor, currency, title, product, note = row
    amount = maybe_money(minor, currency)

    def texts(sql: str) -> tuple[str, ...]:
        return tuple(row[0] for row in database.rows(sql, values))

    objections = database.rows(_OBJECTIONS, values)
    if moment is Moment.ENTERED and objections and objections[0][1] >= entered_at:
        moment = Moment.OBJECTED
    return Situation(
        moment, stage_id, sector, band_of(amount) if amount else None,
        dict(database.rows(_COMPETITORS, values)), dict(database.rows(_TAGS, values)),
        title, product, note, tuple(text for text, _at in objections), texts(_NOTES), missing,
    )  # fmt: skip


def read_put_away(database: Database, deal_id: int) -> frozenset[int]:
    """The lessons she does not want to see beside this deal."""
    return frozenset(id_ for (id_,) in database.rows(_PUT_AWAY, {'deal': deal_id}))
