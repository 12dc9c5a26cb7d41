"""The seller's preferences: what she chose in Settings. They are kept in her database, as text by key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self

THEMES = ('system', 'light', 'dark')
DENSITIES = ('normal', 'dense')
# Ten years.
MOST_DAYS = 3650
_DAY = 24 * 60
BOARD_VIEWS = ('board', 'list', 'forecast')

# A number that is none is out of every range.
_READERS: dict[Any, Callable[[str], Any]] = {
    bool: lambda text: text == '1',
    int: lambda text: int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else -1,
}


@dataclass(frozen=True)
class Preferences:
    """Language 'fr' or 'en'; currency an ISO 4217 code; the rest as named. Unknown texts fall back to the default.

    reminder_minute, after midnight, is when an action of a day without an hour reminds her; year_starts is the month
    (1 to 12) that her fiscal year begins with; unattended_after: days without contact from which on a deal without a
    next action is unattended; lessons: whether they come up by themselves beside a deal; after_sales: whether a win
    starts looking after the customer by itself, and check_ins: so many days after it she is called (see day_counts);
    country (ISO 3166), whose public holidays are hers, work_week: the days she works, from 1 for Monday, day_starts and
    day_ends: her hours, as minutes after midnight; calendar_file: where her calendar is kept up to date, '' for
    nowhere; automation: whether cadences and rules may act.
    """

    language: str = 'en'
    currency: str = 'EUR'
    theme: str = 'system'
    density: str = 'normal'
    animations: bool = True
    letter_shortcuts: bool = True
    pipeline: str = ''
    reminders: bool = True
    reminder_minute: int = 9 * 60
    people_order: str = ''
    companies_order: str = ''
    year_starts: int = 1
    board_view: str = 'board'
    unattended_after: int = 14
    lessons: bool = True
    after_sales: bool = True
    check_ins: str = '7, 30, 90, 180'
    country: str = 'FR'
    work_week: str = '12345'
    day_starts: int = 9 * 60
    day_ends: int = 18 * 60
    calendar_file: str = ''
    automation: bool = True

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Self:
        """What a database holds may be older or newer than this program: what it does not know it leaves alone."""
        known = {field.name: field for field in fields(cls)}
        ours = {name: text for name, text in texts.items() if name in known}
        chosen = {name: _READERS.get(known[name].type, str)(text) for name, text in ours.items()}
        preferences = cls(**chosen)
        unsound = [name for name, is_sound in _SOUND.items() if not is_sound(getattr(preferences, name))]
        if preferences.day_starts >= preferences.day_ends:
            unsound += ['day_starts', 'day_ends']
        return replace(preferences, **{name: getattr(cls, name) for name in unsound})

    def to_texts(self) -> dict[str, str]:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: str(int(value)) if isinstance(value, bool) else str(value) for name, value in values.items()}


def day_counts(text: str) -> tuple[int, ...] | None:
    """Numbers of days as she writes them, '7, 30, 90', in order and each once; none of them for ''. None: not read."""
    counts = [_READERS[int](word) for word in text.replace(',', ' ').replace(';', ' ').split()]
    return tuple(sorted(set(counts))) if all(1 <= count <= MOST_DAYS for count in counts) else None


def _is_minute(minute: int) -> bool:
    return 0 <= minute <= _DAY


# What a text of the database is held against; one that fails gives way to the default.
_SOUND: Mapping[str, Callable[[Any], bool]] = {
    'reminder_minute': lambda minute: _is_minute(minute) and minute < _DAY,
    'year_starts': lambda month: 1 <= month <= 12,
    'unattended_after': lambda days: 1 <= days <= MOST_DAYS,
    'check_ins': lambda text: day_counts(text) is not None,
    'board_view': BOARD_VIEWS.__contains__,
    'theme': THEMES.__contains__,
    'density': DENSITIES.__contains__,
    'country': lambda code: len(code) == 2 and code.isascii() and code.isupper() and code.isalpha(),
    'work_week': lambda days: days != '' and set(days) <= set('1234567') and ''.join(sorted(set(days))) == days,
    'day_starts': _is_minute,
    'day_ends': _is_minute,
}
