"""Days on which nobody works."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DayOff:
    """Days of her own, from the first to the last of them."""

    id: int
    first_on: date
    last_on: date
    name: str = ''
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A public holiday of a country, by its ISO 3166 code, as its two languages name it."""

    country: str
    day: date
    name_fr: str
    name_en: str
