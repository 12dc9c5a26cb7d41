"""The seller's preferences: what she chose in Settings. They are kept in her database, as text by key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self

THEMES = ('system', 'light', 'dark')
DENSITIES = ('normal', 'dense')
# Ten years.
MOST_DAYS = 3650
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
    starts looking after the customer by itself, and check_ins: so many days after it she is called (see day_counts).
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

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Self:
        """What a database holds may be older or newer than this program: what it does not know it leaves alone."""
        known = {field.name: field for field in fields(cls)}
        ours = {name: text for name, text in texts.items() if name in known}
        chosen = {name: _READERS.get(known[name].type, str)(text) for name, text in ours.items()}
        preferences = cls(**chosen)
        if not 0 <= preferences.reminder_minute < 24 * 60:
            preferences = replace(preferences, reminder_minute=cls.reminder_minute)
        if not 1 <= preferences.year_starts <= 12:
            preferences = replace(preferences, year_starts=cls.year_starts)
        if not 1 <= preferences.unattended_after <= MOST_DAYS:
            preferences = replace(preferences, unattended_after=cls.unattended_after)
        if day_counts(preferences.check_ins) is None:
            preferences = replace(preferences, check_ins=cls.check_ins)
        if preferences.board_view not in BOARD_VIEWS:
            preferences = replace(preferences, board_view='board')
        if preferences.theme not in THEMES:
            preferences = replace(preferences, theme='system')
        return preferences if preferences.density in DENSITIES else replace(preferences, density='normal')

    def to_texts(self) -> dict[str, str]:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: str(int(value)) if isinstance(value, bool) else str(value) for name, value in values.items()}


def day_counts(text: str) -> tuple[int, ...] | None:
    """Numbers of days as she writes them, '7, 30, 90', in order and each once; none of them for ''. None: not read."""
    counts = [_READERS[int](word) for word in text.replace(',', ' ').replace(';', ' ').split()]
    return tuple(sorted(set(counts))) if all(1 <= count <= MOST_DAYS for count in counts) else None
