"""When the seller last looked through what had changed."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.storage.connection.database import Database
from salesdesk.storage.preferences import read_preferences, write_preferences

_KEY = 'reviewed'


@dataclass(frozen=True, slots=True)
class Review:
    """event_id: the last line of history there was. A closing may be dated back: ids tell when it was written."""

    event_id: int
    at: datetime


def read_review(database: Database) -> Review | None:
    """None before the first one, or where the text is none of ours."""
    event_id, _space, at = read_preferences(database).get(_KEY, '').partition(' ')
    try:
        return Review(int(event_id), datetime.fromisoformat(at))
    except ValueError:
        return None


def write_review(database: Database, review: Review) -> None:
    write_preferences(database, {_KEY: f'{review.event_id} {review.at.isoformat()}'})
