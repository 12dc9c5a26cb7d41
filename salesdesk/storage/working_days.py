"""Reads the days on which she does not work."""

from collections.abc import Iterable
from datetime import date

from salesdesk.domain.agenda.day_off import DayOff, PublicHoliday
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_days_off(database: Database) -> list[DayOff]:
    """Her own, the earliest first."""
    kind = KINDS[DayOff]
    rows = database.rows(f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY first_on, id')
    return [kind.from_row(row) for row in rows]


def read_holidays(database: Database, country: str) -> list[PublicHoliday]:
    """Of a country, as far as they were written down; the earliest first."""
    sql = 'SELECT country, day, name_fr, name_en FROM public_holiday WHERE country = ? ORDER BY day'
    rows = database.rows(sql, (country,))
    return [PublicHoliday(code, date.fromisoformat(day), fr, en) for code, day, fr, en in rows]


def write_holidays(database: Database, country: str, holidays: Iterable[PublicHoliday]) -> None:
    """In place of what was known of that country, inside the transaction of the caller."""
    database.execute('DELETE FROM public_holiday WHERE country = ?', (country,))
    for one in holidays:
        values = (one.country, one.day.isoformat(), one.name_fr, one.name_en)
        database.execute('INSERT INTO public_holiday VALUES (?, ?, ?, ?)', values)
