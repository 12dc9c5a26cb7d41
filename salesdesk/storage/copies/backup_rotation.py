"""Which copies stay: the last of each of 7 days, 4 weeks and 12 months, and all of today's."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime

from salesdesk.storage.copies.backup import Backup

DAILY, WEEKLY, MONTHLY = 7, 4, 12


def kept(backups: Iterable[Backup], today: date) -> set[Backup]:
    """Counts days, weeks and months that have a copy: after a long holiday the last copies are still there."""
    newest_first = sorted(backups, reverse=True)
    keep = {backup for backup in newest_first if backup.made_at.date() == today}
    keep |= _newest_of_each(newest_first, lambda made_at: made_at.date(), DAILY)
    keep |= _newest_of_each(newest_first, lambda made_at: made_at.isocalendar()[:2], WEEKLY)
    return keep | _newest_of_each(newest_first, lambda made_at: (made_at.year, made_at.month), MONTHLY)


def _newest_of_each(newest_first: list[Backup], period: Callable[[datetime], Hashable], count: int) -> set[Backup]:
    newest: dict[Hashable, Backup] = {}
    for backup in newest_first:
        newest.setdefault(period(backup.made_at), backup)
    return set(list(newest.values())[:count])
