"""What a sale taught, and which deals it is for."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.money import Money


class LessonKind(StrEnum):
    """What a lesson is about."""

    WON = 'won'
    LOST = 'lost'
    OBJECTION = 'objection'
    COMPETITOR = 'competitor'
    PLAYBOOK = 'playbook'


class AmountBand(StrEnum):
    """How large a deal is, in whole units of its own currency."""

    UNDER_1K = 'under_1k'
    UNDER_5K = 'under_5k'
    UNDER_20K = 'under_20k'
    UNDER_100K = 'under_100k'
    ABOVE = 'above'


# The first amount that is too large for each band.
_LIMITS = {
    AmountBand.UNDER_1K: 1_000,
    AmountBand.UNDER_5K: 5_000,
    AmountBand.UNDER_20K: 20_000,
    AmountBand.UNDER_100K: 100_000,
}


def band_of(amount: Money) -> AmountBand:
    units = 10**amount.exponent
    return next((band for band, limit in _LIMITS.items() if amount.minor < limit * units), AmountBand.ABOVE)


def limits_of(band: AmountBand) -> tuple[int | None, int | None]:
    """The least amount of a band and the first that is too large for it, in whole units; None for no limit."""
    limits = [None, *_LIMITS.values(), None]
    place = list(AmountBand).index(band)
    return limits[place], limits[place + 1]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; body is Markdown. Stage, sector, band and competitor say which deals it is for, None or '' for all.

    review_on: when she wants to read it again; is_reminder: it may come up by itself.
    """

    id: int
    kind: LessonKind
    title: str
    created_at: datetime
    body: str = ''
    edited_at: datetime | None = None
    stage_id: int | None = None
    sector: str = ''
    band: AmountBand | None = None
    competitor_id: int | None = None
    review_on: date | None = None
    is_reminder: bool = True
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LessonDeal:
    """A deal that taught a lesson."""

    lesson_id: int
    deal_id: int


@dataclass(frozen=True, slots=True)
class LessonTag:
    """A tag of a lesson."""

    lesson_id: int
    tag_id: int
